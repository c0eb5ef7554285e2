import { afterEach, describe, expect, it } from 'vitest'
import { forkStarter } from './fork-starter.ts'
import { smallPrograms } from './testing/small-programs.ts'
import { openTokenDesk } from './token-desk.ts'
import type { TokenDesk } from './token-desk.ts'

describe('the desk at which the token process is asked', () => {
  const desks: TokenDesk[] = []
  const open = () => {
    const desk = openTokenDesk(forkStarter(smallPrograms, process.env))
    desks.push(desk)
    return desk
  }
  afterEach(() => desks.splice(0).forEach((desk) => desk.restart()))
  const pidOf = async (desk: TokenDesk) => {
    const answer = await desk.ask('list', {}, 20)
    return answer.ok ? (answer.value as { pid: number }).pid : null
  }

  it('starts the process at the first request and keeps it for the next', async () => {
    const desk = open()
    const first = await pidOf(desk)
    expect(first).toBeTypeOf('number')
    expect(await pidOf(desk)).toBe(first)
  })

  it('hands over one request at a time, however many come at once', async () => {
    const desk = open()
    const answers = await Promise.all([1, 2, 3].map(() => desk.ask('sign', { pin: '123456' }, 20)))
    expect(answers.map((answer) => answer.ok && (answer.value as { inHand: number }).inHand)).toEqual([1, 1, 1])
  })

  it('passes on the refusal of a wrong PIN without asking twice', async () => {
    expect(await open().ask('sign', { pin: 'salah' }, 20)).toEqual({
      ok: false,
      error: { code: 'pin_incorrect', params: {} },
    })
  })

  it('says so when the driver crashes, and the next signature gets a fresh process', async () => {
    const desk = open()
    const before = await pidOf(desk)
    expect(await desk.ask('sign', { pin: 'mati' }, 20)).toEqual({
      ok: false,
      error: { code: 'token_process_died', params: {} },
    })
    const after = await pidOf(desk)
    expect(after).toBeTypeOf('number')
    expect(after).not.toBe(before)
  })

  it('ends a driver that hangs, and those who wait behind it are served by a fresh process', async () => {
    const desk = open()
    const hung = desk.ask('sign', { pin: 'gantung' }, 1)
    const behind = pidOf(desk)
    expect(await hung).toEqual({ ok: false, error: { code: 'token_timeout', params: { seconds: 1 } } })
    expect(await behind).toBeTypeOf('number')
  })

  it('answers the request in hand when it is told to restart', async () => {
    const desk = open()
    await pidOf(desk)
    const hung = desk.ask('sign', { pin: 'gantung' }, 20)
    await new Promise((resolve) => setImmediate(resolve))
    desk.restart()
    expect(await hung).toEqual({ ok: false, error: { code: 'token_process_died', params: {} } })
  })
})
