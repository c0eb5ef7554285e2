import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringToSignature, letterAt, syncUntil } from '../support/letter-walk.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

const run = promisify(execFile)
let province: TestProvince
beforeAll(async () => {
  province = await startTestProvince()
})
afterAll(() => province.close())

it('a letter is signed while the server is down, waits through a restart, and arrives exactly once', async () => {
  const id = await bringToSignature(province.open, 'Undangan rapat koordinasi')
  const p12 = await province.p12('kepala', 'rahasia-uji')
  await province.goOffline()

  const leader = await province.open('kepala')
  const { results } = await leader.call('signing.sign', {
    ids: [id],
    with: { type: 'p12', file: p12, password: 'rahasia-uji' },
  })
  expect(results).toEqual([{ id, result: 'signed', error: null }])
  await leader.call('sync.now', {})
  expect(await leader.call('sync.status', {})).toMatchObject({
    online: false,
    waiting: 1,
    waitingForTimestamp: 1,
    problem: { code: 'server_unreachable' },
  })

  await province.quit('kepala')
  const reopened = await province.open('kepala')
  expect((await reopened.call('letters.get', { id })).letter).toMatchObject({
    state: 'ditandatangani',
    signature: { level: 'B-B', timestampTime: null },
  })

  await province.goOnline()
  const { letter } = await letterAt(reopened, id, 'dikirim')
  expect(letter.signature).toMatchObject({ level: 'B-T' })
  expect(await reopened.call('sync.status', {})).toMatchObject({ online: true, waiting: 0, waitingForTimestamp: 0 })

  const addressee = await province.open('addresseeTu')
  await letterAt(addressee, id, 'diterima')
  for (let again = 0; again < 3; again++) await addressee.call('sync.now', {})
  const { rows } = await addressee.call('letters.list', { box: 'masuk', query: '' })
  expect(rows.filter((row) => row.id === id)).toHaveLength(1)
  expect(rows[0]).toMatchObject({ unread: true, number: letter.number?.text, side: 'masuk' })

  const verdict = await addressee.call('letters.judge', { id })
  expect(verdict).toMatchObject({
    verdict: 'sah',
    signatures: [{ level: 'B-T', verdict: 'sah', indication: 'TOTAL-PASSED' }],
  })

  const detail = await addressee.call('letters.get', { id })
  expect(detail.letter.history.map((h) => h.action)).not.toContain('letter.paraf')
  const pdf = await addressee.document(detail.document!)
  const file = join(province.dir, 'received.pdf')
  await writeFile(file, pdf)
  const { stdout } = await run('pdfsig', [file])
  expect(stdout).toContain('Signature is Valid')
  expect(stdout).toContain('ETSI.CAdES.detached')
  expect((await run('qpdf', ['--check', file])).stdout).toContain('No syntax or stream encoding errors')

  await syncUntil(reopened, async () => (await reopened.call('letters.get', { id })).letter.state === 'diterima')
})

it('what the screens ask for is checked: unknown calls, wrong shapes, other people’s documents', async () => {
  const konseptor = await province.open('konseptor')
  await expect(konseptor.call('letters.get', { id: 'bukan-uuid' })).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(konseptor.call('store.dump' as never, {} as never)).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(konseptor.document('/documents/letters/../../store.db')).rejects.toMatchObject({
    code: 'letter_unknown',
  })
})
