import mammoth from 'mammoth'
import type { RichNode } from '../../domain/rich-text.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { lookAtDocx } from './look-at-docx.ts'
import type { WordNode } from './mammoth-document.ts'
import { bodyOfWord } from './body-of-word.ts'

export const droppedParts = ['image', 'note', 'comment', 'header', 'textbox', 'other'] as const
export interface ReadDocx {
  body: RichNode
  /** What a letter does not know, and how many of it were left behind. */
  dropped: { what: (typeof droppedParts)[number]; count: number }[]
}

/**
 * The body of a Word document. Pictures are counted and never opened.
 * @throws LontarError docx_damaged, docx_encrypted, docx_macros, docx_too_large
 */
export const readDocx = async (bytes: Buffer, name: string): Promise<ReadDocx> => {
  const parts = lookAtDocx(bytes, name)
  let document: WordNode | null = null
  const told = await mammoth
    .convertToHtml(
      { buffer: bytes },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (whole: WordNode & { notes: unknown }) => {
          document = whole
          // The HTML that mammoth would make is not wanted.
          return { ...whole, children: [] }
        },
      },
    )
    .catch((cause: unknown) => {
      throw new LontarError('docx_damaged', { name }, { cause })
    })
  if (!document) throw new LontarError('docx_damaged', { name })
  const { body, dropped } = bodyOfWord(document, name)
  const textboxes = told.messages.filter(({ message }) => /textbox|txbx|v:/.test(message)).length
  const headers = parts.filter((part) => /^word\/(header|footer)\d*\.xml$/.test(part)).length
  const all = { ...dropped, header: headers, textbox: textboxes }
  return {
    body,
    dropped: droppedParts.flatMap((what) => (all[what] ? [{ what, count: all[what] }] : [])),
  }
}
