import type { LetterContent } from '../../src/domain/letter.ts'
import { demoPositionId, demoUnitId } from '../support/province-data.ts'
import type { Dice } from '../sync/world/dice.ts'

const syllables =
  'a an ba ber da di en ga ha i ja ka kan la lu ma me men na nya o pa pen per ra rin sa se ta te ti tu u wa ya'.split(
    ' ',
  )

export interface Prose {
  words(count: number): string
}

/**
 * Words as frequent as in a language (Zipf) from a vocabulary of 3,000, so that they shrink about as official prose does: to a third
 * in bulk. Sentences repeated from a short list would shrink to a tenth, and show a line that nobody has.
 */
export const inventedProse = (dice: Dice): Prose => {
  const word = () => Array.from({ length: 2 + dice.below(3) }, () => dice.pick(syllables)).join('')
  const vocabulary = Array.from({ length: 3000 }, word)
  const zipf = () => vocabulary[Math.floor(Math.exp(dice.number() * Math.log(vocabulary.length + 1)) - 1)]!
  return { words: (count) => Array.from({ length: count }, zipf).join(' ') }
}

/** A letter of one and a half thousand characters, from one agency to the other. */
export const inventedLetter = (prose: Prose, from: 'diskominfos' | 'dpmptsp'): Partial<LetterContent> => {
  const outgoing = from === 'diskominfos'
  return {
    subject: prose.words(9),
    body: {
      type: 'doc',
      content: [70, 80, 60].map((count) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: prose.words(count) }],
      })),
    },
    addressees: [{ type: 'unit', unitId: outgoing ? demoUnitId.dpmptsp : demoUnitId.diskominfos }],
    signatory: { positionId: outgoing ? demoPositionId.kepala : demoPositionId.addresseeKepala, onBehalfOf: null },
    reviewers: [outgoing ? demoPositionId.verifikator : demoPositionId.addresseeVerifikator],
  }
}
