import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrol, type Client } from '../../testing/client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { applicantAt, researchAnswers, samplePdf } from '../testing/applicant.ts'
import { deskDirectory } from '../testing/desk-directory.ts'

let server: TestServer
let desk: Client
let ahead = 0
beforeAll(async () => {
  server = await startTestServer({
    directory: deskDirectory(),
    publicRules: { leastSeconds: 0, proofBits: 0, wrongKeys: { most: 5, seconds: 3600 } },
    now: () => new Date(Date.now() + ahead),
  })
  desk = await enrol(server.url, 'addresseeKonseptor')
})
afterAll(() => server.remove())

const read = async (path: string) => {
  const answer = await fetch(server.url + path, { redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, page: await answer.text() }
}
const track = async (key: string, lang = '') => (await read(`/lacak/${key}${lang}`)).page
const post = (form: Record<string, string>) =>
  fetch(`${server.url}/lacak`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
const caseOf = async (number: string) =>
  (await desk.feed()).changes
    .flatMap((change) => ('letter' in change && change.letter ? [change.letter] : []))
    .findLast((letter) => letter.permit?.number?.text === number)!
const numberOf = (page: string) => /SKP-\d{4}-\d{5}/.exec(page)![0]

test('number and key lead to the page of the application, however they are typed', async () => {
  const key = await (await applicantAt(server.url)).apply()
  const number = numberOf(await track(key))
  const answer = await post({ nomor: number.toLowerCase(), kunci: key.replaceAll('-', ' ').toLowerCase() })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/lacak/${key}`])
  for (const wrong of [{ nomor: 'SKP-2026-99999', kunci: key }, { nomor: number, kunci: 'AAAA-AAAA-AAAA-AAAA' }, {}])
    expect((await post(wrong as Record<string, string>)).status).toBe(404)
  ahead += 3_600_000
})

test('the desk sends it back with reasons; the applicant reads them, answers, and the case goes on', async () => {
  const applicant = await applicantAt(server.url)
  const key = await applicant.apply()
  const found = await caseOf(numberOf(await track(key)))
  await desk.act(found.id, {
    kind: 'permit.return',
    items: [
      { item: 'dokumen.proposal', ok: false, reason: 'Halaman tiga tidak terbaca.' },
      { item: 'isian.judul', ok: false, reason: 'Tidak sama dengan proposal.' },
    ],
    note: 'Mohon diperbaiki <segera>.',
  })
  const page = await track(key)
  for (const words of [
    'Perlu Anda perbaiki',
    'Halaman tiga tidak terbaca.',
    'Judul penelitian',
    '&lt;segera&gt;',
    `/lacak/${key}/perbaiki`,
  ])
    expect(page).toContain(words)
  expect(await track(key, '?lang=en')).toContain('For you to put right')

  const form = await read(`/lacak/${key}/perbaiki`)
  expect(form.page).toContain('Gizi anak di tiga desa di Bali')
  expect(form.page, 'the identity number is on no page').not.toContain(researchAnswers['pemohon.identity'])
  const answering = await applicantAt(server.url)
  const proposal = await answering.upload('proposal', 'proposal-baru.pdf', await samplePdf('baru'))
  const typed = { ...researchAnswers, 'pemohon.identity': '', 'isian.judul': 'Gizi anak di empat desa di Bali' }
  const sent = await answering.send([proposal], { typed }, `/lacak/${key}/perbaiki`)
  expect(sent.status, await sent.clone().text()).toBe(201)

  const after = (await caseOf(found.permit!.number!.text)).permit!
  expect(after).toMatchObject({ state: 'berjalan', round: 2, returned: null })
  expect(after.application.form['judul']).toBe('Gizi anak di empat desa di Bali')
  expect(after.application.applicant.identity, 'left empty, it is as it was').toBe(researchAnswers['pemohon.identity'])
  const names = after.application.documents.map(({ document, file }) => `${document} ${file.name}`)
  expect(names).toContain('proposal proposal-baru.pdf')
  expect(names).not.toContain('proposal proposal.pdf')
  const again = await answering.send([], { typed }, `/lacak/${key}/perbaiki`)
  expect(again.status, 'it does not wait for an answer any more').toBeGreaterThanOrEqual(400)
  expect(await track(key)).toContain('Waktu berhenti')
  expect(await read(`/lacak/${key}/perbaiki`).then(({ page }) => page)).toContain('tidak sedang menunggu perbaikan')
})

test('accepted: the day that it should be ready, the deadline and the days used', async () => {
  const key = await (await applicantAt(server.url)).apply()
  const found = await caseOf(numberOf(await track(key)))
  await desk.act(found.id, { kind: 'permit.accept', checks: [{ item: 'pemohon', ok: true, reason: '' }], note: '' })
  const page = await track(key)
  for (const words of ['Perkiraan selesai', 'Batas waktu pelayanan', 'Hari kerja terpakai', '0 dari 5'])
    expect(page).toContain(words)
})

test('wrong keys look like unknown ones, are counted, and soon have to wait; whoever has the right one is not hindered', async () => {
  const key = await (await applicantAt(server.url)).apply()
  const [one, other] = [await read('/lacak/AAAA-AAAA-AAAA-AAAA'), await read(`/lacak/${randomUUID()}`)]
  expect([one.status, other.status]).toEqual([404, 404])
  expect(one.page).toBe(other.page)
  for (let look = 0; look < 10; look++) expect((await read(`/lacak/${key}`)).status).toBe(200)
  const statuses: number[] = []
  for (let guess = 0; guess < 5; guess++) statuses.push((await read('/lacak/BBBB-BBBB-BBBB-BBBB')).status)
  expect(statuses).toEqual([404, 404, 404, 429, 429])
  const { page, headers } = await read('/lacak/CCCC-CCCC-CCCC-CCCC')
  expect([headers.get('retry-after'), page.includes('too_many_requests')]).toEqual([expect.any(String), true])
  ahead += 3_600_000
})

test('no search engine, no cache and no other site learns of the page', async () => {
  const key = await (await applicantAt(server.url)).apply()
  const { headers, page } = await read(`/lacak/${key}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('content-security-policy')).not.toContain('script-src')
  expect(page).not.toContain('<script')
})
