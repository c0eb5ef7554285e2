import { pasteBlocks, type PasteBlock } from './paste-blocks.ts'

/**
 * Pasted HTML brought down to what official letters use: paragraphs, bold, italic, underline, line breaks, bullet and
 * numbered lists. Meant for Word, LibreOffice and web mail; what the editor itself copied passes as it is.
 */
export const cleanPaste = (html: string): string => (html.includes('data-pm-slice') ? html : render(pasteBlocks(html)))

const render = (blocks: PasteBlock[]): string =>
  parts(blocks, belongsTogether)
    .map(([first, ...more]) => {
      if (first.kind === 'paragraph') return `<p>${first.html}</p>`
      const items = parts([first, ...more], (item, next) => next.level > item.level)
        .map(([item, ...below]) => `<li><p>${item.html}</p>${render(below)}</li>`)
        .join('')
      return first.kind === 'orderedList' ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    })
    .join('')

/** A list goes on over its deeper items, as in `1. … a. …`, and ends at a paragraph, a shallower item or another kind. */
const belongsTogether = (first: PasteBlock, next: PasteBlock): boolean =>
  first.kind !== 'paragraph' &&
  next.kind !== 'paragraph' &&
  (next.level > first.level || (next.level === first.level && next.kind === first.kind))

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
