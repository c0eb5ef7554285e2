import { PDFDocument } from 'pdf-lib'
import { unitOf, type Directory } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import { suratDinas } from '../../domain/kinds/shipped/korespondensi.ts'
import type { Letter } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { asArchive } from './archive-form.ts'
import type { FontFiles } from './fonts.ts'
import { letterBoxes } from './letter-boxes.ts'
import { letterData } from './letter-data.ts'
import { openLogos, type Logos } from './logos.ts'
import { writeMetadata } from './metadata.ts'
import { canvasOn } from './page/canvas.ts'
import { paginate } from './page/paginate.ts'
import { sheetOf, type Sheet } from './page/paper.ts'
import { signersOnPaper } from './parts/signatory.ts'
import { drawRunningMarks } from './parts/running-marks.ts'
import type { Setting } from './setting.ts'
import { signatureFields } from './signature-field.ts'
import { embedTypefaces } from './text/typefaces.ts'

export interface LetterToRender {
  letter: Letter
  directory: Directory
  /** `YYYY-MM-DD`: tells who holds the signing position while the letter has no date of its own. */
  day: string
  /** A preview says DRAF, shows in grey what is still to come and cannot be signed. */
  mode: 'preview' | 'final'
  /** Files that letterheads of the directory name, by their hash; one that is missing or no picture gives way to the emblem. */
  logos?: Logos
}

/**
 * Draws a letter as its kind asks. The same letter, directory and logos give the same bytes. A final letter of a kind that is
 * signed electronically is PDF/A-3b, carries its data (`letter.json`) and holds an empty signature field for each signatory, `ttd-1`, `ttd-2` …, over the visible mark. A kind that
 * nobody knows any more is drawn as a surat dinas.
 *
 * Throws `incomplete_letter` for a final letter without number, with a signing position that nobody holds, or with a blank that its
 * text needs and nobody has filled in.
 * @example await renderLetter({ letter, directory, day: '2026-11-21', mode: 'final' }, await loadFonts('assets'))
 */
export const renderLetter = async (input: LetterToRender, fonts: FontFiles): Promise<Uint8Array> => {
  const { letter, directory, mode } = input
  const kind = kindOf(directory, letter.content.kind) ?? suratDinas
  const signers = signersOnPaper(letter.content, directory, letter.number?.date ?? input.day)
  const missing = new Set<string>()
  if (!letter.number) missing.add('nomor')
  if (signers.some(({ person }) => person === null)) missing.add('penandatangan')
  if (mode === 'final') requireComplete(missing)

  const pdf = await PDFDocument.create({ updateMetadata: false })
  const faces = await embedTypefaces(pdf, fonts)
  const sheet = sheetOf(letter.content.paper ?? kind.paper, { notes: kind.electronicSignature })
  const fields = signatureFields(pdf)
  const setting: Setting = {
    letter,
    directory,
    kind,
    signers,
    sheet,
    faces,
    mode,
    logoOf: await openLogos(pdf, directory, input.logos),
    lacks: (what) => missing.add(what),
  }
  const verifyAt = mode === 'final' ? verificationAddress(directory, letter.id) : null
  const boxes = letterBoxes(setting, {
    verifyAt,
    onMark: mode === 'final' ? fields.add : () => undefined,
  })
  if (mode === 'final') requireComplete(missing)

  for (const [index, placed] of paginate(boxes, roomOf(sheet)).entries()) {
    const canvas = canvasOn(pdf, pdf.addPage([sheet.width, sheet.height]), faces)
    if (mode === 'preview') canvas.watermark('DRAF')
    for (const { box, top } of placed) box.draw(canvas, top)
    drawRunningMarks(canvas, index + 1, setting)
  }
  fields.finish()
  const date = new Date(letter.number ? `${letter.number.date}T00:00:00Z` : letter.updatedAt)
  if (mode === 'final') await asArchive(pdf, fonts, letterData(setting, verifyAt), date)
  writeMetadata(pdf, {
    title: letter.content.subject || 'Surat tanpa hal',
    author: unitOf(directory, letter.unitId)?.name ?? '',
    subject: letter.number?.text ?? '',
    date,
    identity: [letter.id, letter.contentVersion, letter.number?.text, mode].join('\n'),
    archive: mode === 'final',
  })
  // Plain objects and a classic xref table: what every validator and the incremental writer of signatures read best.
  return pdf.save({ useObjectStreams: false, addDefaultPage: false })
}

const roomOf = (sheet: Sheet) => ({
  top: (page: number) => (page === 0 ? sheet.top : sheet.nextTop),
  bottom: sheet.bottom,
})

/** What the QR code of a letter opens. */
export const verificationAddress = (directory: Directory, letterId: string): string =>
  `${directory.verificationUrl.replace(/\/+$/, '')}/${letterId}`

const requireComplete = (missing: Set<string>): void => {
  if (missing.size > 0) throw new LontarError('incomplete_letter', { fields: [...missing].join(', ') })
}
