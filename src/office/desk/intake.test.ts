import { afterEach, expect, test } from 'vitest'
import { plainName } from './intake-handlers.ts'
import { brokenPng, jpegBomb, paper, picture } from './testing/papers.ts'
import { registryDesk, type RegistryDesk } from './testing/registry-desk.ts'

let open: RegistryDesk[] = []
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.remove()))
  open = []
})
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}
const registry = (...args: Parameters<typeof registryDesk>) => {
  const desk = registryDesk(...args)
  open.push(desk)
  return desk
}

test('a letter from outside: its words are read, its head is guessed, it is checked and recorded', async () => {
  const { desk, intake, read } = registry()
  const { id } = await intake.add('surat yayasan.pdf', await paper())
  intake.change(id, { urgency: 'amat_segera' })
  await read()
  const [item] = intake.list()
  expect(item).toMatchObject({
    name: 'surat yayasan.pdf',
    pages: 1,
    textFrom: 'layer',
    scripts: false,
    duplicate: null,
    fields: {
      sender: 'YAYASAN CONTOH SEJAHTERA',
      number: '12/YCS/XI/2026',
      date: '2026-11-20',
      subject: 'Permohonan data penelitian',
      receivedOn: '2026-11-16',
      urgency: 'amat_segera',
    },
  })
  expect(item!.guessed.toSorted(), 'what the person chose is no guess').toEqual([
    'date',
    'number',
    'place',
    'sender',
    'subject',
  ])
  intake.change(id, { sender: 'Yayasan Contoh Sejahtera' })
  expect(intake.list()[0]!.guessed).not.toContain('sender')
  const letterId = intake.record(id)
  expect(intake.list()).toEqual([])
  const { local } = desk.book.get(letterId)
  expect(local).toMatchObject({
    state: 'diterima',
    content: { subject: 'Permohonan data penelitian', urgency: 'amat_segera' },
    outside: { sender: 'Yayasan Contoh Sejahtera', textFrom: 'layer', way: 'surel' },
    deliveries: [{ unitId: 'dpmptsp', received: { by: { personId: 'tuTujuan' } }, read: null }],
  })
  expect(local.outside!.text).toContain('jumlah pengunjung')
  expect(local.deliveries[0]!.agenda, 'only the server writes in the book').toBeUndefined()
})

test('the same file twice: in the queue it is the one that is there, once recorded it is told by its number', async () => {
  const { desk, intake, read } = registry()
  const bytes = await paper()
  const first = await intake.add('a.pdf', bytes)
  expect(await intake.add('salinan.pdf', bytes)).toEqual({ id: first.id, again: true })
  await read()
  const letterId = intake.record(first.id)
  const second = await intake.add('lagi.pdf', bytes)
  expect(second.again).toBe(false)
  await read()
  expect(intake.list()[0]!.duplicate).toEqual({ letterId, agenda: null })
  expect(() => intake.record(second.id)).toThrow('already_recorded')
  intake.drop(second.id)
  expect(intake.list()).toEqual([])
  expect(desk.store.files.lettersWith(desk.book.get(letterId).local.signedPdf!.sha256)).toEqual([letterId])
})

test('a photograph becomes a page, its own file goes along, and the same photograph is known again', async () => {
  const { desk, intake } = registry()
  desk.store.facts.set('textSettings', { recognise: false, mostPages: 1 })
  const bytes = picture('image/jpeg')
  const { id } = await intake.add('foto.jpg', bytes)
  const [item] = intake.list()
  expect(item).toMatchObject({ pages: 1, attachments: [{ name: 'foto.jpg', size: bytes.length }] })
  intake.change(id, { sender: 'Warga', subject: 'Laporan jalan rusak' })
  const letterId = intake.record(id)
  expect(desk.book.get(letterId).local.content.attachments).toMatchObject([{ name: 'foto.jpg' }])
  await intake.add('foto lagi.jpg', bytes)
  expect(intake.list()[0]!.duplicate?.letterId).toBe(letterId)
})

