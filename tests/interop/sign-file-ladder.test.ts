import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signPdf } from '../../src/signatures/index.ts'
import { createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { syncUntil } from '../support/letter-walk.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/** An agreement that is no letter: signed without a network, it climbs by itself when there is one, step by step, over restarts. */
let province: TestProvince
let p12: string
beforeAll(async () => {
  province = await startTestProvince()
  p12 = await province.p12('kepala', 'rahasia-uji')
})
afterAll(() => province.close())

const files = async (office: OfficeProcess) => (await office.call('signFile.list', {})).files
const sign = async (office: OfficeProcess, name: string, pdf?: Uint8Array) => {
  const data = Buffer.from(pdf ?? (await letterPdf())).toString('base64')
  const withFile = { type: 'p12' as const, file: p12, password: 'rahasia-uji' }
  return office.call('signFile.sign', { name, data, place: { kind: 'invisible' }, as: null, with: withFile })
}
const bytes = (base64: string) => Buffer.from(base64, 'base64')

it('waits honestly while offline, climbs to B-LTA after a restart, and the copy that was saved first stays valid', async () => {
  const office = await province.open('kepala')
  await province.goOffline()
  const first = await sign(office, 'Perjanjian.pdf')
  expect(first.notKept).toBeNull()
  await office.call('sync.now', {})
  expect(await files(office)).toMatchObject([{ name: 'Perjanjian-ttd.pdf', level: 'B-B', savedLevel: null }])
  expect(await office.call('sync.status', {})).toMatchObject({ online: false, waiting: 0, waitingForTimestamp: 1 })

  await province.quit('kepala')
  await province.goOnline()
  const again = await province.open('kepala')
  await syncUntil(again, async () => (await files(again))[0]?.level === 'B-LTA')
  const [row] = await files(again)
  expect(row).toMatchObject({ problem: null, savedLevel: null })
  expect(Date.parse(row!.nextAt), 'to be renewed one day').toBeGreaterThan(Date.now())
  const copy = await again.call('signFile.copy', { id: row!.id })
  expect(await again.call('check.file', { data: copy.data })).toMatchObject({
    verdict: { verdict: 'sah', signatures: [{ level: 'B-LTA' }] },
  })
  expect(await askOtherJudges(bytes(copy.data))).toMatchObject({ valid: 1, qpdfOk: true })
  expect(await askOtherJudges(bytes(first.data))).toMatchObject({ valid: 1, qpdfOk: true })
  expect(await files(again)).toMatchObject([{ savedLevel: 'B-LTA' }])
  expect(await again.call('sync.status', {})).toMatchObject({ waitingForTimestamp: 0 })
  await again.call('signFile.remove', { id: row!.id })
  expect(await files(again)).toEqual([])
})

it('a time-stamp service that is down is told with the file; nothing else of the office suffers, and it goes on by itself', async () => {
  await province.quit('kepala')
  const office = await province.open('kepala', { timestampUrl: 'http://127.0.0.1:9/' })
  await sign(office, 'Berita acara.pdf')
  await syncUntil(office, async () => (await files(office))[0]?.problem !== null)
  expect(await files(office)).toMatchObject([{ level: 'B-B', problem: { code: 'timestamp_unreachable' } }])
  expect(await office.call('sync.status', {})).toMatchObject({ online: true, problem: null })
  await province.quit('kepala')
  const again = await province.open('kepala')
  await syncUntil(again, async () => (await files(again))[0]?.level === 'B-LTA')
  expect(await files(again)).toMatchObject([{ problem: null }])
})

it('a file that a stranger signed too gets its time-stamp, and no address that the stranger’s certificate names is asked unasked', async () => {
  await province.quit('kepala')
  const office = await province.open('kepala')
  const elsewhere = await createAuthority(join(province.dir, 'elsewhere'))
  let asked = 0
  const trap = createServer((_, response) => void response.end(String(asked++))).listen(0, '127.0.0.1')
  await once(trap, 'listening')
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`
  const names = { ocsp: url, crl: url, caIssuers: url }
  const stranger = pemSigner(await elsewhere.issue({ name: 'Orang Luar (uji)', names }))
  const { pdf } = await signPdf({ pdf: await letterPdf(), place: 'invisible', signer: stranger, at: new Date() })
  await sign(office, 'Kontrak.pdf', pdf)
  const row = async () => (await files(office)).find(({ name }) => name === 'Kontrak-ttd.pdf')
  await syncUntil(office, async () => (await row())?.problem !== null)
  expect(await row()).toMatchObject({
    level: 'B-T',
    problem: { code: 'signed_by_strangers', params: { names: 'Orang Luar (uji)' } },
  })
  expect(asked).toBe(0)
  trap.close()
})
