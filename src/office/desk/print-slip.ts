import { createHash } from 'node:crypto'
import type { Letter } from '../../domain/letter.ts'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { documentPath } from '../../protocol/desktop-api.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { fontsForPrint, logosForPrint } from './render-for-letter.ts'

/** Where the lembar disposisi of a letter is read: under a name that changes with what stands on it. Null where none is mine to print. */
export const slipPath = (desk: Pick<Desk, 'book'>, letter: Letter): string | null => {
  if (letter.envelope || unitOfSlip(desk, letter) === undefined) return null
  const shown = canonicalJson({ letter, day: desk.book.today() })
  return documentPath.slip(letter.id, createHash('sha256').update(shown).digest('hex').slice(0, 32))
}

/** The sheet itself, drawn anew; without dispositions it is an empty one for the pen. */
export const printSlip = async (desk: Desk, letter: Letter): Promise<Uint8Array> => {
  const unitId = unitOfSlip(desk, letter) ?? letter.unitId
  const { printDisposition } = await import('../pdf/print-disposition.ts')
  const [fonts, logos] = await Promise.all([fontsForPrint(desk), logosForPrint(desk, unitId)])
  return printDisposition(letter, desk.book.directory(), fonts, { unitId, logos })
}

/** The house whose sheet it is: where a delivery, or a disposition that I see, belongs to. */
const unitOfSlip = ({ book }: Pick<Desk, 'book'>, letter: Letter): string | undefined => {
  const units = myPositions({ book }).map((p) => p.unitId)
  return (
    letter.deliveries.find((d) => units.includes(d.unitId) && !d.withdrawn)?.unitId ?? letter.dispositions?.[0]?.unitId
  )
}
