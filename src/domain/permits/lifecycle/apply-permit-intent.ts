import type { Letter } from '../../letter.ts'
import type { StepContext } from '../../lifecycle/step.ts'
import type { PermitIntent } from '../case/permit-intents.ts'
import { correct, resubmit, withdrawApplication } from './applying.ts'
import { ask, passBy, recommend } from './asking-teams.ts'
import type { CaseLetter } from './case-step.ts'
import { accept, endorse, sendBack } from './checking-completeness.ts'
import { draftPaper, handOver, noteNotice, takeReport } from './concluding.ts'

/** One step on a permit case; its beginning is `apply`. @throws Refusal, and then nothing has changed */
export const applyPermitIntent = (
  letter: CaseLetter,
  intent: Exclude<PermitIntent, { kind: 'permit.apply' }>,
  context: StepContext,
): Letter => {
  switch (intent.kind) {
    case 'permit.correct':
      return correct(letter, intent, context)
    case 'permit.resubmit':
      return resubmit(letter, intent, context)
    case 'permit.withdraw':
      return withdrawApplication(letter, intent.note, context)
    case 'permit.accept':
      return accept(letter, intent, context)
    case 'permit.return':
      return sendBack(letter, intent, context)
    case 'permit.endorse':
      return endorse(letter, intent.note, context)
    case 'permit.ask':
      return ask(letter, intent, context)
    case 'permit.recommend':
      return recommend(letter, intent, context)
    case 'permit.pass_by':
      return passBy(letter, intent, context)
    case 'permit.draft_paper':
      return draftPaper(letter, intent, context)
    case 'permit.hand_over':
      return handOver(letter, intent, context)
    case 'permit.take_report':
      return takeReport(letter, intent, context)
    case 'permit.note_notice':
      return noteNotice(letter, intent, context)
  }
}
