import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDirectory, demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { Letter, LetterContent } from '../../domain/letter.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter, signedLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { letterFacts } from './letter-facts.ts'
import { checkPages } from './check-pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const open = async (id: string, query = '') => {
  const answer = await fetch(`${server.url}/v/${id}${query}`)
  return {
    status: answer.status,
    policy: answer.headers.get('content-security-policy') ?? '',
    page: await answer.text(),
  }
}
/** Something in each blank of a kind. */
const filled = (kind: string): Partial<LetterContent> => ({
  kind,
  fields: Object.fromEntries(
    kindOf({}, kind)!.fields.map(({ id, type }) => [
      id,
      type === 'table' || type === 'people' ? [{ nama: 'Contoh' }] : 'Contoh',
    ]),
  ),
})
const cast = () => enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu')

test('whoever scans the QR of a sent letter reads that it is valid, and nothing that does not stand on it', async () => {
  const people = await cast()
  const id = await checkedLetter(people, { subject: 'Rapat <b>besar</b> & "kecil"' })
  const final = await finalizedLetter(people, id)
  await sentLetter(people, id, final)
  const { status, policy, page } = await open(id)
  expect(status).toBe(200)
  expect(page).toContain('</span> Sah</h2>')
  expect(page).toContain('B.000.1.5/001/IKP/DISKOMINFOS')
  expect(page).toContain('I Gede Arya Contohwijaya')
  expect(page).toContain('Rapat &lt;b&gt;besar&lt;/b&gt; &amp; &quot;kecil&quot;')
  for (const hidden of ['UJI-', '990000', 'Sari', 'Dharma', 'Dengan hormat', 'Sudah baik'])
    expect(page).not.toContain(hidden)
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  )
})

test('in English as well, at the same address, and light enough for a cheap phone', async () => {
  const people = await cast()
  const id = await checkedLetter(people)
  await sentLetter(people, id, await finalizedLetter(people, id))
  const [indonesian, english] = [await open(id), await open(id, '?lang=en')]
  expect(english.page).toContain('<html lang="en">')
  expect(english.page).toContain('</span> Valid</h2>')
  expect(english.page).toContain('21 November 2026 at 11:00 WITA, proven by a time-stamp')
  expect(indonesian.page).toContain('21 November 2026 pukul 11.00 WITA, dibuktikan stempel waktu')
  expect(indonesian.page).toContain(`href="/v/${id}?lang=en"`)
  for (const { page } of [indonesian, english]) {
    expect(Buffer.byteLength(page)).toBeLessThan(20_000)
    expect(page).not.toContain('<script')
  }
})

test('a letter that is signed but not yet sent does not exist for the public', async () => {
  const people = await cast()
  const id = await checkedLetter(people)
  const final = await finalizedLetter(people, id)
  expect((await open(id)).status).toBe(404)
  await signedLetter(people, id, final)
  expect((await open(id)).status).toBe(404)
})

test('two signatories, both named with what they signed as; the kind as the office calls it', async () => {
  const people = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'sekretaris', 'addresseeTu')
  const coSignatories = [{ positionId: demoPositionId.sekretaris, onBehalfOf: demoPositionId.kepala }]
  const id = await checkedLetter(people, { coSignatories, ...filled('berita_acara') })
  const final = await finalizedLetter(people, id)
  const first = await signedLetter(people, id, final)
  const stamp = { timestampTime: '2026-11-21T03:00:00.000Z', level: 'B-T' as const }
  const stamped = await people.kepala.upload(Buffer.from(`%PDF stamped once ${id}`))
  await people.kepala.act(id, { kind: 'letter.strengthen', pdf: stamped, of: first.sha256, ...stamp })
  expect((await open(id)).status, 'one of two has signed').toBe(404)
  const signature = {
    onBehalfOf: demoPositionId.kepala,
    certificateSubject: 'CN=Contoh',
    claimedTime: '2026-11-21T04:00:00.000Z',
    timestampTime: null,
    level: 'B-B' as const,
  }
  const second = await people.sekretaris.upload(Buffer.from(`%PDF signed twice ${id}`))
  await people.sekretaris.act(id, { kind: 'letter.sign', pdf: second, of: stamped.sha256, signature })
  const last = await people.sekretaris.upload(Buffer.from(`%PDF stamped twice ${id}`))
  await people.sekretaris.act(id, { kind: 'letter.strengthen', pdf: last, of: second.sha256, ...stamp })
  const { page } = await open(id)
  expect(page).toContain('Berita Acara')
  expect(page).toContain('I Gede Arya Contohwijaya')
  expect(page).toContain(
    'a.n. Kepala Dinas Komunikasi, Informatika dan Statistik, Sekretaris Dinas Komunikasi, Informatika dan Statistik',
  )
  expect(page.match(/Ditandatangani oleh/g)).toHaveLength(2)
})

