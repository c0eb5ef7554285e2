import { below, together, type Box } from '../page/box.ts'
import { size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'
import { awaited } from './awaited.ts'

const bold: Style = { size: 12.5, bold: true }
const plainStyle: Style = { size: size.body }

/** Layout judul: the title in capitals, NOMOR, and TENTANG with the subject where the kind asks for it, all in the middle. */
export const titleHeading = ({ letter, kind, faces, sheet }: Setting): Box[] => {
  const { number, content } = letter
  const centred = (inlines: Inline[], lineHeight: number) =>
    textBoxes(
      inlines,
      faces,
      { left: sheet.column.left + 20, width: sheet.column.width - 40, align: 'centre', lineHeight },
      size.body,
    )
  const about = content.subject.trim()
    ? plain(content.subject.trim().toUpperCase(), bold)
    : [awaited('hal belum diisi')]
  return together(
    [
      ...below(12, centred(plain((content.permit?.title || kind.title || kind.name).toUpperCase(), bold), 17)),
      ...centred(
        [
          { text: 'NOMOR ', style: plainStyle },
          number ? { text: number.text, style: plainStyle } : awaited('diberikan TU'),
        ],
        16,
      ),
      ...(kind.about ? [...below(8, centred(plain('TENTANG', plainStyle), 16)), ...below(4, centred(about, 17))] : []),
    ],
    true,
  )
}
