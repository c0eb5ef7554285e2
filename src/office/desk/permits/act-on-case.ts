import type { LetterIntent } from '../../../domain/letter-intents.ts'
import type { PermitIntent } from '../../../domain/permits/case/permit-intents.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'

/**
 * The position of mine that may do this with the case: nobody is asked as what they act.
 * @throws what the rules say to the position that comes nearest
 */
export const positionForStep = (desk: Desk, id: string, intent: LetterIntent): string => {
  let nearest: LontarError | null = null
  for (const { id: positionId, title } of myPositions(desk)) {
    try {
      desk.book.check(id, intent, positionId)
      return positionId
    } catch (error) {
      if (!(error instanceof LontarError)) throw error
      // Another reason than “not this position” tells more.
      if (!nearest || nearest.code === 'not_allowed') nearest = error
      if (nearest.code === 'not_allowed') nearest = new LontarError('not_allowed', { position: title })
    }
  }
  throw nearest ?? new LontarError('not_allowed', { position: '–' })
}

/** @throws invalid_request for what begins elsewhere; else what the rules say */
export const actOnCase = (desk: Desk, id: string, intent: PermitIntent): void => {
  if (intent.kind === 'permit.apply' || intent.kind === 'permit.draft_paper') {
    throw new LontarError('invalid_request', { detail: intent.kind })
  }
  desk.book.perform(id, intent, positionForStep(desk, id, intent))
}
