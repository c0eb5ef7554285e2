import type { PermitIntent } from '../../../../domain/permits/case/permit-intents.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'

/** A step on a case in the shape that `NoteDialog` asks for: the note goes into the intent. */
export const useStep = (intentOf: (note: string) => PermitIntent, draft?: string) => {
  const act = useOfficeAction('permits.act')
  return {
    isPending: act.isPending,
    error: act.error,
    mutate: ({ id, note }: { id: string; note: string }, then: { onSuccess: () => void }) =>
      act.mutate({ id, intent: intentOf(note), ...(draft !== undefined && { draft }) }, then),
  }
}
