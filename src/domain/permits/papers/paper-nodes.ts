import { plainText, type RichNode } from '../../rich-text.ts'
import type { tableOf } from '../form/field-text-of.ts'

/** Stands where something is missing, and is seen. */
export const hole = (label: string): string => `[…${label}]`

/** What is missing in a text that was filled in, by its label. A letter with holes is not submitted. */
export const holesIn = (...nodes: RichNode[]): string[] => [
  ...new Set(
    nodes.flatMap((node) => [...plainText(node).matchAll(/\[…([^\]\n]{0,300})\]/g)].map((match) => match[1]!)),
  ),
]

export const named = (node: RichNode): string => String(node.attrs?.name ?? '')

/** The variable that a paragraph consists of; null where there is anything else in it. */
export const lone = (node: RichNode): string | null => {
  if (node.type !== 'paragraph') return null
  const parts = (node.content ?? []).filter((part) => part.type !== 'text' || part.text?.trim() !== '')
  return parts.length === 1 && parts[0]!.type === 'variable' ? named(parts[0]!) : null
}

/** Lines without what printers and screens cannot show; empty ones at the ends are left out. */
export const textLines = (text: string): string[] =>
  text
    .replaceAll('[…', '[...')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (char) => (char === '\n' ? char : ' '))
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Lines as text with breaks between them. */
export const inlines = (lines: string[]): RichNode[] =>
  lines
    .filter((line) => line !== '')
    .flatMap((text, index): RichNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      { type: 'text', text },
    ])

const cell = (type: 'tableCell' | 'tableHeader', lines: string[], width?: number): RichNode => ({
  type,
  ...(width !== undefined && { attrs: { colwidth: [width] } }),
  content: [{ type: 'paragraph', ...(lines.length > 0 && { content: inlines(lines) }) }],
})

const labelWidth = 190
const valueWidth = 400

/** Label and value in two columns, which paper and editor show without borders and with colons. */
export const linesTable = (rows: { label: string; value: string[] }[]): RichNode => ({
  type: 'table',
  attrs: { lines: true },
  content: rows.map(({ label, value }) => ({
    type: 'tableRow',
    content: [cell('tableCell', [label], labelWidth), cell('tableCell', value, valueWidth)],
  })),
})

const tableWidth = 550

/** A table that was filled in, with its rows counted. */
export const fieldTable = ({ columns, rows }: ReturnType<typeof tableOf>): RichNode => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [
        cell('tableHeader', ['No.'], 40),
        ...columns.map(({ title }) => cell('tableHeader', [title], Math.floor(tableWidth / columns.length))),
      ],
    },
    ...rows.map((row, index) => ({
      type: 'tableRow' as const,
      content: [cell('tableCell', [`${index + 1}.`]), ...row.map((text) => cell('tableCell', textLines(text)))],
    })),
  ],
})
