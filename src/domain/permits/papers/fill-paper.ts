import { fieldNames } from '../../kinds/check-kind.ts'
import { isVariableName } from '../../kinds/variable-names.ts'
import type { RichNode } from '../../rich-text.ts'
import type { ApplicantType } from '../form/applicant-types.ts'
import { fieldTextOf, tableOf } from '../form/field-text-of.ts'
import type { FormData, FormSchema } from '../form/form-schema.ts'
import { answerOf, fieldOf, visibleFields } from '../form/visible-fields.ts'
import type { PaperRole } from '../kind/paper-roles.ts'
import type { PermitPaper } from '../kind/permit-kind.ts'
import { labelOfFact } from './fact-labels.ts'
import { fieldTable, hole, inlines, linesTable, lone, named, textLines } from './paper-nodes.ts'
import { listVariables, optionalVariables, type PaperVariable } from './paper-variables.ts'

/** What a paper is filled in with. */
export interface PaperFacts {
  role: PaperRole
  form: FormSchema
  answers: FormData
  applicantType: ApplicantType
  facts: Partial<Record<PaperVariable, string | string[]>>
}

export interface FilledPaper {
  title: string
  subject: string
  body: RichNode
}

/**
 * The words of a paper for one case. What the letter itself knows (its number, who signs) stays a variable; what is missing becomes a
 * visible hole, `[…name]`, which `holesIn` finds; what need not be there is left out with the line or paragraph that names it. What an
 * applicant wrote is only ever text: names in braces in it are no variables.
 */
export const fillPaper = (paper: PermitPaper, facts: PaperFacts): FilledPaper => {
  const lookup = lookupOf(facts)
  return {
    title: paper.title,
    subject: paper.subject
      .replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
        const value = lookup.value(name.trim())
        return value === null ? hole(name.trim()) : value.join('; ')
      })
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 500),
    body: { type: 'doc', content: withSomething(filled(paper.template.content ?? [], lookup)) },
  }
}

interface Lookup {
  /** Its lines; null for what is not known. */
  value(name: string): string[] | null
  /** Nothing is missing where it is not there: an optional fact, a question that was not asked or need not be answered. */
  mayLack(name: string): boolean
  labelOf(name: string): string
  table(name: string): ReturnType<typeof tableOf> | null
}

const lookupOf = ({ role, form, answers, applicantType, facts }: PaperFacts): Lookup => {
  const visible = visibleFields(form, answers, applicantType)
  const answer = (name: string): string[] | null => {
    const field = fieldOf(form, name)
    const value = answerOf(answers, name)
    const text = field && visible.includes(name) ? fieldTextOf(field, value, 'id', { reveal: true }) : ''
    return text === '' ? null : textLines(text)
  }
  return {
    value: (name) => {
      if (fieldOf(form, name)) return answer(name)
      const fact = Object.hasOwn(facts, name) ? facts[name as PaperVariable] : undefined
      const lines = [fact ?? []].flat().flatMap(textLines)
      return lines.length > 0 ? lines : null
    },
    mayLack: (name) =>
      fieldOf(form, name)
        ? !form.required.includes(name) || !visible.includes(name)
        : (optionalVariables[role] as readonly string[]).includes(name),
    labelOf: (name) => fieldOf(form, name)?.title ?? labelOfFact(name) ?? name,
    table: (name) => {
      const field = fieldOf(form, name)
      const rows = field && visible.includes(name) ? tableOf(field, answerOf(answers, name)) : null
      return rows && rows.rows.length > 0 ? rows : null
    },
  }
}

const filled = (nodes: RichNode[], lookup: Lookup): RichNode[] => nodes.flatMap((node) => fill(node, lookup))

const fill = (node: RichNode, lookup: Lookup): RichNode[] => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, lookup)
    case 'variable':
      return variable(node, lookup)
    case 'fieldList':
      return lines(node, lookup)
    case 'fieldTable':
      return table(named(node), lookup)
    case 'orderedList':
    case 'bulletList': {
      const items = (node.content ?? []).flatMap((item) => listItems(item, lookup))
      return items.length > 0 ? [{ ...node, content: items }] : []
    }
    case 'tableCell':
    case 'tableHeader':
      return [{ ...node, content: withSomething(filled(node.content ?? [], lookup)) }]
    default:
      return node.content ? [{ ...node, content: filled(node.content, lookup) }] : [node]
  }
}

const paragraph = (node: RichNode, lookup: Lookup): RichNode[] => {
  if (lacksOptional(node, lookup)) return []
  const list = loneList(node, lookup)
  if (list) return [{ type: 'orderedList', content: list.map((text) => item(text)) }]
  return [node.content ? { ...node, content: filled(node.content, lookup) } : node]
}

/** An item that is nothing but a list becomes its items. */
const listItems = (node: RichNode, lookup: Lookup): RichNode[] => {
  const [first, ...rest] = node.content ?? []
  if (first && lacksOptional(first, lookup)) return []
  const list = first && rest.length === 0 ? loneList(first, lookup) : null
  return list
    ? list.map((text) => item(text))
    : [{ ...node, content: withSomething(filled(node.content ?? [], lookup)) }]
}

const item = (text: string): RichNode => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: inlines([text]) }],
})

const lacksOptional = (node: RichNode, lookup: Lookup): boolean =>
  node.type === 'paragraph' &&
  (node.content ?? []).some(
    (part) =>
      part.type === 'variable' &&
      !isVariableName(named(part)) &&
      lookup.value(named(part)) === null &&
      lookup.mayLack(named(part)),
  )

const loneList = (node: RichNode, lookup: Lookup): string[] | null => {
  const name = lone(node)
  return name !== null && (listVariables as readonly string[]).includes(name) ? lookup.value(name) : null
}

const variable = (node: RichNode, lookup: Lookup): RichNode[] => {
  const name = named(node)
  const value = lookup.value(name)
  if (value === null && isVariableName(name)) return [node]
  const parts = value === null ? inlines([hole(lookup.labelOf(name))]) : inlines(value)
  return parts.map((part) => (node.marks && part.type === 'text' ? { ...part, marks: node.marks } : part))
}

const lines = (node: RichNode, lookup: Lookup): RichNode[] => {
  const rows = fieldNames(node).flatMap((name) => {
    const value = lookup.value(name)
    if (value === null && lookup.mayLack(name)) return []
    return [{ label: lookup.labelOf(name), value: value ?? [hole(lookup.labelOf(name))] }]
  })
  return rows.length > 0 ? [linesTable(rows)] : []
}

const table = (name: string, lookup: Lookup): RichNode[] => {
  const rows = lookup.table(name)
  if (rows) return [fieldTable(rows)]
  return lookup.mayLack(name) ? [] : [{ type: 'paragraph', content: inlines([hole(lookup.labelOf(name))]) }]
}

/** A document, an item and a cell have at least one paragraph. */
const withSomething = (nodes: RichNode[]): RichNode[] => (nodes.length > 0 ? nodes : [{ type: 'paragraph' }])
