import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { checkedLetter } from '../../src/server/testing/letter-story.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { sendForm, wordsOf } from '../support/check-file.ts'
import { openSentLetters, rewritten, type SentLetter, type SentLetters } from '../support/sent-letters.ts'

/** A citizen holds the PDF of a letter: the real server, real signatures of the test authority, a browser’s form. */
let office: SentLetters
let letter: SentLetter
beforeAll(async () => {
  office = await openSentLetters()
  letter = await office.send('Undangan rapat contoh')
})
afterAll(() => office.close())

const check = async (path: string, bytes: Uint8Array) => {
  const answer = await sendForm(office.server.url + path, [{ name: 'surat.pdf', bytes }])
  const page = await answer.text()
  return { status: answer.status, page, words: wordsOf(page) }
}
describe('on the page of a letter', () => {
  it('says of the file that was sent that it is the same, and that its signature is valid', async () => {
    const { status, words } = await check(`/v/${letter.id}`, letter.stamped)
    expect(status).toBe(200)
    expect(words).toContain('Berkas yang sama persis')
    expect(words).toContain('Tanda tangan sah')
    expect(words).toContain('I Gede Arya Contohwijaya')
    expect(words).toContain('dibuktikan stempel waktu')
    expect(words).toContain('Mencakup seluruh berkas Perubahan sesudahnya tidak ada')
  })

  it('knows the same letter before its time-stamp, which its signer may have handed out', async () => {
    const { words } = await check(`/v/${letter.id}`, letter.signed)
    expect(words).toContain('Naskah yang sama, disimpan lebih awal')
    expect(words).toContain('Tanda tangan sah')
    expect(words).toContain('menurut penanda tangan saja')
  })

  it('is not taken in by another signature over the same words', async () => {
    const other = await office.authority.issue({ name: 'Orang Lain (uji)' })
    const { words } = await check(`/v/${letter.id}`, await office.sign(letter.final, other))
    expect(words).toContain('Bukan berkas yang sama')
    expect(words).toContain('Orang Lain (uji)')
  })

  it('calls a changed file broken, and says that it was changed after signing', async () => {
    const { words } = await check(`/v/${letter.id}`, rewritten(letter.stamped))
    expect(words).toContain('Bukan berkas yang sama')
    expect(words).toContain('✕ Rusak')
    expect(words).toContain('ada perubahan yang tidak diperbolehkan')
    expect(words).toContain('Berkas diubah sesudah ditandatangani.')
  })

  it('a valid letter is still not this letter', async () => {
    const other = await office.send('Surat yang lain')
    const { words, page } = await check(`/v/${letter.id}`, other.stamped)
    expect(words).toContain('Bukan berkas yang sama')
    expect(page).toMatch(/class="state wait"><h2><span aria-hidden="true">!<\/span> Tanda tangan sah/)
    expect(words, 'what the other one is').not.toContain('Surat yang lain')
  })

  it('the letter before it was signed carries no signature', async () => {
    const { words } = await check(`/v/${letter.id}`, letter.final)
    expect(words).toContain('Bukan berkas yang sama')
    expect(words).toContain('Tanpa tanda tangan elektronik')
  })

  it('answers in English where that is asked for', async () => {
    const { words } = await check(`/v/${letter.id}?lang=en`, letter.stamped)
    expect(words).toContain('Exactly the same file')
    expect(words).toContain('Signatures valid')
  })
})

describe('without a letter at hand', () => {
  it('finds the letter by its file, and says what it is', async () => {
    const { words, page } = await check('/periksa', letter.stamped)
    expect(words).toContain('Berkas ini dikenal')
    expect(words).toContain('Undangan rapat contoh')
    expect(page).toContain(`href="/v/${letter.id}"`)
  })

  it('a file of nobody’s letter is judged, and called unknown', async () => {
    const { words } = await check('/periksa', await office.sign(await letterPdf({ text: 'Bukan surat siapa pun' })))
    expect(words).toContain('Berkas ini tidak tercatat')
    expect(words).toContain('Tanda tangan sah')
  })

  it('a letter that is signed but not sent is as unknown as one that there is not, by its file and by its address', async () => {
    const unsent = await office.send('Rahasia yang belum terkirim', { isSent: false })
    const byFile = await check('/periksa', unsent.signed)
    expect(byFile.words).toContain('Berkas ini tidak tercatat')
    expect(byFile.words).not.toContain('Rahasia yang belum terkirim')
    const same = (page: string) => page.replaceAll(/Diperiksa pada [^<]+/g, '')
    const [known, unknown] = [
      await check(`/v/${unsent.id}`, unsent.signed),
      await check(`/v/${randomUUID()}`, unsent.signed),
    ]
    expect({ ...known, page: same(known.page), words: '' }).toEqual({ ...unknown, page: same(unknown.page), words: '' })
  })

  it('that a file is attached to a letter is told to nobody', async () => {
    const bytes = await letterPdf({ text: 'Lampiran contoh' })
    const file = await office.people.konseptor.upload(Buffer.from(bytes))
    await checkedLetter(office.people, { attachments: [{ ...file, name: 'lampiran.pdf', pages: 1 }] })
    expect((await check('/periksa', bytes)).words).toContain('Berkas ini tidak tercatat')
  })
})

describe('files that are not what they should be', () => {
  test.each([
    ['cut off in the middle', () => letter.stamped.subarray(0, letter.stamped.length / 2), 200, 'mungkin terpotong'],
    ['a PDF in name only', () => Buffer.from(`%PDF-1.7\n${'x'.repeat(2000)}`), 200, 'mungkin terpotong'],
    ['empty', () => new Uint8Array(), 400, 'Belum ada berkas'],
    [
      'a photo',
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(3000).fill(7)]),
      415,
      'Berkas ini bukan PDF',
    ],
    [
      'locked with a password',
      () =>
        Buffer.from(Buffer.from(letter.final).toString('latin1').replace('/Root', '/Encrypt 1 0 R /Root'), 'latin1'),
      200,
      'Belum terperiksa penuh',
    ],
  ])('%s', async (_, bytes, status, said) => {
    const found = await check(`/v/${letter.id}`, bytes())
    expect(found.words).toContain(said)
    expect(found.status).toBe(status)
    expect(found.words).not.toContain('Tanda tangan sah')
  })

  test('nothing of a file stays at the server', async () => {
    const bytes = await letterPdf({ text: 'Jangan disimpan' })
    const before = await readdir(office.server.dir, { recursive: true })
    await check('/periksa', bytes)
    expect((await readdir(office.server.dir, { recursive: true })).toSorted()).toEqual(before.toSorted())
  })
})

test('eight people at the same time are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => check(`/v/${letter.id}`, letter.stamped)))
  for (const { words } of answers) expect(words).toContain('Tanda tangan sah')
})
