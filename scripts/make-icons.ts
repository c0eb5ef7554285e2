import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../src/chromium/find-browser.ts'
import { emblem } from '../src/office/pdf/parts/emblem.ts'
import { root } from './root.ts'

/**
 * `node scripts/make-icons.ts`: the app's icon, from the one drawing of the emblem, as SVG, PNG and ICO. Run it when the
 * emblem changes; what it writes is committed.
 */
const folder = join(root, 'assets/icons')
const colour = (rgb: readonly number[]) => `rgb(${rgb.map((part) => Math.round(part * 255)).join(' ')})`
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -4 116 116" role="img" aria-label="Lontar">
  <rect x="-8" y="-4" width="116" height="116" rx="22" fill="#f6f2e8"/>
  <path fill="${colour(emblem.green)}" d="${emblem.fan}"/>
  <path fill="${colour(emblem.gold)}" d="${emblem.leaves}"/>
  <path fill="${colour(emblem.green)}" d="${emblem.cord}"/>
</svg>
`

/** What waits for the person, on the app's icon in the task bar of Windows: gold, as on the screens. */
const waiting = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <circle cx="16" cy="16" r="13" fill="${colour(emblem.gold)}" stroke="#f6f2e8" stroke-width="3"/>
</svg>
`

const drawAt = async (svg: string, sizes: number[]): Promise<Buffer[]> => {
  const browser = await chromium.launch({
    executablePath: findBrowser(process.platform, process.env),
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    const drawn: Buffer[] = []
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(
        `<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`,
      )
      drawn.push(await page.screenshot({ omitBackground: true }))
    }
    return drawn
  } finally {
    await browser.close()
  }
}

/** An ICO is a list of images; since Windows Vista each may be a PNG. */
const ico = (images: { size: number; png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at) // 256 is written as 0
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const sizes = [16, 24, 32, 48, 64, 128, 256]
const [large, ...small] = await drawAt(svg, [512, ...sizes])
const [dot] = await drawAt(waiting, [32])
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'icon.svg'), svg)
writeFileSync(join(folder, 'icon.png'), large!)
writeFileSync(join(folder, 'icon.ico'), ico(sizes.map((size, index) => ({ size, png: small[index]! }))))

// What the running app shows is packed with it; the folder of the installer's icons is not.
const images = join(root, 'assets/images')
mkdirSync(images, { recursive: true })
writeFileSync(join(images, 'tray.png'), small[sizes.indexOf(64)]!)
writeFileSync(join(images, 'tray.ico'), ico(sizes.map((size, index) => ({ size, png: small[index]! }))))
writeFileSync(join(images, 'waiting.png'), dot!)
