import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { addTimestamp, signPdf } from '../../src/office/signing/index.ts'
import { checkedLetter, enrolCast, type Cast } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { type Authority, type Issued, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { at, changeObject, streamBody } from '../support/authority/tamper.ts'
import { sendForm, wordsOf } from '../support/check-file.ts'

/** A citizen holds the PDF of a letter: the real server, real signatures of the test authority, a browser’s form. */
let dir: string
let authority: Authority
let tsa: Tsa
let server: TestServer
let head: Issued
let people: Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'addresseeTu'>
let letter: { id: string; final: Uint8Array; signed: Uint8Array; stamped: Uint8Array }

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-check-'))
  authority = await createAuthority(join(dir, 'authority'))
  tsa = await authority.startTsa()
  head = await authority.issue({ name: 'I Gede Arya Contohwijaya' })
  await writeFile(join(dir, 'root.pem'), authority.rootPem)
  server = await startTestServer({
    anchorFiles: [join(dir, 'root.pem')],
    checkRules: { allowance: { most: 1000, seconds: 1 } },
  })
  people = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu')
  letter = await sendLetter('Undangan rapat contoh')
})
afterAll(async () => {
  await server.remove()
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})

const sign = async (pdf: Uint8Array, fieldName = 'ttd-1', issued = head) =>
  (await signPdf({ pdf, fieldName, signer: pemSigner(issued), at: new Date() })).pdf
const stamp = async (pdf: Uint8Array, fieldName = 'ttd-1') =>
  await addTimestamp({ pdf, fieldName, tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 10_000 })

/** A letter with a real signature and time-stamp, on its way through the real server. */
const sendLetter = async (text: string, isSent = true) => {
  const id = await checkedLetter(people, { subject: text })
  const final = await letterPdf({ text, pages: 2 })
  const signed = await sign(final)
  const { pdf: stamped, time } = await stamp(signed)
  const finalRef = await people.tu.upload(Buffer.from(final))
  const does = async (who: 'tu' | 'kepala', intent: Parameters<(typeof people)['tu']['act']>[1]) =>
    expect(await people[who].act(id, intent)).toMatchObject({ result: 'accepted' })
  await does('tu', { kind: 'letter.reserve_number' })
  await does('tu', { kind: 'letter.finalize', pdf: finalRef, contentVersion: 1 })
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Contoh',
    claimedTime: new Date().toISOString(),
    timestampTime: null,
    level: 'B-B' as const,
  }
  const signedRef = await people.kepala.upload(Buffer.from(signed))
  await does('kepala', { kind: 'letter.sign', pdf: signedRef, of: finalRef.sha256, signature })
  if (isSent) {
    const pdf = await people.kepala.upload(Buffer.from(stamped))
    const proven = { timestampTime: time.toISOString(), level: 'B-T' as const }
    await does('kepala', { kind: 'letter.strengthen', pdf, of: signedRef.sha256, ...proven })
  }
  return { id, final, signed, stamped }
}

const check = async (path: string, bytes: Uint8Array) => {
  const answer = await sendForm(server.url + path, [{ name: 'surat.pdf', bytes }])
  const page = await answer.text()
  return { status: answer.status, page, words: wordsOf(page) }
}
const tampered = (pdf: Uint8Array) =>
  changeObject(pdf, (file) => {
    const { dict } = at(file, 'Pages', 'Kids', 0)
    const content = dict.v.get('Contents')
    const target = content?.t === 'arr' ? content.v[0] : content
    if (target?.t !== 'ref') throw new Error('no content')
    return [{ num: target.num, body: streamBody('BT /F1 20 Tf 72 700 Td (Disetujui) Tj ET') }]
  })

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
    const other = await authority.issue({ name: 'Orang Lain (uji)' })
    const { words } = await check(`/v/${letter.id}`, await sign(letter.final, 'ttd-1', other))
    expect(words).toContain('Bukan berkas yang sama')
    expect(words).toContain('Orang Lain (uji)')
  })

  it('calls a changed file broken, and says that it was changed after signing', async () => {
    const { words } = await check(`/v/${letter.id}`, tampered(letter.stamped))
    expect(words).toContain('Bukan berkas yang sama')
    expect(words).toContain('✕ Rusak')
    expect(words).toContain('ada perubahan yang tidak diperbolehkan')
    expect(words).toContain('Berkas diubah sesudah ditandatangani.')
  })

  it('a valid letter is still not this letter', async () => {
    const other = await sendLetter('Surat yang lain')
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
    const { words } = await check('/periksa', await sign(await letterPdf({ text: 'Bukan surat siapa pun' })))
    expect(words).toContain('Berkas ini tidak tercatat')
    expect(words).toContain('Tanda tangan sah')
  })

  it('a letter that is signed but not sent is as unknown as one that there is not, by its file and by its address', async () => {
    const unsent = await sendLetter('Rahasia yang belum terkirim', false)
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
    const file = await people.konseptor.upload(Buffer.from(bytes))
    await checkedLetter(people, { attachments: [{ ...file, name: 'lampiran.pdf', pages: 1 }] })
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
    const before = await readdir(server.dir, { recursive: true })
    await check('/periksa', bytes)
    expect((await readdir(server.dir, { recursive: true })).toSorted()).toEqual(before.toSorted())
  })
})

test('eight people at the same time are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => check(`/v/${letter.id}`, letter.stamped)))
  for (const { words } of answers) expect(words).toContain('Tanda tangan sah')
})
