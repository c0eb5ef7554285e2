import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { inspectAttachment } from './inspect-attachment.ts'

const limitBytes = 1024 * 1024
const look = (bytes: Uint8Array, limit = limitBytes) => inspectAttachment(bytes, { name: 'a.pdf', limitBytes: limit })
const good = async (pages: number) => {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < pages; i++) pdf.addPage()
  return pdf.save()
}

it('counts the pages of a good one', async () => expect(await look(await good(3))).toEqual({ pages: 3 }))

it.each<[string, () => Promise<Uint8Array>, string]>([
  ['text', async () => Buffer.from('bukan pdf'), 'attachment_type_refused'],
  ['a header and nothing else', async () => Buffer.from('%PDF-1.7\n'), 'pdf_damaged'],
  ['the first half of a good one', async () => (await good(2)).slice(0, 300), 'pdf_damaged'],
])('refuses %s', async (_, make, code) => {
  await expect(look(await make())).rejects.toMatchObject({ code, params: { name: 'a.pdf' } })
})

it('names size and limit in bytes, for the screens to write in either language, before anything is parsed', async () => {
  await expect(look(Buffer.alloc(1_600_000))).rejects.toMatchObject({
    code: 'attachment_too_large',
    params: { name: 'a.pdf', size: 1_600_000, limit: 1024 * 1024 },
  })
})
