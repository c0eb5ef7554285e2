import { randomUUID } from '../seeded-crypto.ts'
import type { Letter } from '../../../../src/domain/letter.ts'

/** Stands where `src/office/desk/render-for-letter.ts` stands: the final letter as one line of text, drawn differently each time. */
export const renderForLetter = async (_desk: unknown, letter: Letter): Promise<Uint8Array> =>
  Buffer.from(
    `letter ${letter.id.slice(0, 8)} content ${letter.contentVersion} number ${letter.number?.text} ${randomUUID().slice(0, 8)}`,
  )

/** Slips and samples are printed for people; nobody prints anything in the simulated province. */
const nobodyPrints = async (): Promise<never> => {
  throw new Error('nothing is printed in the simulated province')
}
export const fontsForPrint = nobodyPrints
export const logosForPrint = nobodyPrints
