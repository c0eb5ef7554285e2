import { pasteBlocks } from './paste-blocks.ts'
import { renderBlocks } from './render-blocks.ts'

/** More is no letter: a book, a mailbox. Characters of HTML, which Word makes ten of for each one that is read. */
export const mostPasted = 4_000_000

/**
 * Pasted HTML brought down to what official letters use: paragraphs, bold, italic, underline, line breaks, lists and tables. Meant for
 * Word, LibreOffice and web mail; what the editor itself copied passes as it is, for its schema knows nothing else.
 */
export const cleanPaste = (html: string): string => {
  if (html.includes('data-pm-slice')) return html
  return html.length > mostPasted ? '' : renderBlocks(pasteBlocks(html))
}
