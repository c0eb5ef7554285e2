import assert from 'node:assert/strict'
import { withMain } from '../with-main.ts'
import type { Check } from '../with-main.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const lifeChecks: Record<string, Check> = {
  'ends in order: the office has closed its store before the last process ends': withMain(async (main) => {
    await main.ask('invoke', { args: ['lontar:call', 'session.me', {}] })
    const { pid } = main.forks[0]!
    const ended = await main.quit()
    assert.equal(ended.code, 0)
    assert.equal(isAlive(pid), false)
    const closing = main.journal.findLastIndex(
      ({ what, args }) => what === 'utility.postMessage' && (args[0] as { type: string }).type === 'close',
    )
    assert.ok(closing > 0, 'the office was asked to close')
  }),

  'an office that dies is replaced, and the page is answered': withMain(async (main) => {
    await main.ask('invoke', { args: ['lontar:call', 'session.me', {}] })
    process.kill(main.forks[0]!.pid, 'SIGKILL')
    const again = await main.until('invoke', (answer) => (answer as { ok: boolean }).ok, {
      args: ['lontar:call', 'session.me', {}],
    })
    assert.deepEqual(again, { ok: true, value: null })
    assert.equal(main.forks.length, 2)
  }),

  'a crashed page is loaded again, one that crashes at once is left alone': withMain(async (main) => {
    const reloads = async () => (await main.ask('state')).windows[0]!.reloads
    await main.ask('pageGone', { reason: 'clean-exit' })
    assert.equal(await reloads(), 0)
    await main.ask('pageGone', { reason: 'crashed' })
    assert.equal(await reloads(), 1)
    await main.ask('pageGone', { reason: 'oom' })
    assert.equal(await reloads(), 1)
  }),

  'a second start brings the window to the front': withMain(async (main) => {
    await main.ask('minimize')
    await main.ask('app', { event: 'second-instance', args: [['Lontar'], '/', null] })
    const [window] = (await main.ask('state')).windows
    assert.deepEqual([window!.minimized, window!.focused, window!.shown], [false, true, true])
  }),
}
