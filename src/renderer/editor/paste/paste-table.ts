import { blocksOf, type PasteBlock } from './paste-blocks.ts'
import type { PasteToken } from './paste-tokens.ts'
import { renderBlocks } from './render-blocks.ts'

interface Cell {
  tag: 'td' | 'th'
  attributes: Record<string, string>
  tokens: PasteToken[]
}

const mostRows = 500
const mostColumns = 30

/** A pasted table as one block. One of a single cell only laid something out: its blocks stand by themselves. */
export const pasteTable = (tokens: PasteToken[]): PasteBlock[] => {
  const rows = rowsOf(tokens).slice(0, mostRows)
  const cells = rows.flat()
  if (cells.length === 0) return []
  const [only, second] = cells
  if (only && !second) return blocksOf(only.tokens, false)
  const html = rows.map((row) => `<tr>${row.slice(0, mostColumns).map(cellHtml).join('')}</tr>`).join('')
  return [{ kind: 'table', level: 0, html: `<table>${html}</table>` }]
}

const cellHtml = ({ tag, attributes, tokens }: Cell): string => {
  const span = (name: 'colspan' | 'rowspan', most: number) => {
    const n = Math.min(Number.parseInt(attributes[name] ?? '1', 10) || 1, most)
    return n > 1 ? ` ${name}="${n}"` : ''
  }
  const blocks = blocksOf(tokens, false)
  // A head is bold by itself.
  const words = tag === 'th' ? blocks.map((b) => ({ ...b, html: b.html.replaceAll(/<\/?strong>/g, '') })) : blocks
  return `<${tag}${span('colspan', mostColumns)}${span('rowspan', mostRows)}>${renderBlocks(words) || '<p></p>'}</${tag}>`
}

/** Rows of the table itself; what a table within a cell holds stays in that cell. */
const rowsOf = (tokens: PasteToken[]): Cell[][] => {
  const rows: Cell[][] = []
  let cell: Cell | null = null
  let depth = 0
  for (const token of tokens) {
    if (token.type !== 'text' && token.tag === 'table') depth += token.type === 'open' ? 1 : -1
    const own = depth === 0 && token.type !== 'text' ? token : null
    if (own?.type === 'open' && own.tag === 'tr') {
      rows.push([])
      cell = null
    } else if (own?.type === 'open' && (own.tag === 'td' || own.tag === 'th')) {
      cell = { tag: own.tag, attributes: own.attributes, tokens: [] }
      if (rows.length === 0) rows.push([])
      rows.at(-1)!.push(cell)
    } else if (own?.type === 'close' && (own.tag === 'td' || own.tag === 'th')) cell = null
    else cell?.tokens.push(token)
  }
  return rows.filter((row) => row.length > 0)
}
