import type { Application } from '../../../domain/permits/case/permit-case.ts'
import { holdsWhen } from '../../../domain/permits/form/visible-fields.ts'
import type { PermitDocument, PermitKind } from '../../../domain/permits/kind/permit-kind.ts'

/** The items of the checklist that are asked of this application, in their order. */
export const documentsAsked = (
  kind: PermitKind,
  { form, applicant }: Pick<Application, 'form'> & { applicant: Pick<Application['applicant'], 'type'> },
): PermitDocument[] => kind.documents.filter(({ when }) => !when || holdsWhen(when, form, applicant.type))
