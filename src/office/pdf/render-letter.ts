import { PDFDocument } from 'pdf-lib'
import { unitOf, type Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { FontFiles } from './fonts.ts'
import { letterBoxes } from './letter-boxes.ts'
import { writeMetadata } from './metadata.ts'
import { canvasOn } from './page/canvas.ts'
import { paginate } from './page/paginate.ts'
import { bodyBottom, margin, paper } from './page/paper.ts'
import { signatoryOf } from './parts/signatory.ts'
import { drawRunningMarks } from './parts/running-marks.ts'
import { addSignatureField } from './signature-field.ts'
import { embedTypefaces } from './text/typefaces.ts'

export interface LetterToRender {
  letter: Letter
  directory: Directory
  /** `YYYY-MM-DD`: tells who holds the signing position while the letter has no date of its own. */
  day: string
  /** A preview says DRAF, shows in grey what is still to come and cannot be signed. */
  mode: 'preview' | 'final'
}

/**
 * Draws a letter. The same letter and directory give the same bytes. A final letter holds one empty signature field,
 * `ttd-1`, over the visible mark.
 *
 * Throws `incomplete_letter` for a final letter without number or without a person who holds the signing position.
 * @example await renderLetter({ letter, directory, day: '2026-11-21', mode: 'final' }, await loadFonts('assets'))
 */
export const renderLetter = async (input: LetterToRender, fonts: FontFiles): Promise<Uint8Array> => {
  const { letter, directory, mode } = input
  const signatory = signatoryOf(letter, directory, letter.number?.date ?? input.day)
  if (mode === 'final') requireComplete({ nomor: letter.number, penandatangan: signatory.person })

  const pdf = await PDFDocument.create({ updateMetadata: false })
  const faces = await embedTypefaces(pdf, fonts)
  writeMetadata(pdf, {
    title: letter.content.subject || 'Surat tanpa hal',
    author: unitOf(directory, letter.unitId)?.name ?? '',
    subject: letter.number?.text ?? '',
    date: new Date(letter.number ? `${letter.number.date}T00:00:00Z` : letter.updatedAt),
    identity: [letter.id, letter.contentVersion, letter.number?.text, mode].join('\n'),
  })

  const signature = {
    signatory,
    verifyAt: mode === 'final' ? verificationAddress(directory, letter.id) : null,
    onMark: mode === 'final' ? addSignatureField.bind(null, pdf) : () => undefined,
  }
  const boxes = letterBoxes(letter, directory, signature, faces)
  for (const [index, placed] of paginate(boxes, room).entries()) {
    const canvas = canvasOn(pdf, pdf.addPage([paper.width, paper.height]), faces)
    if (mode === 'preview') canvas.watermark('DRAF')
    for (const { box, top } of placed) box.draw(canvas, top)
    drawRunningMarks(canvas, index + 1, faces)
  }
  // Plain objects and a classic xref table: what every validator and the incremental writer of signatures read best.
  return pdf.save({ useObjectStreams: false, addDefaultPage: false })
}

const room = { top: (page: number) => (page === 0 ? margin.top : margin.nextTop), bottom: bodyBottom }

/** What the QR code of a letter opens. */
export const verificationAddress = (directory: Directory, letterId: string): string =>
  `${directory.verificationUrl.replace(/\/+$/, '')}/${letterId}`

const requireComplete = (parts: Record<string, unknown>): void => {
  const missing = Object.keys(parts).filter((name) => parts[name] === null)
  if (missing.length > 0) throw new LontarError('incomplete_letter', { fields: missing.join(', ') })
}
