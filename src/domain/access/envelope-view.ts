import type { Addressee, Letter } from '../letter.ts'
import { addresseeView } from './addressee-view.ts'

/**
 * What the registry of an addressee sees of a closed letter: from whom, number, date, how secret and how urgent. No words,
 * no files; what it is about the head alone reads. Nor who drafted it: the sender is who signed.
 */
export const envelopeView = (letter: Letter, unitIds: readonly string[]): Letter => {
  const { security, urgency, signatory } = letter.content
  const own = (to: Addressee) => to.type === 'unit' && unitIds.includes(to.unitId)
  const { outside, dispositions: _d, strengthened: _s, ...view } = addresseeView(letter, unitIds)
  return {
    ...view,
    envelope: true,
    author: letter.signature?.by ?? letter.author,
    signedPdf: null,
    ...(outside && { outside: { ...outside, text: '' } }),
    content: {
      kind: '',
      subject: '',
      body: { type: 'doc', content: [] },
      addressees: letter.content.addressees.filter(own),
      copies: letter.content.copies.filter(own),
      security,
      urgency,
      classification: '',
      attachments: [],
      signatory,
      reviewers: [],
    },
  }
}
