import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'

/** A plain PDF of one page. */
export const plainPdf = async (text = 'Lampiran'): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText(text)
  return Buffer.from(await pdf.save())
}

/** The same, locked with a password by qpdf. */
export const encryptedPdf = async (dir: string): Promise<Buffer> => {
  const [from, to] = [join(dir, 'plain.pdf'), join(dir, 'locked.pdf')]
  writeFileSync(from, await plainPdf())
  execFileSync('qpdf', ['--encrypt', 'rahasia', 'rahasia', '256', '--', from, to])
  return readFileSync(to)
}
