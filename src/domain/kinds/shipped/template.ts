import type { RichNode } from '../../rich-text.ts'
import type { KindField, LetterKind } from '../letter-kind.ts'

/** Short words for templates: `{name}` in a text is a variable. */
export const p = (text = '', attrs?: RichNode['attrs']): RichNode => ({
  type: 'paragraph',
  ...(attrs && { attrs }),
  ...(text !== '' && { content: inlines(text) }),
})
export const centred = (text: string): RichNode => p(text, { align: 'center' })
/** The heading of a part, as in a telaahan staf. */
export const head = (text: string): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
})
export const ol = (...items: Item[]): RichNode => list('orderedList', items)
/** a, b, c … */
export const al = (...items: Item[]): RichNode => ({ ...list('orderedList', items), attrs: { type: 'a' } })
export const ul = (...items: Item[]): RichNode => list('bulletList', items)
export const table = (name: string): RichNode => ({ type: 'fieldTable', attrs: { name } })
export const lines = (...names: string[]): RichNode => ({ type: 'fieldList', attrs: { names: names.join(',') } })
export const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content })

/** An item is its words, or its words and what stands below them. */
type Item = string | [text: string, ...below: RichNode[]]
const list = (type: 'orderedList' | 'bulletList', items: Item[]): RichNode => ({
  type,
  content: items.map((item) => {
    const [text, ...below] = typeof item === 'string' ? [item] : item
    return { type: 'listItem', content: [p(text), ...below] }
  }),
})

const inlines = (text: string): RichNode[] =>
  text
    .split(/(\{[a-z0-9_]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{([a-z0-9_]+)\}$/.exec(part)?.[1]
      return name ? { type: 'variable', attrs: { name } } : { type: 'text', text: part }
    })

type FieldWords = [id: string, label: string, labelEn: string]
export const field = (
  [id, label, labelEn]: FieldWords,
  type: KindField['type'],
  rest: Partial<KindField> = {},
): KindField => ({ id, label, labelEn, type, required: true, help: '', ...rest })

/** What most kinds have in common; each says where it is another. */
export const usual = {
  title: '',
  about: false,
  electronicSignature: true,
  letterhead: 'unit',
  numberedBy: 'authority',
  numberPattern: null,
  classification: '',
  paper: 'F4',
  addressees: 'units',
  copies: true,
  fields: [],
  hint: '',
  active: true,
} satisfies Partial<LetterKind>

/** Set under a centred title, without addressee. */
export const titled = (title: string) =>
  ({ ...usual, layout: 'judul', title, addressees: 'none' }) satisfies Partial<LetterKind>
