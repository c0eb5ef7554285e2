/** A piece of pasted HTML. Office programs write regular HTML; what is broken in it ends as text or as nothing. */
export type PasteToken =
  | { type: 'text'; html: string }
  | { type: 'open'; tag: string; style: string; attributes: Record<string, string> }
  | { type: 'close'; tag: string }

/** No office program writes a longer tag: what goes on without its end is text. */
const longestTag = 20_000

/**
 * Comments (Word's conditionals among them) and `<![if …]>` vanish; text keeps its entities; tags keep `style` and the few attributes
 * that tables, lists and alignment are told by. Takes time in proportion to the length, whatever is in it.
 */
export const pasteTokens = (html: string): PasteToken[] => {
  const tokens: PasteToken[] = []
  let silent: string | null = null
  const text = (html: string) => {
    if (silent === null && html !== '') tokens.push({ type: 'text', html: html.replaceAll('<', '&lt;') })
  }
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at)
    if (next !== at) {
      const until = next === -1 ? html.length : next
      text(html.slice(at, until))
      at = until
      continue
    }
    if (/^<[!?]/.test(html.slice(at, at + 2))) {
      const comment = html.startsWith('<!--', at)
      const end = html.indexOf(comment ? '-->' : '>', at)
      if (end === -1) return tokens
      at = end + (comment ? 3 : 1)
      continue
    }
    const name = /^<(\/?)([a-z][\w:-]{0,60})/i.exec(html.slice(at, at + 64))
    const end = name ? tagEnd(html, at) : at
    if (!name || html[end] !== '>') {
      text(html.slice(at, end + 1))
      at = end + 1
      continue
    }
    const [, , word = ''] = name
    const tag = word.toLowerCase()
    const attributes = html.slice(at + name[0].length, end)
    at = end + 1
    if (name[1] === '/') {
      if (silent === tag) silent = null
      else if (silent === null) tokens.push({ type: 'close', tag })
    } else if (silent === null && silentTags.has(tag)) {
      if (!attributes.endsWith('/')) silent = tag
    } else if (silent === null) {
      tokens.push({ type: 'open', tag, style: styleOf(attributes), attributes: few(attributes) })
    }
  }
  return tokens
}

/** Where the tag that begins here ends: a `>` outside of quotes, else the last character that was looked at. */
const tagEnd = (html: string, from: number): number => {
  const last = Math.min(html.length, from + longestTag) - 1
  let quote = ''
  for (let at = from + 1; at <= last; at++) {
    const sign = html.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return last
}

/** What stands in these is not for readers. */
const silentTags = new Set([
  'style',
  'script',
  'title',
  'xml',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
  'iframe',
])

const styleOf = (attributes: string): string => valueOf('style', attributes).replaceAll(/\s+/g, '').toLowerCase()

const kept = ['colspan', 'rowspan', 'align', 'type', 'start', 'width', 'data-align'] as const
const few = (attributes: string): Record<string, string> =>
  Object.fromEntries(kept.map((name) => [name, valueOf(name, attributes)] as const).filter(([, value]) => value !== ''))

const valueOf = (name: string, attributes: string): string => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}
