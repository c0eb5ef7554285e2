import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { root } from '../../scripts/root.ts'

/** Pictures of pages as a person has looked at them and found them right. Grey, 45 points an inch: 30 to 40 KB each. */
const folder = join(root, 'tests/interop/golden')
/** Where a page that differs leaves its picture and the difference. */
const failed = join(root, 'test-results/golden')

/** `npm run golden` sets it: pages are taken as they are now, to be looked at before they are committed. */
const renews = process.env.LONTAR_GOLDEN === 'renew'

/** Greys (of 255) by which a point may differ: another version of poppler smooths edges otherwise. */
const slight = 70
/** Share of the points that may differ by more. A line that moved by its height changes ten times as many. */
const few = 0.0015

/**
 * Compares one page of a PDF with its golden picture, and returns what a failing test should say; null where they are the same.
 * Where none is there yet, or `npm run golden` runs, the page becomes the golden picture.
 */
export const differsFromGolden = async (name: string, pdf: Uint8Array, page = 1): Promise<string | null> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-golden-'))
  try {
    await writeFile(join(dir, 'page.pdf'), pdf)
    const pages = ['-f', `${page}`, '-l', `${page}`, '-singlefile']
    await promisify(execFile)('pdftoppm', [
      '-r',
      '45',
      '-gray',
      '-png',
      ...pages,
      join(dir, 'page.pdf'),
      join(dir, 'page'),
    ])
    const [fresh, golden] = [join(dir, 'page.png'), join(folder, `${name}.png`)]
    if (renews) {
      await copyFile(fresh, golden)
      return null
    }
    if (!existsSync(golden)) return `there is no golden picture of ${name}: npm run golden makes it`
    return await compare(name, golden, fresh)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const compare = async (name: string, golden: string, fresh: string): Promise<string | null> => {
  const [before, after] = [await pixelsOf(golden), await pixelsOf(fresh)]
  mkdirSync(failed, { recursive: true })
  const keep = () => copyFile(fresh, join(failed, `${name}.png`))
  if (before.width !== after.width || before.height !== after.height) {
    await keep()
    return `${name}: ${before.width}×${before.height} became ${after.width}×${after.height}`
  }
  const canvas = createCanvas(before.width, before.height)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(before.width, before.height)
  let count = 0
  for (let at = 0; at < before.data.length; at += 4) {
    const [was, is] = [before.data[at]!, after.data[at]!]
    const differs = Math.abs(was - is) > slight
    if (differs) count++
    // What is gone is red, what is new is green, the rest is pale.
    const pale = 200 + was / 5
    picture.data.set(differs ? (was < is ? [220, 0, 0, 255] : [0, 150, 0, 255]) : [pale, pale, pale, 255], at)
  }
  const share = count / (before.width * before.height)
  if (share <= few) return null
  context.putImageData(picture, 0, 0)
  await writeFile(join(failed, `${name}.diff.png`), await canvas.encode('png'))
  await keep()
  return `${name}: ${(share * 100).toFixed(2)} % of the page differ, see test-results/golden/${name}.diff.png`
}

const pixelsOf = async (file: string) => {
  const image = await loadImage(file)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}
