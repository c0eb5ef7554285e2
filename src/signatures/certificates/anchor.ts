import { createHash } from 'node:crypto'

/** An authority that is trusted: DER, or, where that trust has ended, DER and when. What is proven to be from before that moment still counts. */
export type Anchor = Uint8Array | { der: Uint8Array; until: Date }

/** As it goes to a thread: base64 of DER, followed by `until` and a time where trust has ended. */
export const anchorToText = (anchor: Anchor): string =>
  'der' in anchor ? `${base64(anchor.der)} until ${anchor.until.toISOString()}` : base64(anchor)

export const anchorOfText = (text: string): Anchor => {
  const [der = '', until] = text.split(' until ')
  const bytes = Buffer.from(der, 'base64')
  return until === undefined ? bytes : { der: bytes, until: new Date(until) }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** As a province tells them: DER as base64, and which of them, by SHA-256, are trusted no more since when. */
export const anchorsOf = (told: {
  anchors: string[]
  retired?: { sha256: string; at: string }[] | undefined
}): Anchor[] =>
  told.anchors.map((text) => {
    const der = Buffer.from(text, 'base64')
    const sha256 = told.retired?.length ? createHash('sha256').update(der).digest('hex') : ''
    const at = told.retired?.find((one) => one.sha256 === sha256)?.at
    return at === undefined ? der : { der, until: new Date(at) }
  })
