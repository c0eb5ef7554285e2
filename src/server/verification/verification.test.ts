import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import type { Letter } from '../../domain/letter.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter, signedLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { letterFacts } from './letter-facts.ts'
import { verificationPage } from './verification-page.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const open = async (id: string) => {
  const answer = await fetch(`${server.url}/v/${id}`)
  return {
    status: answer.status,
    policy: answer.headers.get('content-security-policy') ?? '',
    page: await answer.text(),
  }
}
const cast = () => enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu')

test('whoever scans the QR of a sent letter reads that it is valid, and nothing that does not stand on it', async () => {
  const people = await cast()
  const id = await checkedLetter(people, { subject: 'Rapat <b>besar</b> & "kecil"' })
  const final = await finalizedLetter(people, id)
  await sentLetter(people, id, final)
  const { status, policy, page } = await open(id)
  expect(status).toBe(200)
  expect(page).toContain('Sah.')
  expect(page).toContain('B.000.1.5/001/IKP/DISKOMINFOS')
  expect(page).toContain('I Gede Arya Contohwijaya')
  expect(page).toContain('Rapat &lt;b&gt;besar&lt;/b&gt; &amp; &quot;kecil&quot;')
  for (const hidden of ['UJI-', '990000', 'Sari', 'Dharma', 'Dengan hormat', 'Sudah baik'])
    expect(page).not.toContain(hidden)
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  )
})

test('a letter that is signed but not yet sent does not exist for the public', async () => {
  const people = await cast()
  const id = await checkedLetter(people)
  const final = await finalizedLetter(people, id)
  expect((await open(id)).status).toBe(404)
  await signedLetter(people, id, final)
  expect((await open(id)).status).toBe(404)
})

test('of a letter that is not for everyone the subject stays hidden', async () => {
  const people = await cast()
  const id = await checkedLetter(people, { subject: 'Mutasi pegawai', security: 'rahasia' })
  await sentLetter(people, id, await finalizedLetter(people, id))
  const { page } = await open(id)
  expect(page).toContain('Sah.')
  expect(page).not.toContain('Mutasi pegawai')
})

test('a letter that was cancelled after it was sent is shown as cancelled', async () => {
  const people = await cast()
  const id = await checkedLetter(people)
  await sentLetter(people, id, await finalizedLetter(people, id))
  const { letter } = (await people.addresseeTu.feed()).changes.at(-1)!
  const cancelled: Letter = { ...letter!, state: 'dibatalkan' }
  const page = verificationPage(letterFacts(cancelled, demoDirectory('http://127.0.0.1/v')), 'Pemerintah Provinsi Bali')
  expect(page).toContain('Dibatalkan.')
  expect(page).not.toContain('Sah.')
})

test.each([randomUUID(), 'x', '..%2f', "'%20or%201=1"])(
  'an address that no letter has, %s, is a page too',
  async (id) => {
    const { status, page, policy } = await open(id)
    expect(status).toBe(404)
    expect(page).toContain('Tidak ditemukan.')
    expect(policy).toContain("default-src 'none'")
  },
)
