import type { Directory } from '../../directory.ts'
import { fieldOf } from '../form/visible-fields.ts'
import { checkForm, checkWhen, repeated } from './check-form.ts'
import { checkPapers } from './check-papers.ts'
import { checkSteps } from './check-steps.ts'
import { problem, type KindSection, type PermitKindProblem } from './kind-problem.ts'
import { permitKindSchema, type PermitKind } from './permit-kind.ts'

/** What a kind is held against: the people who shall serve it, and the other kinds. */
export type KindSurroundings = Pick<Directory, 'units' | 'positions' | 'kinds'> & { otherCodes?: string[] }

/**
 * What is wrong with a kind, each with its place; empty for one that may be offered. Without the directory its agencies, positions and
 * own kinds of letters are not judged.
 *
 * @param kind anything: what comes from a file is a stranger’s
 */
export const checkPermitKind = (kind: unknown, surroundings?: KindSurroundings): PermitKindProblem[] => {
  const parsed = parse(kind)
  if (!parsed) return [problem('shape', 'papers')]
  if (!parsed.success) {
    const paths = parsed.error.issues.map(({ path }) => path.map(String))
    return paths.map((path) => problem('shape', sectionOf(path[0]), path.join('.')))
  }
  const whole = parsed.data
  return [
    ...repeated(whole.applicants).map((type) => problem('applicant_twice', 'about', 'applicants', type)),
    ...checkForm(whole.form),
    ...checkDocuments(whole),
    ...checkSteps(whole, surroundings),
    ...checkPapers(whole, surroundings ?? {}),
    ...checkPublicFields(whole),
    ...(whole.reminders.report && whole.validity.months === null
      ? [problem('report_without_end', 'signer', 'report')]
      : []),
    ...(surroundings ? checkPeople(whole, surroundings) : []),
  ]
}

/** Null for a template nested so deep that nobody could have written it. */
const parse = (kind: unknown) => {
  try {
    return permitKindSchema.safeParse(kind)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const sections: Partial<Record<string, KindSection>> = {
  form: 'form',
  documents: 'documents',
  steps: 'steps',
  serviceDays: 'times',
  fee: 'times',
  validity: 'times',
  conditions: 'times',
  papers: 'papers',
  signer: 'signer',
  reminders: 'signer',
  publicFields: 'signer',
}
const sectionOf = (key: string | undefined): KindSection => (key && sections[key]) || 'about'

const checkDocuments = ({ documents, form }: PermitKind): PermitKindProblem[] => [
  ...repeated(documents.map(({ id }) => id)).map((id) => problem('document_twice', 'documents', id)),
  ...documents.flatMap(({ id, when }) => (when ? checkWhen(form, when, 'documents', id) : [])),
]

const checkPublicFields = ({ publicFields, form }: PermitKind): PermitKindProblem[] =>
  publicFields.flatMap((id) => {
    const field = fieldOf(form, id)
    if (!field) return [problem('public_unknown', 'signer', 'publicFields', id)]
    return field['x-personal'] ? [problem('public_personal', 'signer', 'publicFields', id)] : []
  })

const checkPeople = (kind: PermitKind, { units, positions, otherCodes }: KindSurroundings): PermitKindProblem[] => {
  const { unitId, signer, code } = kind
  const position = (id: string) => positions.find((one) => one.id === id)
  const signs = position(signer.positionId)
  const superior = signer.onBehalfOf
  return [
    ...(units.some(({ id }) => id === unitId) ? [] : [problem('unit_unknown', 'about', 'unitId', unitId)]),
    ...(otherCodes?.includes(code) ? [problem('code_taken', 'about', 'code', code)] : []),
    ...(signs ? [] : [problem('signer_unknown', 'signer', 'positionId', signer.positionId)]),
    ...(signs && !signs.roles.includes('penandatangan')
      ? [problem('signer_role', 'signer', 'positionId', signer.positionId)]
      : []),
    ...(superior !== null && !position(superior) ? [problem('signer_unknown', 'signer', 'onBehalfOf', superior)] : []),
    ...signer.reviewers
      .filter((id) => !position(id))
      .map((id) => problem('reviewer_unknown', 'signer', 'reviewers', id)),
  ]
}
