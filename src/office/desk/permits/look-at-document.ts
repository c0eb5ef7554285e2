import type { Attachment } from '../../../domain/letter.ts'
import type { PermitDocument } from '../../../domain/permits/kind/permit-kind.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { pictureFacts } from '../../text/picture-facts.ts'
import { plainName } from '../intake-handlers.ts'

type Type = PermitDocument['accept'][number]
const megabyte = 1024 * 1024
const endings: Record<Type, readonly string[]> = { pdf: ['pdf'], jpeg: ['jpg', 'jpeg'], png: ['png'] }
/** More dots are no photograph of a paper, but something made to fill the memory of whoever opens it. */
const mostDots = 100_000_000

/**
 * What a paper is that somebody hands in: by its bytes, whatever it is called. Its name gets the ending of what it is.
 *
 * @throws LontarError attachment_too_large, permit_photo_heic, permit_type_refused, picture_too_large, pdf_damaged, pdf_encrypted
 */
export const lookAtDocument = async (
  bytes: Uint8Array,
  asked: { name: string; accept: readonly Type[]; limitBytes: number },
): Promise<Pick<Attachment, 'name' | 'pages'>> => {
  const { limitBytes, accept } = asked
  const name = plainName(asked.name)
  if (bytes.length > limitBytes) {
    throw new LontarError('attachment_too_large', { name, size: bytes.length, limit: limitBytes })
  }
  if (isHeic(bytes)) throw new LontarError('permit_photo_heic', { name })
  const picture = pictureFacts(bytes)
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
  const type = picture && picture.type !== 'tiff' ? picture.type : isPdf ? 'pdf' : null
  if (type === null || !accept.includes(type)) {
    throw new LontarError('permit_type_refused', { name, types: accept.map((one) => one.toUpperCase()).join(', ') })
  }
  if (type !== 'pdf') {
    const { width, height } = picture!
    if (width * height > mostDots) {
      throw new LontarError('picture_too_large', { name, width, height, limit: mostDots / 1_000_000 })
    }
    return { name: endingIn(name, type), pages: null }
  }
  const { inspectAttachment } = await import('../../pdf/inspect-attachment.ts')
  const { pages } = await inspectAttachment(bytes, { name, limitBytes })
  return { name: endingIn(name, type), pages }
}

export const documentLimit = (maxMegabytes: number, officeLimitBytes: number): number =>
  Math.min(Math.floor(maxMegabytes * megabyte), officeLimitBytes)

/** The photographs of telephones that no browser and no printer of an office shows (ISO 23008-12: `ftyp` and its brand). */
const isHeic = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(4, 12)).toString('latin1')
  return /^ftyp(hei|hev|mif1|msf1|heim|heis)/.test(head)
}

const endingIn = (name: string, type: Type): string => {
  const ending = name.includes('.') ? name.split('.').at(-1)!.toLowerCase() : ''
  return endings[type].includes(ending) ? name : `${name.slice(0, 195)}.${endings[type][0]}`
}
