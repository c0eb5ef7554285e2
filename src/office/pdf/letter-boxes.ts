import { unitOf } from '../../domain/directory.ts'
import { bodyBoxes } from './body/body-boxes.ts'
import { below, type Box } from './page/box.ts'
import { addresseeBlock } from './parts/addressee-block.ts'
import { copiesList } from './parts/copies-list.ts'
import { heading } from './parts/heading.ts'
import { letterhead, provinceLetterhead } from './parts/letterhead.ts'
import { noteHeading } from './parts/note-heading.ts'
import { placeAndDate } from './parts/place-and-date.ts'
import { signatureBlock, type SignatureMarks } from './parts/signature-block.ts'
import { titleHeading } from './parts/title-heading.ts'
import type { Setting } from './setting.ts'

/** A letter from kop to tembusan, as boxes in reading order. */
export const letterBoxes = (setting: Setting, marks: SignatureMarks): Box[] => [
  ...kop(setting),
  ...head(setting),
  ...below(10, neverAlone(bodyBoxes(setting))),
  ...foot(setting, marks),
  ...copiesList(setting),
]

const kop = (setting: Setting): Box[] => {
  const { kind, letter, directory } = setting
  if (kind.letterhead === 'none') return []
  return kind.letterhead === 'province'
    ? provinceLetterhead(setting)
    : [letterhead(setting, unitOf(directory, letter.unitId))]
}

/**
 * Layout korespondensi: date, Nomor, Sifat, Lampiran, Hal, Yth.; between desks (nota dinas) Kepada, Dari … Layout judul: the title in
 * the middle, and Yth. under it where such a paper goes to somebody. A permit names its holder in its text.
 */
const head = (setting: Setting): Box[] => {
  const { kind, letter } = setting
  const goesToSomebody = kind.addressees !== 'none' || letter.content.addressees.length > 0
  if (kind.layout === 'judul') {
    const isAddressed = letter.content.addressees.length > 0 && !letter.content.permit
    return [...titleHeading(setting), ...(isAddressed ? addresseeBlock(setting) : [])]
  }
  if (kind.addressees === 'positions') return noteHeading(setting)
  return [...heading(setting), ...(goesToSomebody ? addresseeBlock(setting) : [])]
}

const foot = (setting: Setting, marks: SignatureMarks): Box[] => {
  const signatures = signatureBlock(setting, marks)
  if (setting.kind.layout === 'korespondensi') return below(18, signatures)
  return [...below(18, placeAndDate(setting)), ...below(4, signatures)]
}

/** The signature must not stand on a page without text that it signs: at least two lines of the body go with it. */
export const neverAlone = (body: Box[]): Box[] =>
  body.map((line, index) => (index >= body.length - 2 ? { ...line, keepWithNext: true } : line))
