import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { PermitCase } from '../../domain/permits/case/permit-case.ts'
import { fieldTextOf } from '../../domain/permits/form/field-text-of.ts'
import { labelOf } from '../../domain/permits/form/form-words.ts'
import { answerOf, fieldOf } from '../../domain/permits/form/visible-fields.ts'
import type { PermitKind } from '../../domain/permits/kind/permit-kind.ts'
import { permitKindOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import { languages, type Both, type Lang } from '../public/language.ts'
import type { PermitStanding } from './words/state-words.ts'

/** What anybody who holds a permit may know of it beyond the letter that carries it. */
export interface PermitFacts {
  standing: PermitStanding
  kind: Both<string>
  /** A company or organisation by its name; of a person only how the names begin. */
  holder: string
  isHolderMasked: boolean
  /** Null: no end. */
  validUntil: string | null
  /** When it was superseded or revoked, ISO 8601, and the number of the letter that did. Null: it was never issued. */
  since: string | null
  by: string | null
  /** Fields of the form that the kind calls public. Never one that is personal. */
  fields: Both<[label: string, value: string][]>
}

/**
 * The state of the permit that a letter is, as the case says. Null where the letter is another paper of the case, or none that it names.
 * @param today the day in Bali
 */
export const permitFacts = (
  letter: Letter,
  found: Letter | undefined,
  directory: Directory,
  today: string,
): PermitFacts | null => {
  const permit = found?.permit
  if (letter.content.permit?.as !== 'izin' || !permit) return null
  if (!permit.papers.some((paper) => paper.letterId === letter.id)) return null
  const { application, issued } = permit
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  const isCompany = application.applicant.type === 'badan' && application.applicant.organisation !== ''
  const isIt = issued?.letterId === letter.id
  return {
    standing: standingOf(issued, letter.id, today),
    kind: { id: kind?.name ?? application.kind, en: kind?.nameEn ?? application.kind },
    holder: isCompany ? application.applicant.organisation : beginnings(application.applicant.name),
    isHolderMasked: !isCompany,
    validUntil: isIt ? issued.validUntil : null,
    since: issued?.since ?? null,
    by: isIt ? (issued.by?.number ?? null) : (issued?.number ?? null),
    fields: bothOf((lang) => publicFields(permit, kind, lang)),
  }
}

/** Number of the permit that a letter revokes; null where it revokes none. */
export const revokedBy = (letter: Letter, found: Letter | undefined): string | null => {
  const issued = found?.permit?.issued
  return letter.content.permit?.as === 'pencabutan' && issued?.by?.letterId === letter.id ? issued.number : null
}

/** The last day counts in full. Revoked stays revoked when its time is over, too. */
const standingOf = (issued: PermitCase['issued'], letterId: string, today: string): PermitStanding => {
  if (!issued) return 'not_issued'
  const { state, validUntil } = issued
  if (issued.letterId !== letterId || state === 'digantikan') return 'superseded'
  if (state === 'dicabut') return 'revoked'
  return validUntil !== null && validUntil < today ? 'expired' : 'in_force'
}

const publicFields = (
  { application }: PermitCase,
  kind: PermitKind | undefined,
  lang: Lang,
): [label: string, value: string][] =>
  (kind?.publicFields ?? []).flatMap((id): [string, string][] => {
    const field = kind && fieldOf(kind.form, id)
    if (!field || field['x-personal']) return []
    return [[labelOf(kind.form, id, lang), fieldTextOf(field, answerOf(application.form, id), lang)]]
  })

const bothOf = <T>(of: (lang: Lang) => T): Both<T> =>
  Object.fromEntries(languages.map((lang) => [lang, of(lang)])) as Record<Lang, T>

/** @example beginnings('Ni Luh Contohwati') // 'N• L•• C•••••••••' */
export const beginnings = (name: string): string =>
  name
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\S)\S/g, '•')
