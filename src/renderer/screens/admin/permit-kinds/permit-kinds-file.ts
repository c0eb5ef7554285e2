import { surroundingsOf } from '../../../../domain/directory-changes/permit-kinds.ts'
import type { Directory } from '../../../../domain/directory.ts'
import { checkPermitKind } from '../../../../domain/permits/kind/check-permit-kind.ts'
import type { PermitKindProblem } from '../../../../domain/permits/kind/kind-problem.ts'
import { permitKindsFileSchema, type PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { newestPermitKind } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { LontarError } from '../../../../protocol/errors/lontar-error.ts'
import { saveText } from '../../sync/save-text.ts'

export const savePermitKinds = (name: string, kinds: PermitKind[]): void =>
  saveText(name, JSON.stringify({ format: 'lontar-permit-kinds', version: 1, kinds }, null, 2))

/**
 * The kinds of a file, all of them or none, each as the version after the newest one here.
 *
 * @param inWords a finding of the check as the screens say it
 * @throws LontarError permit_kinds_file_faulty, which says what is wrong and where
 */
export const permitKindsFromFile = (
  json: string,
  directory: Directory,
  inWords: (problem: PermitKindProblem) => string,
): PermitKind[] => {
  const read = permitKindsFileSchema.safeParse(parsed(json))
  if (!read.success) {
    const told = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'berkas'}: ${message}`)
    throw new LontarError('permit_kinds_file_faulty', { where: told.join('; ') })
  }
  const kinds = read.data.kinds.map((kind) => ({
    ...kind,
    version: (newestPermitKind(directory, kind.id)?.version ?? 0) + 1,
  }))
  const twice = kinds.find((kind, index) => kinds.findIndex((other) => other.id === kind.id) !== index)
  const faults = kinds.flatMap((kind) =>
    checkPermitKind(kind, surroundingsOf(directory, kind.id, kinds)).map(
      (problem) => `${[kind.name, problem.at].filter(Boolean).join(' › ')}: ${inWords(problem).replace(/\.$/, '')}`,
    ),
  )
  const told = [...(twice ? [`${twice.name}: id “${twice.id}” dua kali`] : []), ...faults].slice(0, 3)
  if (told.length > 0) throw new LontarError('permit_kinds_file_faulty', { where: told.join('; ') })
  return kinds
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
