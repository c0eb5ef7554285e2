import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Letter } from '../../src/domain/letter.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { type SentLetters, openSentLettersAt } from '../support/sent-letters.ts'
import { freePort } from '../support/free-port.ts'
import { patience } from '../support/patience.ts'

/** The provincial server walks the long part: letters that were sent reach B-LTA while every laptop is switched off. */
let office: SentLetters
let server: TestServer
const ladder = { restMs: 0, everyMs: 200 }
const resting = { ...ladder, restMs: 3_600_000 }
beforeAll(async () => {
  const checkRules = { allowance: { most: 1000, seconds: 1 } }
  const port = await freePort()
  office = await openSentLettersAt(
    (anchor, tsaUrl) => startTestServer({ port, anchorFiles: [anchor], tsaUrl, checkRules, ladder: resting }),
    { named: true },
  )
  server = office.server
})
beforeEach(() => {
  office.revocation!.fault(null)
  office.tsa.setFault(null)
})
/** The same server, ended and started again: with the ladder at work, or resting. */
const again = async (change: Parameters<TestServer['again']>[0]) => {
  server = await server.again({ ...change, port: Number(new URL(server.url).port) })
}
afterEach(() => again({ ladder: resting }))
afterAll(async () => {
  await server.remove()
  await office.close()
})
const client = () => office.people.addresseeTu.at(server.url)
const letterOf = async (id: string, who = client()): Promise<Letter> => {
  let cursor = ''
  for (;;) {
    const page = await who.feed(cursor)
    const found = page.changes.findLast((change) => change.subject === id)
    if (found || !page.more) return found!.letter!
    cursor = page.next
  }
}
const fileOf = async (letter: Letter) => {
  const answer = await client().request(`/v1/files/${letter.signedPdf!.sha256}`)
  return new Uint8Array(await answer.arrayBuffer())
}
const reaches = (id: string, level: string) =>
  vi.waitFor(async () => expect((await letterOf(id)).signature?.level).toBe(level), {
    timeout: patience,
    interval: 100,
  })
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [office.authority.rootDer], now: new Date() })

test('a letter that was sent reaches B-LTA, step by step; its addressee gets the new file, and it is no news', async () => {
  const sent = await office.send('Undangan rapat contoh')
  const before = await letterOf(sent.id)
  await again({ ladder })
  await reaches(sent.id, 'B-LTA')
  const letter = await letterOf(sent.id)
  expect(letter).toMatchObject({ state: before.state, history: before.history, updatedAt: before.updatedAt })
  expect(letter.strengthened!.map(({ level }) => level)).toEqual(['B-LT', 'B-LTA'])
  expect(Date.parse(letter.strengthened!.at(-1)!.renewFrom!)).toBeGreaterThan(Date.now())
  const file = await fileOf(letter)
  expect(judge(file)).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LTA' }] })
  expect(Buffer.from(file).subarray(0, sent.stamped.length).equals(Buffer.from(sent.stamped))).toBe(true)

  const check = async (pdf: Uint8Array) => {
    const form = new FormData()
    form.set('berkas', new File([new Uint8Array(pdf)], 'surat.pdf', { type: 'application/pdf' }))
    return (await fetch(`${server.url}/periksa`, { method: 'POST', body: form })).text()
  }
  // What was sent first has no revocation data of its own: those of the letter as it is now speak for it.
  for (const state of [sent.stamped, file]) {
    const page = await check(state)
    expect(page).toContain('Berkas ini dikenal')
    expect(page).toContain('Tanda tangan sah')
  }
})

describe('services that do not answer', () => {
  test('no revocation data: the letter rests at B-T and comes up later; others are not held up', async () => {
    const [first, second] = [await office.send('Surat pertama'), await office.send('Surat kedua')]
    office.revocation!.fault('down')
    await again({ ladder })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    for (const { id } of [first, second]) expect((await letterOf(id)).signature?.level).toBe('B-T')
    office.revocation!.fault(null)
    await again({ ladder, now: () => new Date(Date.now() + 2 * 3_600_000) })
    await Promise.all([first, second].map(({ id }) => reaches(id, 'B-LTA')))
  })
})

test('ended in the middle of it, again and again: every letter arrives once, and every file is good', async () => {
  const sent = [await office.send('Satu'), await office.send('Dua'), await office.send('Tiga')]
  for (let i = 0; i < 4; i++) {
    await again({ ladder })
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
  await Promise.all(sent.map(({ id }) => reaches(id, 'B-LTA')))
  for (const { id } of sent) {
    const letter = await letterOf(id)
    expect(letter.strengthened!.map(({ level }) => level)).toEqual(['B-LT', 'B-LTA'])
    expect(judge(await fileOf(letter)).verdict).toBe('sah')
  }
})

test('a letter that is not sent yet is left alone, and so are all where the policy says so', async () => {
  const [unsent, sent] = [await office.send('Belum dikirim', { isSent: false }), await office.send('Sudah dikirim')]
  await again({ ladder: { ...ladder, toLevel: 'off' } })
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect((await letterOf(sent.id)).signature?.level).toBe('B-T')
  await again({ ladder: { ...ladder, toLevel: 'B-LT' } })
  await reaches(sent.id, 'B-LT')
  const kepala = office.people.kepala.at(server.url)
  expect((await letterOf(unsent.id, kepala)).signature?.level).toBe('B-B')
})

test('a signer’s own computer brings nothing above B-T', async () => {
  const { id } = await office.send('Terlalu tinggi', { isSent: false })
  const { kepala } = office.people
  const { signedPdf } = await letterOf(id, kepala)
  const pdf = await kepala.upload(Buffer.from('%PDF-1.7 contoh'))
  const stamp = { timestampTime: new Date().toISOString(), level: 'B-LTA' as const }
  await kepala.act(id, { kind: 'letter.strengthen', pdf, of: signedPdf!.sha256, ...stamp })
  expect((await letterOf(id, kepala)).signature?.level).toBe('B-T')
})
