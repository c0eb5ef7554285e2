import type { Attachment } from '../../../../domain/letter.ts'
import { isNik, type Applicant } from '../../../../domain/permits/case/applicant.ts'
import type { Application, HandedIn } from '../../../../domain/permits/case/permit-case.ts'
import type { Correction } from '../../../../domain/permits/case/permit-intents.ts'
import { carryOver } from '../../../../domain/permits/form/carry-over.ts'
import type { FormProblem } from '../../../../domain/permits/form/validate-form.ts'
import { validateForm } from '../../../../domain/permits/form/validate-form.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { documentsAsked } from '../documents-asked.ts'

/** An application while it is written; everything may still be empty. */
export interface ApplicationDraft extends Application {
  /** Fields of the earlier permit that have no place in the present form. */
  left: string[]
}

export const freshApplication = (kind: PermitKind): ApplicationDraft => ({
  kind: kind.id,
  kindVersion: kind.version,
  applicant: {
    type: kind.applicants[0] ?? 'perorangan',
    name: '',
    identityType: 'nik',
    identity: '',
    organisation: '',
    address: '',
    email: '',
    phone: '',
  },
  form: {},
  documents: [],
  previous: null,
  left: [],
})

/** Begun from a permit that was issued: who asks, and the answers that still fit. Its papers are asked for anew. */
export const applicationFrom = (
  before: { id: string; application: Application; kind: PermitKind | undefined },
  kind: PermitKind,
  as: 'perpanjangan' | 'perubahan',
): ApplicationDraft => {
  const carried = carryOver((before.kind ?? kind).form, kind.form, before.application.form)
  return {
    ...freshApplication(kind),
    applicant: before.application.applicant,
    form: carried.data,
    previous: { letterId: before.id, as },
    left: carried.left,
  }
}

export type ApplicantFault = 'name' | 'identity' | 'nik' | 'address' | 'email'

/** Without these a case cannot be begun; all else is for the check to say. */
export const applicantFaults = ({ name, identity, identityType, address, email }: Applicant): ApplicantFault[] => [
  ...(name.trim() === '' ? (['name'] as const) : []),
  ...(identity.trim() === '' ? (['identity'] as const) : []),
  ...(identity.trim() !== '' && identityType === 'nik' && !isNik(bare(identity)) ? (['nik'] as const) : []),
  ...(address.trim() === '' ? (['address'] as const) : []),
  ...(email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim()) ? (['email'] as const) : []),
]

const bare = (identity: string): string => identity.replaceAll(/[\s.-]/g, '')

/** As it is handed in: trimmed, a NIK without the blanks with which it was read out. */
export const finished = (draft: ApplicationDraft): Application => {
  const { left: _, applicant, ...rest } = draft
  const { identity } = applicant
  return {
    ...rest,
    applicant: {
      ...applicant,
      name: applicant.name.trim(),
      identity: applicant.identityType === 'nik' ? bare(identity) : identity.trim().toUpperCase(),
      address: applicant.address.trim(),
      email: applicant.email.trim(),
      phone: applicant.phone.trim(),
      organisation: applicant.organisation.trim(),
    },
  }
}

/** Of a case that is there already only what has changed is handed in; papers by the item that they belong to. */
export const correctionOf = (before: Application, after: Application): Correction => {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const items = [...new Set(after.documents.map(({ document }) => document))]
  const of = (documents: HandedIn[], item: string) => documents.filter(({ document }) => document === item)
  const changed = items.filter((item) => !same(of(before.documents, item), of(after.documents, item)))
  return {
    ...(!same(before.applicant, after.applicant) && { applicant: after.applicant }),
    ...(!same(before.form, after.form) && { form: after.form }),
    ...(changed.length > 0 && { documents: changed.flatMap((item) => of(after.documents, item)) }),
  }
}

/** What the check would find: told before it is handed in, while the applicant still stands there. */
export const gapsOf = (
  kind: PermitKind,
  { applicant, form, documents }: Application,
  day: string | undefined,
): { answers: FormProblem[]; documents: string[] } => ({
  answers: validateForm(kind.form, form, applicant.type, day),
  documents: documentsAsked(kind, { form, applicant }).flatMap(({ id, required }) =>
    required && !documents.some(({ document }) => document === id) ? [id] : [],
  ),
})

/** The files of one item of the checklist, in place of those before. */
export const withFiles = (documents: HandedIn[], item: string, files: Attachment[]): HandedIn[] => [
  ...documents.filter(({ document }) => document !== item),
  ...files.map((file) => ({ document: item, file })),
]