test('a scan is recognised on this computer, and its head guessed from that', { timeout: 90_000 }, async () => {
  const { desk, intake, read } = registry()
  const { id } = await intake.add('pindaian.png', picture('image/png'))
  expect(intake.list()[0]!.textFrom).toBe('pending')
  await read()
  const [item] = intake.list()
  expect(item).toMatchObject({
    id,
    textFrom: 'ocr',
    fields: { subject: 'Permohonan data penelitian', date: '2026-11-20' },
  })
  expect(desk.store.intake.get(id)!.text).toContain('Dengan hormat')
})

test('a scan goes on after a restart at the page where it was', async () => {
  const { desk, intake, read } = registry()
  desk.store.facts.set('textSettings', { recognise: false, mostPages: 20 })
  const { id } = await intake.add('pindaian.png', picture('image/png'))
  await until(() => desk.store.textJobs.waiting().scans === 1)
  const { sha256 } = desk.store.intake.get(id)!.pdf
  expect(intake.list()[0]!.textFrom, 'it waits, as long as recognising is switched off').toBe('pending')
  desk.store.textJobs.put({ sha256, state: 'scan', page: 1, pages: 1, text: 'Nomor : 1/ULANG/2026' })
  desk.store.facts.set('textSettings', { recognise: true, mostPages: 20 })
  desk.text!.wake()
  await read()
  expect(intake.list()[0]).toMatchObject({ textFrom: 'ocr', fields: { number: '1/ULANG/2026' } })
})

test('forty files at once are all there, and a file of three hundred pages is read to its end', async () => {
  const { intake, read } = registry()
  const papers = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      paper({ lines: ['PT CONTOH', `Nomor : ${n}/PT/2026`, 'Hal : Penawaran kerja sama ke kantor'] }),
    ),
  )
  await Promise.all(papers.map((bytes, n) => intake.add(`${n}.pdf`, bytes)))
  const long = await intake.add('tebal.pdf', await paper({ pages: 300 }))
  expect(intake.list()).toHaveLength(41)
  await read()
  expect(intake.list().map((item) => item.textFrom)).not.toContain('pending')
  expect(intake.list().find((item) => item.id === long.id)).toMatchObject({ pages: 300, textFrom: 'layer' })
})

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a page of the web', () => Buffer.from('<html><script>alert(1)</script></html>'), 'intake_type_refused'],
  ['nothing', () => Buffer.alloc(0), 'intake_type_refused'],
  ['more than may be', () => Buffer.alloc(2_000_000), 'attachment_too_large'],
  ['half a PDF', async () => (await paper()).subarray(0, 300), 'pdf_damaged'],
  ['a picture of 65,000 by 65,000 dots', jpegBomb, 'picture_too_large'],
  ['a broken picture', brokenPng, 'picture_damaged'],
  ['a TIFF', () => Buffer.from('II*\0aaaaaaaa'), 'intake_type_refused'],
])('refuses %s with words, and keeps nothing of it', async (_, make, code) => {
  const { desk, intake } = registry('tuTujuan', 1_500_000)
  await expect(intake.add('a.pdf', await make())).rejects.toMatchObject({ code, params: { name: 'a.pdf' } })
  expect(intake.list()).toEqual([])
  expect(desk.store.textJobs.waiting().files).toBe(0)
})

test('a PDF with scripts is taken as it is and said to hold some', async () => {
  const { intake } = registry()
  await intake.add('skrip.pdf', await paper({ script: true }))
  expect(intake.list()[0]).toMatchObject({ scripts: true })
})

test('only the registry brings papers in', async () => {
  const { intake } = registry('kadisTujuan')
  await expect(intake.add('a.pdf', await paper())).rejects.toMatchObject({ code: 'not_allowed' })
})

test('names are for eyes: no folders, no marks that hide an ending', () => {
  expect(plainName('../../etc/pass\u202Efdp.exe')).toBe('passfdp.exe')
  expect(plainName('C:\\Users\\a\\surat masuk.pdf')).toBe('surat masuk.pdf')
  expect(plainName('\u200F')).toBe('berkas')
})
