import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import Database from 'better-sqlite3'
import { PDFDocument } from 'pdf-lib'
import type { Letter } from '../../src/domain/letter.ts'
import { plainText } from '../../src/domain/rich-text.ts'
import { root } from '../../scripts/root.ts'

/**
 * The words of a letter drawn by pdf-lib alone, as its manual does it: two subset fonts, no layout but its own breaking of lines, no QR
 * code, no field. Over several pages each gets its share of the words.
 */
export const bareDrawing = async (pages = 1): Promise<(letter: Letter) => Promise<Uint8Array>> => {
  const face = (name: string) => readFile(join(root, 'assets/fonts', `LiberationSans-${name}.ttf`))
  const files = await Promise.all([face('Regular'), face('Bold')])
  return async (letter) => {
    const pdf = await PDFDocument.create()
    pdf.registerFontkit(fontkit)
    const [regular, bold] = await Promise.all(files.map((file) => pdf.embedFont(file, { subset: true })))
    const words = plainText(letter.content.body).split(' ')
    const share = Math.ceil(words.length / pages)
    for (let from = 0; from < words.length; from += share) {
      const page = pdf.addPage([595, 936])
      if (from === 0) page.drawText(letter.content.subject, { x: 60, y: 700, size: 11, font: bold!, maxWidth: 470 })
      page.drawText(words.slice(from, from + share).join(' '), {
        x: 60,
        y: 640,
        size: 11,
        font: regular!,
        maxWidth: 470,
        lineHeight: 16,
      })
    }
    return pdf.save({ useObjectStreams: false })
  }
}

/** The least that keeps two files and two rows over a power cut: no encryption, no index, no letter. */
export const bareStore = (dir: string): { keep: (file: Uint8Array) => Promise<void>; close: () => void } => {
  const db = new Database(join(dir, 'bare.db'))
  db.pragma('journal_mode=WAL')
  db.pragma('synchronous=FULL')
  db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, size INTEGER NOT NULL) STRICT')
  const add = db.prepare('INSERT INTO kept (size) VALUES (?)')
  let last = 0
  return {
    async keep(content) {
      const path = join(dir, `bare-${++last}`)
      const file = await open(`${path}.tmp`, 'wx')
      await file.writeFile(content)
      await file.datasync()
      await file.close()
      await rename(`${path}.tmp`, path)
      add.run(content.length)
    },
    close: () => db.close(),
  }
}
