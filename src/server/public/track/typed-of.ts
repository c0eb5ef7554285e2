import type { Application } from '../../../domain/permits/case/permit-case.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'

/**
 * What was once typed, back in the inputs of the form. The identity number and personal answers are left out: a page behind a link that may be passed on
 * does not show them, and they stay as they are unless they are typed anew.
 */
export const typedOf = (
  { applicant, form }: Application,
  kind: PermitKind,
): { typed: Record<string, string>; known: string[] } => {
  const { identity: _, ...open } = applicant
  const typed: Record<string, string> = Object.fromEntries(
    Object.entries(open).map(([part, text]) => [`pemohon.${part}`, text]),
  )
  const known = ['pemohon.identity']
  for (const [id, value] of Object.entries(form)) {
    const field = Object.hasOwn(kind.form.properties, id) ? kind.form.properties[id] : undefined
    const name = `isian.${id}`
    if (field?.['x-personal']) known.push(name)
    else if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        for (const [column, cell] of Object.entries(row)) typed[`${name}.${index}.${column}`] = cell
      }
    } else typed[name] = typeof value === 'number' ? String(value).replace('.', ',') : String(value)
  }
  return { typed, known }
}

/** What was left empty of it, as the office knows it already; tables of personal answers as a whole. */
export const withKnown = (
  typed: Readonly<Record<string, string>>,
  { applicant, form }: Application,
  known: readonly string[],
): Record<string, string> => {
  const filled: Record<string, string> = { ...typed }
  for (const name of known) {
    const isBlank = !Object.entries(typed).some(
      ([input, text]) => (input === name || input.startsWith(`${name}.`)) && text.trim(),
    )
    if (!isBlank) continue
    if (name === 'pemohon.identity') {
      if ((typed['pemohon.identityType'] ?? 'nik') === applicant.identityType) filled[name] = applicant.identity
      continue
    }
    const value = form[name.slice('isian.'.length)]
    if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        for (const [column, cell] of Object.entries(row)) filled[`${name}.${index}.${column}`] = cell
      }
    } else if (value !== undefined) filled[name] = String(value)
  }
  return filled
}
