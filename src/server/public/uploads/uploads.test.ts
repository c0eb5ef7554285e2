import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { applicantAt, samplePdf, samplePhoto } from '../testing/applicant.ts'
import { cleanName } from './clean-name.ts'
import { openDraftFolder } from './draft-folder.ts'
import { createUploadDesk } from './upload-desk.ts'
import { defaultUploadRules } from './upload-rules.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ publicRules: { leastSeconds: 0, proofBits: 0 } })
})
afterAll(() => server.remove())

const begun = async (answer: Promise<Response>) => ((await (await answer).json()) as { id: string }).id
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code
const offsetOf = async (id: string) =>
  (await fetch(`${server.url}/izin/api/berkas/${id}`, { method: 'HEAD' })).headers.get('upload-offset')

test('the line breaks in the middle of a document: it goes on from where it came to, and not from the start', async () => {
  const { begin, piece } = await applicantAt(server.url)
  const pdf = await samplePdf()
  const id = await begun(begin('ktp', 'ktp.pdf', pdf.length))
  expect((await piece(id, 0, pdf.subarray(0, 400))).headers.get('upload-offset')).toBe('400')
  const again = await piece(id, 0, pdf.subarray(0, 400))
  expect([again.status, again.headers.get('upload-offset')], 'the answer was lost, the piece was not').toEqual([
    409,
    '400',
  ])
  expect(await offsetOf(id)).toBe('400')
  expect((await piece(id, 400, pdf.subarray(400))).status).toBe(204)
  expect(await offsetOf(id)).toBe(String(pdf.length))
  expect((await piece(id, pdf.length, new Uint8Array())).status, 'asked once more').toBe(204)
})

test('a server that was restarted in between goes on too', async () => {
  const own = await startTestServer()
  const first = await applicantAt(own.url)
  const pdf = await samplePdf()
  const id = await begun(first.begin('ktp', 'ktp.pdf', pdf.length))
  await first.piece(id, 0, pdf)
  const half = await begun(first.begin('proposal', 'proposal.pdf', pdf.length))
  await first.piece(half, 0, pdf.subarray(0, 100))
  const again = await own.again()
  const url = `${again.url}/izin/api/berkas/`
  const offset = async (of: string) => (await fetch(url + of, { method: 'HEAD' })).headers.get('upload-offset')
  expect([await offset(id), await offset(half)]).toEqual([String(pdf.length), '100'])
  await again.remove()
})

test('what it is, its bytes say: photos of iPhones, Word files, cut ones and locked ones are refused with words, and are gone', async () => {
  const { begin, piece } = await applicantAt(server.url)
  const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')
  const cases: [string, Uint8Array, string][] = [
    ['foto.jpg', heic, 'upload_heic'],
    ['ktp.pdf', Buffer.from('PK\u0003\u0004 word/document.xml'), 'upload_office_file'],
    ['ktp.pdf', (await samplePdf()).subarray(0, 500), 'upload_cut'],
    ['ktp.pdf', Buffer.from('<html>%PDF-1.7'), 'upload_unknown'],
    ['foto.png', samplePhoto(10), 'upload_picture_size'],
  ]
  for (const [name, bytes, code] of cases) {
    const id = await begun(begin('ktp', name, bytes.length))
    const answer = await piece(id, 0, bytes)
    expect([answer.status, await codeOf(answer)], code).toEqual([422, code])
    expect((await fetch(`${server.url}/izin/api/berkas/${id}`, { method: 'HEAD' })).status).toBe(404)
  }
  const early = await begin('ktp', 'foto.jpg', 5_000_000, { head: heic.toString('base64') })
  expect(await codeOf(early), 'known by its first bytes, before five megabytes are sent').toBe('upload_heic')
  const photo = await begin('proposal', 'foto.jpg', 5000, {
    head: Buffer.from(samplePhoto()).subarray(0, 64).toString('base64'),
  })
  expect(await codeOf(photo), 'a photo where a PDF is asked for').toBe('upload_other_type')
})

