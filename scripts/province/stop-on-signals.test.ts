import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'

const module = new URL('./stop-on-signals.ts', import.meta.url).href

/** A program that needs a moment to close its books, or never finishes. */
const start = async (stop: string) => {
  const program = `import { stopOnSignals } from ${JSON.stringify(module)}
    stopOnSignals(${stop})
    setInterval(() => undefined, 1000)
    console.log('open')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  await once(child.stdout, 'data')
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number, said })) }
}

describe('Ctrl-C', () => {
  test('closes the books once, though terminal and npm both pass it on, and ends with the code of the signal', async () => {
    const { child, ended } = await start(
      `async () => { console.log('closing'); await new Promise((done) => setTimeout(done, 200)); console.log('closed') }`,
    )
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGINT'), 50)
    expect(await ended).toEqual({ code: 130, said: 'open\nclosing\nclosed\n' })
  })

  test('a second one, a while later, does not wait for what hangs', async () => {
    const { child, ended } = await start('() => new Promise(() => undefined)')
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGINT'), 1200)
    expect(await ended).toEqual({ code: 130, said: 'open\n' })
  })

  test('books that do not close are reported, and the program ends all the same', async () => {
    const { child, ended } = await start(`async () => { throw 'the drawer is stuck' }`)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 143, said: 'open\nthe drawer is stuck\n' })
  })
})
