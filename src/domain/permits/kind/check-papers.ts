import { fieldNames } from '../../kinds/check-kind.ts'
import { kindOf } from '../../kinds/kinds-of.ts'
import { isVariableName } from '../../kinds/variable-names.ts'
import type { Directory } from '../../directory.ts'
import type { RichNode } from '../../rich-text.ts'
import type { FormSchema } from '../form/form-schema.ts'
import { fieldOf } from '../form/visible-fields.ts'
import { neededVariables, paperVariables } from '../papers/paper-variables.ts'
import { problem, type PermitKindProblem } from './kind-problem.ts'
import { paperRoles } from './paper-roles.ts'
import type { PermitKind } from './permit-kind.ts'

/** Papers that could not be filled in, or would have a hole. */
export const checkPapers = (kind: PermitKind, directory: Pick<Directory, 'kinds'>): PermitKindProblem[] =>
  paperRoles.flatMap((role) => {
    const { letterKind, title, template, subject } = kind.papers[role]
    const carrier = kindOf(directory, letterKind)
    const named = [...namesIn(template), ...namesInText(subject)]
    const known: string[] = paperVariables(role)
    const found = (rule: PermitKindProblem['rule'], name = '') => problem(rule, 'papers', role, name)
    return [
      ...(carrier ? [] : [found('letter_kind_unknown', letterKind)]),
      ...(carrier?.layout === 'judul' && title === '' && carrier.title === '' ? [found('title_missing')] : []),
      ...unique(named).flatMap(({ name, as }) => {
        const rule = nameRule(kind.form, known, name, as)
        return rule ? [found(rule, name)] : []
      }),
      ...neededVariables[role]
        .filter((needed) => !named.some(({ name }) => name === needed))
        .map((needed) => found('variable_needed', needed)),
    ]
  })

type As = 'text' | 'line' | 'table'
interface Named {
  name: string
  as: As
}

/** A sentence needs an answer in every case; a line of a list is left out where there is none. */
const nameRule = (form: FormSchema, known: string[], name: string, as: As): PermitKindProblem['rule'] | null => {
  const field = fieldOf(form, name)
  if (as === 'table') return field?.type === 'array' ? null : 'table_unknown'
  if (known.includes(name) || (as === 'text' && isVariableName(name))) return null
  if (!field || field.type === 'array') return 'variable_unknown'
  return as === 'text' && (!form.required.includes(name) || field['x-when']) ? 'variable_may_be_empty' : null
}

const namesIn = (node: RichNode): Named[] => [
  ...(node.type === 'variable' ? [{ name: String(node.attrs?.name ?? ''), as: 'text' } as const] : []),
  ...(node.type === 'fieldTable' ? [{ name: String(node.attrs?.name ?? ''), as: 'table' } as const] : []),
  ...(node.type === 'fieldList' ? fieldNames(node).map((name) => ({ name, as: 'line' }) as const) : []),
  ...(node.content ?? []).flatMap(namesIn),
]

/** The subject is one line of words with names in braces. */
export const namesInText = (text: string): Named[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => ({ name: match[1]!.trim(), as: 'text' }))

const unique = (named: Named[]): Named[] =>
  named.filter(({ name, as }, index) => named.findIndex((other) => other.name === name && other.as === as) === index)
