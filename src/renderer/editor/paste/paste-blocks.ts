import { pasteTable } from './paste-table.ts'
import { pasteTokens, type PasteToken } from './paste-tokens.ts'

/** A paragraph or a table of what was pasted: level 0 stands by itself, higher ones are items of a list. */
export interface PasteBlock {
  kind: 'paragraph' | 'bulletList' | 'orderedList' | 'table'
  level: number
  /** Text with strong, em, u and br only; of a table its whole element. */
  html: string
  align?: 'center' | 'right'
  /** What stood before the item: `3.`, `b)`. */
  marker?: string
}

interface OpenTag {
  tag: string
  marks: string[]
  align: PasteBlock['align'] | undefined
  /** `type` of a list, in the words of HTML. */
  type: string
  /** Inside Word's own bullet or number, which is a mark of the list and no text. */
  marker: boolean
}

/** Reads pasted HTML into flat blocks. Word's list paragraphs (`mso-list`) and real lists end alike. */
export const pasteBlocks = (html: string): PasteBlock[] => blocksOf(pasteTokens(html), true)

/** @param tables false within a cell: a table in a table leaves its words */
export const blocksOf = (tokens: PasteToken[], tables: boolean): PasteBlock[] => {
  const blocks: PasteBlock[] = []
  let block: PasteBlock | null = null
  let open: OpenTag[] = []
  let marker = ''

  const fresh = (): PasteBlock => {
    const lists = open.filter((o) => listTags.has(o.tag))
    const inItem = open.some((o) => o.tag === 'li')
    const align = open.findLast((o) => o.align)?.align
    if (!inItem || lists.length === 0) return { kind: 'paragraph', level: 0, html: '', ...(align && { align }) }
    const list = lists.at(-1)!
    return {
      kind: list.tag === 'ol' ? 'orderedList' : 'bulletList',
      level: lists.length,
      html: '',
      ...(/^[aAiI]$/.test(list.type) && { marker: `${list.type}.` }),
    }
  }
  const end = () => {
    if (block && marker.trim() !== '') {
      block.kind = isNumber(marker) ? 'orderedList' : 'bulletList'
      block.marker = marker.replaceAll(/&nbsp;|&#160;|\s/g, '')
      delete block.align
    }
    if (block && hasText(block.html)) blocks.push({ ...block, html: trimmed(block.html) })
    block = null
    marker = ''
  }
  const write = (text: string) => {
    block ??= fresh()
    block.html += text
  }

  const opened = (token: Extract<PasteToken, { type: 'open' }>) => {
    if (token.tag === 'br') return write('<br>')
    if (token.tag === 'td' || token.tag === 'th') write(' ')
    const tag: OpenTag = {
      tag: token.tag,
      marks: marksOf(token),
      align: alignOf(token),
      type: token.attributes.type ?? '',
      marker: token.style.includes('mso-list:ignore'),
    }
    if (blockTags.has(token.tag)) {
      end()
      const level = /mso-list:(?!ignore).*?level(\d)/.exec(token.style)?.[1]
      if (level) block = { kind: 'bulletList', level: Number(level), html: '' }
    }
    if (!voidTags.has(token.tag)) open.push(tag)
  }
  const closed = (tag: string) => {
    if (blockTags.has(tag)) end()
    const at = open.findLastIndex((o) => o.tag === tag)
    if (at >= 0) open = open.slice(0, at)
  }

  let passed = -1
  for (const [at, token] of tokens.entries()) {
    if (at <= passed) continue
    if (tables && token.type === 'open' && token.tag === 'table') {
      const until = endOf(tokens, at)
      end()
      blocks.push(...pasteTable(tokens.slice(at + 1, until)))
      passed = until
    } else if (token.type === 'open') opened(token)
    else if (token.type === 'close') closed(token.tag)
    else if (open.some((o) => o.marker)) marker += token.html
    else {
      const text = token.html.replaceAll(/[\s\u00a0]+|&nbsp;|&#160;/g, ' ')
      if (block || text.trim() !== '') write(marked(text, open))
    }
  }
  end()
  return blocks
}

/** Where the table that begins here ends; a table without an end goes on to the last token. */
const endOf = (tokens: PasteToken[], from: number): number => {
  let depth = 0
  for (const [after, token] of tokens.slice(from).entries()) {
    if (token.type === 'text' || token.tag !== 'table') continue
    depth += token.type === 'open' ? 1 : -1
    if (depth === 0) return from + after
  }
  return tokens.length
}

const listTags = new Set(['ul', 'ol'])
const voidTags = new Set(['br', 'img', 'hr', 'meta', 'link', 'col', 'input', 'wbr'])
const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol tr table blockquote pre section article header footer hr'.split(' '),
)

/** Left and justified are what letters do anyway. */
const alignOf = ({ style, attributes }: { style: string; attributes: Record<string, string> }) => {
  const said = /(^|;)text-align:(\w+)/.exec(style)?.[2] ?? attributes['data-align'] ?? attributes.align?.toLowerCase()
  return said === 'center' || said === 'right' ? said : undefined
}

const marksOf = ({ tag, style }: { tag: string; style: string }): string[] => [
  ...((/^(b|strong|th|h[1-6])$/.test(tag) && !/(^|;)font-weight:(normal|400)/.test(style)) ||
  /(^|;)font-weight:(bold|[6-9]00)/.test(style)
    ? ['strong']
    : []),
  ...((/^(i|em)$/.test(tag) && !/(^|;)font-style:normal/.test(style)) || /(^|;)font-style:italic/.test(style)
    ? ['em']
    : []),
  ...(/^(u|ins)$/.test(tag) || /(^|;)text-decoration[^;]*:[^;]*underline/.test(style) ? ['u'] : []),
]

const marked = (text: string, open: OpenTag[]): string =>
  [...new Set(open.flatMap((o) => o.marks))].reduce((inner, mark) => `<${mark}>${inner}</${mark}>`, text)

/** `1.`, `a)`, `IV.`, `(2)` – a bullet is anything else, Word’s `o` and `§` without a dot among them. */
const isNumber = (marker: string): boolean => /^\s*\(?(\d+|[a-z]{1,4})[.)]/i.test(marker)

const hasText = (html: string): boolean => html.replaceAll(/<[^>]*>|\s/g, '') !== ''
const trimmed = (html: string): string => html.replace(/^(\s|<br>)+/, '').replace(/(\s|<br>)+$/, '')
