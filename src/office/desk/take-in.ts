import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { pictureFacts, type PictureFacts } from '../text/picture-facts.ts'
import { createTextRunner } from '../text/run-text-task.ts'

/** More dots are no scan of a letter, but something made to fill the memory of whoever opens it. */
const mostDots = { jpeg: 100_000_000, png: 40_000_000 }
const longestSide = 30_000
const patienceMs = 30_000

/**
 * Looks at a file from outside before anything is kept of it; a picture becomes a PDF of one page. A PDF is taken as it is, byte for byte.
 * @throws attachment_too_large, intake_type_refused, pdf_encrypted, pdf_damaged, picture_too_large, picture_damaged
 */
export const takeIn = async (
  bytes: Buffer,
  name: string,
  limitBytes: number,
): Promise<{ pdf: Uint8Array; pages: number; isPicture: boolean }> => {
  if (bytes.length > limitBytes) {
    throw new LontarError('attachment_too_large', { name, size: bytes.length, limit: limitBytes })
  }
  const picture = pictureFacts(bytes)
  if (picture && picture.type !== 'tiff') return { pdf: await paged(bytes, name, picture), pages: 1, isPicture: true }
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new LontarError('intake_type_refused', { name })
  const { inspectAttachment } = await import('../pdf/inspect-attachment.ts')
  return { pdf: bytes, ...(await inspectAttachment(bytes, { name, limitBytes })), isPicture: false }
}

const paged = async (
  bytes: Buffer,
  name: string,
  { type, width, height, rotation }: PictureFacts,
): Promise<Uint8Array> => {
  if (type === 'tiff') throw new LontarError('intake_type_refused', { name })
  const limit = mostDots[type]
  if (width * height > limit || Math.max(width, height) > longestSide) {
    throw new LontarError('picture_too_large', { name, width, height, limit: limit / 1_000_000 })
  }
  if (width === 0 || height === 0) throw new LontarError('picture_damaged', { name })
  const runner = createTextRunner()
  try {
    return (await runner.run({ kind: 'picture', bytes, type, rotation }, { patienceMs })).pdf
  } catch (cause) {
    throw new LontarError('picture_damaged', { name }, { cause })
  } finally {
    runner.stop()
  }
}
