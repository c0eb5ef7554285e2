import type { ApplicantType } from '../../src/domain/permits/form/applicant-types.ts'
import type { FormData } from '../../src/domain/permits/form/form-schema.ts'
import type { PermitDocument, PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'

/** What the applicant of these answers has to hand in, by the letter of the kind. */
export const documentsAskedFor = (kind: PermitKind, answers: FormData, type: ApplicantType): PermitDocument[] =>
  kind.documents.filter(({ required, when }) => {
    if (!required) return false
    const answer = when?.field === 'pemohon' ? type : when && answers[when.field]
    return !when || (typeof answer === 'string' && when.in.includes(answer))
  })
