/** What the header of a picture says, without decoding one pixel of it. */
export interface PictureFacts {
  type: 'jpeg' | 'png' | 'tiff'
  width: number
  height: number
  /** Degrees clockwise that a viewer turns it, from the EXIF data of a camera. */
  rotation: 0 | 90 | 180 | 270
}

/** Null where it is none of these, or its header is damaged. TIFF is named only: its sizes are not read. */
export const pictureFacts = (bytes: Uint8Array): PictureFacts | null => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.subarray(0, 8).equals(pngMark)) return pngFacts(view)
    if (view.length > 4 && view.readUInt16BE(0) === 0xffd8) return jpegFacts(view)
    const mark = view.subarray(0, 4).toString('latin1')
    if (mark === 'II*\0' || mark === 'MM\0*') return { type: 'tiff', width: 0, height: 0, rotation: 0 }
  } catch {
    return null
  }
  return null
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const pngFacts = (view: Buffer): PictureFacts => ({
  type: 'png',
  width: view.readUInt32BE(16),
  height: view.readUInt32BE(20),
  rotation: 0,
})

const jpegFacts = (view: Buffer): PictureFacts | null => {
  let rotation: PictureFacts['rotation'] = 0
  for (let at = 2; at + 9 < view.length;) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) {
      return { type: 'jpeg', height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7), rotation }
    }
    const length = view.readUInt16BE(at + 2)
    if (length < 2) return null
    if (marker === 0xe1) rotation = exifRotation(view.subarray(at + 4, at + 2 + length)) ?? rotation
    at += 2 + length
  }
  return null
}

/** SOF0 to SOF15, which hold the size; not the tables that share their numbers (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const turns: Record<number, PictureFacts['rotation']> = { 3: 180, 6: 90, 8: 270 }

/** Tag 0x0112 of the first directory (EXIF 2.32, 4.6.4). */
const exifRotation = (data: Buffer): PictureFacts['rotation'] | null => {
  if (data.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return null
  const tiff = data.subarray(6)
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(directory)
  for (let index = 0; index < Math.min(entries, 200); index++) {
    const at = directory + 2 + index * 12
    if (short(at) === 0x0112) return turns[short(at + 8)] ?? 0
  }
  return null
}
