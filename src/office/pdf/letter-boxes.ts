import { unitOf, type Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { bodyBoxes } from './body-boxes.ts'
import { below, type Box } from './page/box.ts'
import { addresseeBlock } from './parts/addressee-block.ts'
import { copiesList } from './parts/copies-list.ts'
import { heading } from './parts/heading.ts'
import { letterhead } from './parts/letterhead.ts'
import { signatureBlock, type SignatureBlock } from './parts/signature-block.ts'
import type { Typefaces } from './text/typefaces.ts'

/** A surat dinas in the layout *korespondensi*, from kop to tembusan, as boxes in reading order. */
export const letterBoxes = (
  letter: Letter,
  directory: Directory,
  signature: SignatureBlock,
  faces: Typefaces,
): Box[] => [
  letterhead(directory, unitOf(directory, letter.unitId), faces),
  ...heading(letter, directory, faces),
  ...addresseeBlock(letter, directory, faces),
  ...below(10, neverAlone(bodyBoxes(letter.content.body, faces))),
  ...below(18, [signatureBlock(signature, faces)]),
  ...copiesList(letter, directory, faces),
]

/** The signature must not stand on a page without text that it signs: at least two lines of the body go with it. */
export const neverAlone = (body: Box[]): Box[] =>
  body.map((line, index) => (index >= body.length - 2 ? { ...line, keepWithNext: true } : line))
