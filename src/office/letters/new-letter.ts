import type { Directory } from '../../domain/directory.ts'
import type { LetterContent } from '../../domain/letter.ts'
import { emptyBody } from '../../domain/rich-text.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/**
 * A fresh draft with what the office would fill in anyway: the head of the own unit signs, and the verifikator between
 * drafter and head checks.
 */
export const newLetterContent = (kind: string, authorPositionId: string, directory: Directory): LetterContent => {
  const author = directory.positions.find((p) => p.id === authorPositionId)
  if (!author) throw new LontarError('not_allowed', { position: authorPositionId })
  const unit = directory.positions.filter((p) => p.unitId === author.unitId)
  const head = unit.find((p) => p.roles.includes('pimpinan') && p.roles.includes('penandatangan'))
  const superior = unit.find((p) => p.id === author.reportsTo && p.roles.includes('verifikator'))
  return {
    kind,
    subject: '',
    body: emptyBody,
    addressees: [],
    copies: [],
    security: 'biasa',
    urgency: 'biasa',
    classification: '',
    attachments: [],
    signatory: { positionId: head?.id ?? '', onBehalfOf: null },
    reviewers: superior ? [superior.id] : [],
  }
}
