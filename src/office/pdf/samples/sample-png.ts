import { crc32, deflateSync } from 'node:zlib'

/** A square picture with a round green mark; with `alpha` its ground is see-through. */
export const samplePng = ({ side, alpha = false }: { side: number; alpha?: boolean }): Uint8Array => {
  const channels = alpha ? 4 : 3
  const rows = Buffer.alloc(side * (1 + side * channels))
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inside = Math.hypot(x - side / 2, y - side / 2) < side * 0.45
      const at = y * (1 + side * channels) + 1 + x * channels
      rows.set(inside ? [13, 74, 51, 255].slice(0, channels) : [255, 255, 255, 0].slice(0, channels), at)
    }
  }
  return pngOf({ width: side, height: side, colour: alpha ? 6 : 2, data: deflateSync(rows) })
}

/** A PNG of any claim and content, for pictures that lie about themselves. */
export const pngOf = (png: { width: number; height: number; colour: number; data: Uint8Array }): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(png.width, 0)
  head.writeUInt32BE(png.height, 4)
  head.set([8, png.colour, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', png.data), chunk('IEND', Buffer.alloc(0))])
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
