import type { LetterContent } from '../../../src/domain/letter.ts'
import type { Directory, Position } from '../../../src/domain/directory.ts'
import type { Dice } from '../world/dice.ts'

const paragraph = (text: string): LetterContent['body'] => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** A draft as somebody of this position would begin it. */
export const freshDraft = (directory: Directory, position: Position, dice: Dice, word: string): LetterContent => {
  const unit = directory.positions.filter((p) => p.unitId === position.unitId)
  const head = unit.find((p) => p.roles.includes('penandatangan'))!
  const others = directory.units.filter((u) => u.id !== position.unitId)
  const addressee = dice.pick(others)
  const desk = dice.pick(directory.positions.filter((p) => p.id !== position.id && p.roles.length > 0)).id
  const outside = { type: 'external' as const, name: 'CV Contoh', place: 'Denpasar' }
  const second = dice.pick(directory.positions.filter((p) => p.roles.includes('penandatangan'))).id
  const reviewers = dice.chance(0.6) ? unit.filter((p) => p.roles.includes('verifikator')).map((p) => p.id) : []
  return {
    // Not every paper may carry an electronic signature.
    kind: dice.chance(0.12) ? 'keputusan' : 'surat_dinas',
    subject: `Perihal ${word}`,
    body: paragraph(`Dengan hormat, ${word}.`),
    addressees: [
      dice.chance(0.2) ? { type: 'position', positionId: desk } : { type: 'unit', unitId: addressee.id },
      ...(dice.chance(0.1) ? [outside] : []),
    ],
    copies: dice.chance(0.2) ? [{ type: 'unit', unitId: dice.pick(others).id }] : [],
    security: 'biasa',
    urgency: 'biasa',
    classification: '000.9',
    attachments: [],
    signatory: { positionId: head.id, onBehalfOf: null },
    ...(dice.chance(0.2) && { coSignatories: [{ positionId: second, onBehalfOf: null }] }),
    reviewers,
    coordination: reviewers.slice(1),
    fields: { menimbang: 'a', mengingat: 'b', berlaku: '2026-12-01' },
  }
}

/** One or two fields of a draft written anew. */
export const rewriting = (dice: Dice, word: string): Partial<LetterContent> => {
  const fields: Partial<LetterContent>[] = [
    { subject: `Perihal ${word}` },
    { body: paragraph(`Kini ${word}.`) },
    { urgency: dice.pick(['biasa', 'segera', 'amat_segera']) },
    { security: dice.pick(['biasa', 'terbatas']) },
    { subject: `Hal ${word}`, body: paragraph(`Baru: ${word}.`) },
  ]
  return dice.pick(fields)
}