test('signed on paper: the page says so, and names nobody', async () => {
  const people = await cast()
  const id = await checkedLetter(people, filled('keputusan'))
  await finalizedLetter(people, id)
  const pdf = await people.tu.upload(Buffer.from(`%PDF pindaian ${id}`))
  expect(await people.tu.act(id, { kind: 'letter.sign_on_paper', pdf, note: '' })).toMatchObject({ result: 'accepted' })
  const { page } = await open(id)
  expect(page).toContain('tanda tangan basah')
  expect(page).toContain('Kepala Dinas Komunikasi')
  expect(page).not.toContain('Arya')
})

test('corrected by a later letter, once that was sent; taken back from everybody, it is not shown', async () => {
  const people = await cast()
  const sent = async (change: Partial<LetterContent> = {}) => {
    const id = await checkedLetter(people, change)
    const final = await finalizedLetter(people, id)
    return { id, send: () => sentLetter(people, id, final) }
  }
  const original = await sent()
  await original.send()
  const relation = { letterId: original.id, as: 'ralat' as const, number: null, subject: 'Undangan rapat contoh' }
  const ralat = await sent({ relation })
  expect((await open(original.id)).page).not.toContain('Diralat</h2>')
  await ralat.send()
  const number = (await people.tu.feed()).changes.findLast((c) => c.subject === ralat.id)!.letter!.number!.text
  expect((await open(original.id)).page).toContain(`Surat ini diralat dengan surat nomor ${number}.`)

  const answer: Partial<LetterContent> = { relation: { ...relation, as: 'balasan' } }
  await (await sent(answer)).send()
  expect((await open(original.id)).page.match(/Diralat<\/h2>/g)).toHaveLength(1)
  const place = { unitId: demoUnitId.dpmptsp, note: 'Salah alamat' }
  await people.tu.act(original.id, { kind: 'letter.withdraw', ...place })
  expect((await open(original.id)).status).toBe(404)
})

test('of a letter that is not for everyone the subject stays hidden', async () => {
  const people = await cast()
  const id = await checkedLetter(people, { subject: 'Mutasi pegawai', security: 'rahasia' })
  await sentLetter(people, id, await finalizedLetter(people, id))
  const { page } = await open(id)
  expect(page).toContain('</span> Sah</h2>')
  expect(page).not.toContain('Mutasi pegawai')
})

test('a letter that was cancelled after it was sent is shown as cancelled', async () => {
  const people = await cast()
  const id = await checkedLetter(people)
  await sentLetter(people, id, await finalizedLetter(people, id))
  const { letter } = (await people.addresseeTu.feed()).changes.at(-1)!
  const cancelled: Letter = { ...letter!, state: 'dibatalkan' }
  const facts = letterFacts(cancelled, demoDirectory('http://127.0.0.1/v'), { today: '2026-11-26' })
  const page = checkPages('Pemerintah Provinsi Bali', 'id').letter(facts, id)
  expect(page).toContain('Dibatalkan</h2>')
  expect(page).not.toContain(' Sah</h2>')
})

test.each([randomUUID(), 'x', '..%2f', "'%20or%201=1"])(
  'an address that no letter has, %s, is a page too',
  async (id) => {
    const { status, page, policy } = await open(id)
    expect(status).toBe(404)
    expect(page).toContain('Tidak ditemukan</h2>')
    expect(policy).toContain("default-src 'none'")
  },
)
