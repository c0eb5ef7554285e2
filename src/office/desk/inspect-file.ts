import { attachmentKind, extensionOf } from '../../domain/attachment-kind.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

const ole = 'd0cf11e0a1b11ae1'
const zip = '504b0304'
/** How a file of that name begins. */
const beginnings: Record<string, string> = {
  png: '89504e470d0a1a0a',
  jpg: 'ffd8ff',
  jpeg: 'ffd8ff',
  doc: ole,
  xls: ole,
  docx: zip,
  docm: zip,
  xlsx: zip,
  xlsm: zip,
}

/**
 * Looks at a file before it is attached: that it is what its name says. PDFs are read to count their pages; pictures and files of Word
 * and Excel are kept as they are, macros and all, and nothing here ever opens them. A document with a password has the shape of an old one.
 *
 * @throws LontarError attachment_too_large, attachment_type_refused, pdf_damaged, pdf_encrypted
 */
export const inspectFile = async (
  bytes: Uint8Array,
  file: { name: string; limitBytes: number },
): Promise<{ pages: number | null }> => {
  const { name, limitBytes } = file
  if (bytes.length > limitBytes) {
    throw new LontarError('attachment_too_large', { name, size: bytes.length, limit: limitBytes })
  }
  const kind = attachmentKind(name)
  if (kind === null) throw new LontarError('attachment_type_refused', { name })
  if (kind === 'pdf') {
    const { inspectAttachment } = await import('../pdf/inspect-attachment.ts')
    return inspectAttachment(bytes, file)
  }
  const begins = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const wanted = [beginnings[extensionOf(name)] ?? '', ...(kind === 'office' ? [ole] : [])]
  if (!wanted.some((start) => start !== '' && begins.startsWith(start)))
    throw new LontarError('attachment_type_refused', { name })
  return { pages: null }
}
