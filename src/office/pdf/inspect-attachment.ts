import { PDF } from '@libpdf/core'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** How far into a file viewers still look for the header. */
const headerWithin = 1024

/**
 * Looks at a file before it is attached; the bytes are only read.
 *
 * Throws `attachment_too_large` before anything is parsed, `attachment_type_refused` for what does not begin like a PDF,
 * `pdf_encrypted`, and `pdf_damaged` for what cannot be read or holds no page.
 */
export const inspectAttachment = async (
  bytes: Uint8Array,
  file: { name: string; limitBytes: number },
): Promise<{ pages: number }> => {
  const { name, limitBytes } = file
  if (bytes.length > limitBytes) {
    throw new LontarError('attachment_too_large', { name, size: bytes.length, limit: limitBytes })
  }
  if (!Buffer.from(bytes.subarray(0, headerWithin)).includes('%PDF-'))
    throw new LontarError('attachment_type_refused', { name })
  const pdf = await PDF.load(bytes).catch((cause: unknown) => {
    throw new LontarError(namesEncryption(bytes) ? 'pdf_encrypted' : 'pdf_damaged', { name }, { cause })
  })
  if (pdf.isEncrypted) throw new LontarError('pdf_encrypted', { name })
  const pages = pdf.getPageCount()
  if (pages < 1) throw new LontarError('pdf_damaged', { name })
  return { pages }
}

/**
 * Locked with a password for reading, a file fails to load with whatever its garbled objects happen to cause. Its trailer
 * (or cross-reference stream dictionary) is never encrypted and names the encryption.
 */
const namesEncryption = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s+\d+\s+\d+\s+R/.test(Buffer.from(bytes).toString('latin1'))
