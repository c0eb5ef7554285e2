import type { Directory } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { LetterContent } from '../../domain/letter.ts'
import { emptyBody } from '../../domain/rich-text.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/**
 * A fresh draft of a kind with what the office would fill in anyway: its template and usual classification, the head of the own
 * unit signs, and the verifikator between drafter and head checks. Paper and number follow the kind and are not copied.
 */
export const newLetterContent = (kindId: string, authorPositionId: string, directory: Directory): LetterContent => {
  const author = directory.positions.find((p) => p.id === authorPositionId)
  if (!author) throw new LontarError('not_allowed', { position: authorPositionId })
  const kind = kindOf(directory, kindId)
  const unit = directory.positions.filter((p) => p.unitId === author.unitId)
  const above = unit.find((p) => p.id === author.reportsTo)
  const head = unit.find((p) => p.roles.includes('pimpinan') && p.roles.includes('penandatangan'))
  // A note within the house goes upwards: whoever it goes to does not sign it, the own superior does.
  const signs = kind?.addressees === 'positions' && above?.roles.includes('penandatangan') ? above : head
  const checks = above?.roles.includes('verifikator') && above !== signs ? [above.id] : []
  return {
    kind: kindId,
    subject: '',
    body: kind?.template ?? emptyBody,
    addressees: [],
    copies: [],
    security: 'biasa',
    urgency: 'biasa',
    classification: kind?.classification ?? '',
    attachments: [],
    signatory: { positionId: signs?.id ?? '', onBehalfOf: null },
    reviewers: checks,
  }
}
