import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { richNodeSchema, type RichNode } from '../../domain/rich-text.ts'
import { importDocx } from './import-docx.ts'
import { writeDocx } from './write-docx.ts'

const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', ...(content.length > 0 && { content }) })
const text = (words: string, ...marks: ('bold' | 'italic' | 'underline')[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content })
const cell = (words: string, attrs?: RichNode['attrs']): RichNode => ({
  type: 'tableCell',
  ...(attrs && { attrs }),
  content: [p(text(words))],
})

const body: RichNode = {
  type: 'doc',
  content: [
    p(text('Bersama ini '), text('kami sampaikan', 'bold', 'underline'), { type: 'hardBreak' }, text('hal:', 'italic')),
    { type: 'paragraph', attrs: { align: 'center' }, content: [text('MENUGASKAN')] },
    { type: 'paragraph', attrs: { indent: 2 }, content: [text('menjorok')] },
    {
      type: 'orderedList',
      content: [
        item(p(text('peserta')), {
          type: 'orderedList',
          content: [item(p(text('kepala bidang'))), item(p(text('staf')))],
        }),
        item(p(text('tempat'))),
      ],
    },
    { type: 'bulletList', content: [item(p(text('butir')))] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ ...cell('Nama', { colspan: 2 }), type: 'tableHeader' }] },
        { type: 'tableRow', content: [cell('Contoh'), cell('Ketut “Uji” é ᬩᬮᬶ')] },
      ],
    },
  ],
}
const empty = { paper: 'A4' as const, heading: [], title: [], signatories: [], copies: [] }

test('a body that goes to Word and comes back is the same, but for the empty line that Word needs', async () => {
  const { body: back, dropped } = await importDocx(await writeDocx({ ...empty, body }), 'surat.docx')
  expect(richNodeSchema.parse(back)).toEqual({ type: 'doc', content: [...body.content!, p()] })
  expect(dropped).toEqual([])
})

test('the facts of the letter stand above and below its body', async () => {
  const bytes = await writeDocx({
    paper: 'F4',
    heading: [{ label: 'Hal', text: 'Undangan' }],
    title: [],
    body,
    signatories: [['Kepala Dinas Contoh,', 'Ni Contoh']],
    copies: ['Arsip'],
  })
  const { body: back } = await importDocx(bytes, 'surat.docx')
  const words = JSON.stringify(back)
  for (const word of [': Undangan', 'Kepala Dinas Contoh,', 'Ni Contoh', '1. Arsip']) expect(words).toContain(word)
})

describe('what Word files may hold, and what comes of it', () => {
  const document = (inner: string) =>
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const made = async (files: Record<string, string | Buffer>): Promise<Buffer> => {
    const zip = new JSZip()
    zip.file('[Content_Types].xml', types)
    for (const [name, content] of Object.entries(files)) zip.file(name, content)
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  const outcome = async (bytes: Buffer, seconds?: number) =>
    importDocx(bytes, 'naskah.docx', seconds).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )

  test('a document.xml of 100 MB in a file of 100 kB is not unpacked', async () => {
    const bytes = await made({ 'word/document.xml': document('<w:p/>'.padEnd(100 * 1024 * 1024, ' ')) })
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await outcome(bytes)).toBe('docx_too_large')
  })

  test('nor one whose header says that it is small', async () => {
    const bytes = await made({ 'word/document.xml': document('<w:p/>'.padEnd(40 * 1024 * 1024, ' ')) })
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(1000, entry + 24)
    expect(await outcome(bytes)).toBe('docx_too_large')
  })

  test('a document with macros is not opened, whatever its name', async () => {
    const bytes = await made({ 'word/document.xml': document('<w:p/>'), 'word/vbaProject.bin': Buffer.from('Sub') })
    expect(await outcome(bytes)).toBe('docx_macros')
  })

  test('a document with a password says so', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await outcome(ole)).toBe('docx_encrypted')
    expect(await outcome(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('docx_damaged')
  })

  test('half a zip, no zip, a zip without a document: damaged', async () => {
    const whole = await made({ 'word/document.xml': document('<w:p/>') })
    expect(await outcome(whole.subarray(0, whole.length / 2))).toBe('docx_damaged')
    expect(await outcome(Buffer.from('%PDF-1.7'))).toBe('docx_damaged')
    expect(await outcome(await made({ 'isi.xml': '<a/>' }))).toBe('docx_damaged')
  })

  test('so many paragraphs that no letter has are refused', async () => {
    const bytes = await made({
      'word/document.xml': document('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000)),
    })
    expect(await outcome(bytes, 60)).toBe('docx_too_large')
  })

  test('what takes too long is ended', async () => {
    const bytes = await made({
      'word/document.xml': document('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000)),
    })
    expect(await outcome(bytes, 0.01)).toBe('docx_takes_too_long')
  })
})