test('a scan of 100 MB is refused before a byte of it is sent; so is an empty file, and one more than an application may hold', async () => {
  const { begin } = await applicantAt(server.url)
  const large = await begin('proposal', 'pindaian.pdf', 100 * 1024 * 1024)
  expect([large.status, await codeOf(large)]).toEqual([413, 'upload_too_large'])
  expect(await codeOf(await begin('proposal', 'kosong.pdf', 0))).toBe('upload_empty')
  for (let count = 0; count < 10; count++) await begin('proposal', `${count}.pdf`, 20 * 1024 * 1024)
  expect(await codeOf(await begin('proposal', 'lagi.pdf', 1024 * 1024))).toBe('upload_too_many')
})

test('somebody who knows no id finds no document, and nobody sends more than was announced', async () => {
  const { begin, piece } = await applicantAt(server.url)
  expect((await piece('0'.repeat(64), 0, new Uint8Array(1))).status).toBe(404)
  expect((await piece('../../server.db', 0, new Uint8Array(1))).status).toBe(404)
  const id = await begun(begin('ktp', 'ktp.pdf', 100))
  expect((await piece(id, 0, new Uint8Array(101))).status).toBe(400)
  expect((await piece(id, 0, new Uint8Array(2 * 1024 * 1024))).status).toBe(413)
  expect((await begin('ktp', 'ktp.pdf', 100, { draft: 'palsu~palsu' })).status).toBe(410)
  expect((await begin('apa_saja', 'ktp.pdf', 100)).status).toBe(404)
})

test('a document that is not wanted any more is taken away', async () => {
  const { upload } = await applicantAt(server.url)
  const id = await upload('ktp', 'ktp.pdf', await samplePdf())
  const address = `${server.url}/izin/api/berkas/${id}`
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(404)
})

const document = {
  id: 'ktp',
  label: 'KTP',
  labelEn: 'KTP',
  help: '',
  helpEn: '',
  required: true,
  accept: ['pdf' as const],
  maxMegabytes: 1,
}

test('strangers fill a part of the disk and no more; what nobody goes on with is gone after a week', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-drafts-'))
  let time = Date.now()
  const events: string[] = []
  const deps = {
    rules: { ...defaultUploadRules, unfinishedBytes: 100_000 },
    counted: { add: (amount = 1, { event = '' } = {}) => void (amount > 0 && events.push(event)) },
    now: () => new Date(time),
  }
  const desk = createUploadDesk({ ...deps, folder: await openDraftFolder(dir) })
  const begin = (draft: string, size: number) => desk.begin({ draft, document, name: 'a.pdf', size, address: draft })
  await begin('one', 60_000)
  await expect(begin('other', 60_000)).rejects.toEqual(new LontarError('public_busy', { seconds: 600 }))
  const small = await begin('other', 10)
  await desk.receive(small.id, 0, new Uint8Array(5))

  const afterRestart = await openDraftFolder(dir)
  expect(afterRestart.totalBytes(), 'a small file counts as what a disk gives for it').toBe(60_000 + 16_384)

  time += 8 * 24 * 60 * 60 * 1000
  const dayAgo = new Date(time - 24 * 60 * 60 * 1000)
  const [folder] = (await readdir(dir)).filter((name) => small.id.startsWith(name))
  await utimes(join(dir, folder!, small.id.slice(32)), dayAgo, dayAgo)
  expect(await desk.tidy(), 'the other was gone on with yesterday').toBe(1)
  expect((await readdir(dir)).length).toBe(1)
  expect(events).toEqual(['upload_begun', 'public_busy', 'upload_begun', 'draft_tidied'])
  await rm(dir, { recursive: true })
})

test('names are shown as they are, but for what would mislead', () => {
  expect(cleanName('C:\\Users\\budi\\ktp saya.pdf')).toBe('ktp saya.pdf')
  expect(cleanName('../../etc/passwd')).toBe('passwd')
  expect(cleanName('foto\u202Egpj.exe\n.pdf')).toBe('fotogpj.exe.pdf')
  expect(cleanName('')).toBe('dokumen')
  expect(cleanName(`${'a'.repeat(300)}.pdf`)).toHaveLength(200)
})
