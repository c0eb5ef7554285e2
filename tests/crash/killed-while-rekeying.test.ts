import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { plainPdf } from '../support/pdfs.ts'
import { demoPersonId } from '../support/province-data.ts'

/**
 * The office process is killed (SIGKILL) at moments spread over a change of the store's key, again and again. Each time the next start
 * opens the profile by its password, under the old key or the new one, with all that waits to be sent and every file; and nothing of
 * the change lies about.
 */
let dir: string
let server: TestServer
let office: OfficeProcess
let pdf: Buffer
const personId = demoPersonId.konseptor
const unsent = 6
const letters: { id: string; sha256: string }[] = []
const folder = () => join(dir, 'profiles', personId)
const start = () => (office = startOffice({ dataDir: dir, serverUrl: server.url, syncSeconds: 3600 }))
const signIn = () => office.call('session.signIn', { personId })
const keyCheck = () =>
  (JSON.parse(readFileSync(join(folder(), 'profile.json'), 'utf8')) as { keyCheck: string }).keyCheck

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-rekey-'))
  server = await startTestServer()
  start()
  await signIn()
  await office.call('sync.now', {})
  // The laptop is taken along: what is written from here on waits.
  await server.stop()
  pdf = Buffer.from(await plainPdf())
  for (let n = 0; n < unsent; n++) {
    const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
    // Each file another one, so that their change of keys takes a while.
    const data = Buffer.concat([pdf, Buffer.from(`\n% ${n}\n`)])
    const { sha256 } = await office.call('letters.attach', { id, name: `${n}.pdf`, data: data.toString('base64') })
    letters.push({ id, sha256 })
  }
})
afterAll(async () => {
  await office.close()
  await server.remove()
  rmSync(dir, { recursive: true, force: true })
})

const told = async (step: string, over: AbortSignal): Promise<void> => {
  const { events } = office
  while (!over.aborted && !events.some((event) => event.event === 'rekey.progress' && event.step === step))
    await pause(1)
}

/** Everything as it was, whichever key it lies under. */
const examine = async (waiting: number) => {
  await signIn()
  expect(await office.call('sync.status', {})).toMatchObject({ waiting })
  const { rows } = await office.call('letters.list', { box: 'draf' })
  expect(rows.map(({ id }) => id).toSorted()).toEqual(letters.map(({ id }) => id).toSorted())
  for (const { id, sha256 } of letters) {
    const bytes = await office.document(`/documents/attachments/${id}/${sha256}.pdf`)
    expect(bytes.subarray(0, pdf.length).equals(pdf)).toBe(true)
  }
  const left = readdirSync(folder(), { recursive: true, encoding: 'utf8' })
  expect(left.filter((name) => /rekeyed|next|tmp|part|damaged/.test(name))).toEqual([])
}

it('killed at any moment of a change of the key, the profile opens and nothing is lost or left lying', async () => {
  const { waiting } = await office.call('sync.status', {})
  expect(waiting).toBeGreaterThanOrEqual(unsent)
  const ends = { old: 0, new: 0 }
  const moments = [
    { step: 'asked', after: [0, 5] },
    { step: 'copy', after: [0, 10] },
    { step: 'encrypt', after: [15, 25, 40] },
    { step: 'check', after: [0, 4, 10] },
    { step: 'files', after: [0, 5] },
  ].flatMap(({ step, after }) => after.map((ms) => ({ step, ms })))
  for (const { step, ms } of moments) {
    const before = keyCheck()
    const over = new AbortController()
    const asked = office
      .call('session.rekey', {})
      .then(
        () => true,
        () => false,
      )
      .finally(() => over.abort())
    if (step !== 'asked') await told(step, over.signal)
    if (ms > 0) await pause(ms)
    office.kill()
    await asked
    // A shell of its own for each start: one shell waits longer from death to death.
    await office.close()
    start()
    await examine(waiting)
    ends[keyCheck() === before ? 'old' : 'new']++
  }
  expect(Math.min(ends.old, ends.new), 'both sides of the decision were hit').toBeGreaterThan(0)
}, 600_000)
