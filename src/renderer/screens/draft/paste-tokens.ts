/** A piece of pasted HTML. Office programs write regular HTML; what is broken in it ends as text or as nothing. */
export type PasteToken =
  { type: 'text'; html: string } | { type: 'open'; tag: string; style: string } | { type: 'close'; tag: string }

/** Comments (Word's conditionals among them) and `<![if …]>` vanish; text keeps its entities; tags keep only `style`. */
export const pasteTokens = (html: string): PasteToken[] => {
  const tokens: PasteToken[] = []
  let silent: string | null = null
  for (const match of html.matchAll(piece)) {
    const [whole, closing, name, attributes] = match
    const tag = name?.toLowerCase()
    if (silent !== null) {
      if (closing === '/' && tag === silent) silent = null
    } else if (tag === undefined) {
      if (!whole.startsWith('<!') && !whole.startsWith('<?'))
        tokens.push({ type: 'text', html: whole.replaceAll('<', '&lt;') })
    } else if (closing === '/') {
      tokens.push({ type: 'close', tag })
    } else if (silentTags.has(tag)) {
      silent = tag
    } else {
      tokens.push({ type: 'open', tag, style: styleOf(attributes ?? '') })
    }
  }
  return tokens
}

const piece = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi

/** What stands in these is not for readers. */
const silentTags = new Set(['style', 'script', 'title', 'xml', 'template', 'noscript', 'svg'])

const styleOf = (attributes: string): string => {
  const found = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll(/\s+/g, '').toLowerCase()
}
