import type { PasteBlock } from './paste-blocks.ts'

/** Flat blocks as the HTML that the editor reads: items of a list under one another, tables as they are. */
export const renderBlocks = (blocks: PasteBlock[]): string =>
  parts(blocks, belongsTogether)
    .map(([first, ...more]) => {
      if (first.kind === 'table') return first.html
      if (first.kind === 'paragraph') return `<p${first.align ? ` data-align="${first.align}"` : ''}>${first.html}</p>`
      const items = parts([first, ...more], (item, next) => next.level > item.level)
        .map(([item, ...below]) => `<li><p>${item.html}</p>${renderBlocks(below)}</li>`)
        .join('')
      return first.kind === 'orderedList' ? `<ol${numerals(first)}>${items}</ol>` : `<ul>${items}</ul>`
    })
    .join('')

/** Numerals that are not the usual ones of their level (1, a, 1, a …), and where a list that was cut by a paragraph goes on. */
const numerals = ({ marker = '', level }: PasteBlock): string => {
  const [, sign = ''] = /^\(?([a-z]+|\d+)/i.exec(marker) ?? []
  if (sign === '') return ''
  const type = /^\d/.test(sign)
    ? '1'
    : /^[ivx]+$/.test(sign)
      ? 'i'
      : /^[IVX]+$/.test(sign)
        ? 'I'
        : /[a-z]/.test(sign)
          ? 'a'
          : 'A'
  const usual = level % 2 === 1 ? '1' : 'a'
  const start = type === '1' ? Number(sign) : 1
  return `${type === usual ? '' : ` type="${type}"`}${start > 1 && start < 10_000 ? ` start="${start}"` : ''}`
}

/** A list goes on over its deeper items, as in `1. … a. …`, and ends at a paragraph, a shallower item or another kind. */
const belongsTogether = (first: PasteBlock, next: PasteBlock): boolean =>
  isItem(first) &&
  isItem(next) &&
  (next.level > first.level || (next.level === first.level && next.kind === first.kind))

const isItem = ({ kind }: PasteBlock): boolean => kind === 'bulletList' || kind === 'orderedList'

/** Cuts a row of blocks into parts; `joins` says whether the next block still belongs to the part that `first` began. */
const parts = (blocks: PasteBlock[], joins: (first: PasteBlock, next: PasteBlock) => boolean) => {
  const all: [PasteBlock, ...PasteBlock[]][] = []
  for (const block of blocks) {
    const part = all.at(-1)
    if (part && joins(part[0], block)) part.push(block)
    else all.push([block])
  }
  return all
}
