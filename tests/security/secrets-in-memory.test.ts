import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { officeStartSchema } from '../../src/protocol/process-api.ts'
import { describeNothing } from '../../src/shell/describe-nothing.ts'
import type { Starter } from '../../src/shell/process-channel.ts'
import { superviseOffice } from '../../src/shell/supervise-office.ts'
import { demoPeople, demoPersonId } from '../support/province-data.ts'
import { startServerProcess } from '../support/server-process.ts'
import { asker } from './contract/known-things.ts'

const password = 'Kata-Sandi-Memori-7319'

/** The office as it is, watched from outside by Node's own inspector: no hook in the product. */
const watchedStarter = (told: (url: string) => void): Starter => ({
  start(name, args) {
    const program = join(import.meta.dirname, `../../src/${name}/index.ts`)
    const execArgv = ['--inspect=127.0.0.1:0']
    const child = fork(program, [...args], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [url] = /ws:\S+(?=\n)/.exec(said) ?? []
      if (url !== undefined) told(url)
    })
    return {
      post: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (receive) => void child.on('message', receive),
      onExit: (exited) => void child.once('exit', exited),
      kill: () => void child.kill('SIGKILL'),
    }
  },
})

/** Every string that the process still holds, once the garbage is collected. */
const stringsHeld = async (url: string): Promise<string[]> => {
  const socket = new WebSocket(url)
  await new Promise((open) => socket.addEventListener('open', open))
  const waiting = new Map<number, (answer: unknown) => void>()
  let snapshot = ''
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; params?: { chunk?: string } }
    if (message.id === undefined) snapshot += message.params?.chunk ?? ''
    else waiting.get(message.id)?.(message)
  })
  const ask = (method: string) =>
    new Promise((answered) => {
      waiting.set(waiting.size + 1, answered)
      socket.send(JSON.stringify({ id: waiting.size, method }))
    })
  for (const method of ['enable', 'collectGarbage', 'takeHeapSnapshot']) await ask(`HeapProfiler.${method}`)
  socket.close()
  return (JSON.parse(snapshot) as { strings: string[] }).strings
}

it('a signed-in office holds no string with the password that let the person in', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-memory-'))
  const server = await startServerProcess({ dir: join(dir, 'server') })
  const inspector = Promise.withResolvers<string>()
  const start = officeStartSchema.parse({
    dataDir: join(dir, 'data'),
    serverUrl: server.url,
    tokenModules: [],
    deviceName: 'komputer uji',
  })
  const services = { secrets: keyFileSecrets(dir), notify: async () => {}, describe: describeNothing }
  const office = superviseOffice(watchedStarter(inspector.resolve), services, start, () => {})
  try {
    const call = asker(office)
    const personId = demoPersonId.kepala
    await call('session.signIn', { personId })
    await call('session.changePassword', { next: password })
    await call('session.signOut', {})
    await call('session.signIn', { personId, password })
    await call('letters.list', { box: 'masuk' })
    const held = await stringsHeld(await inspector.promise)
    expect(held.some((text) => text.includes(demoPeople.find(({ id }) => id === personId)!.name))).toBe(true)
    expect(held.filter((text) => text.includes(password))).toEqual([])
  } finally {
    await office.close()
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}, 600_000)
