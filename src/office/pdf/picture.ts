import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFObjectCopier, PDFRef } from 'pdf-lib'

/** A picture inside one document. */
export interface Picture {
  name: string
  ref: PDFRef
  /** Pixels. */
  width: number
  height: number
}

/** A picture that was looked at and unpacked, once for all documents of this process. */
export interface OpenPicture {
  source: PDFDocument
  ref: PDFRef
  width: number
  height: number
}

const most = { bytes: 4_000_000, side: 4000, pixels: 6_000_000 }
const opened = new WeakMap<Uint8Array, Promise<OpenPicture | null>>()

/**
 * Looks at a PNG or JPEG and unpacks it. Null for what is neither, is damaged or too large (4 MB, 4,000 points a side, 6 million in all), or
 * has colours that do not belong on a PDF/A page (CMYK): a letter then shows the emblem rather than failing.
 */
export const openPicture = (bytes: Uint8Array): Promise<OpenPicture | null> => {
  const known = opened.get(bytes) ?? open(bytes).catch(() => null)
  opened.set(bytes, known)
  return known
}

/** Puts a picture into a document: its streams are copied as they are, nothing is packed anew. */
export const placePicture = (pdf: PDFDocument, { source, ref, width, height }: OpenPicture, name: string): Picture => {
  const copy = PDFObjectCopier.for(source.context, pdf.context).copy(ref)
  return { name, ref: copy, width, height }
}

const open = async (bytes: Uint8Array): Promise<OpenPicture | null> => {
  if (bytes.length > most.bytes) return null
  const source = await PDFDocument.create({ updateMetadata: false })
  if (isPng(bytes)) {
    if (!isModest(pngSize(bytes)) || !unpacksAsTold(bytes)) return null
    const image = await source.embedPng(bytes)
    await source.flush()
    return { source, ref: image.ref, width: image.width, height: image.height }
  }
  const jpeg = jpegSize(bytes)
  if (!jpeg || !isModest(jpeg) || jpeg.components === 4) return null
  const image = await source.embedJpg(bytes)
  await source.flush()
  return { source, ref: image.ref, width: image.width, height: image.height }
}

interface Size {
  width: number
  height: number
}
const isModest = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= most.side && height <= most.side && width * height <= most.pixels

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const isPng = (bytes: Uint8Array): boolean => bytes.length > 33 && viewOf(bytes).getUint32(0) === 0x89504e47
const pngSize = (bytes: Uint8Array): Size => ({
  width: viewOf(bytes).getUint32(16),
  height: viewOf(bytes).getUint32(20),
})

/** A few kilobytes can claim to be gigabytes once unpacked: they are unpacked here first, with a limit. Throws beyond it. */
const unpacksAsTold = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  const packed: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) return false
    if (view.getUint32(at + 4) === 0x49444154) packed.push(bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const { width, height } = pngSize(bytes)
  // At most four channels of 16 bits; one filter byte a row, and interlaced pictures have up to seven passes of rows.
  return inflateSync(Buffer.concat(packed), { maxOutputLength: width * height * 8 + height * 8 + 1024 }).length > 0
}

/** From the frame header of a JPEG; null where there is none. */
const jpegSize = (bytes: Uint8Array): (Size & { components: number }) | null => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9]! }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
