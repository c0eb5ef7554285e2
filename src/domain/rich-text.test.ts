import { expect, it } from 'vitest'
import { emptyBody, plainText, richNodeSchema, type RichNode } from './rich-text.ts'

const text = (value: string): RichNode => ({ type: 'text', text: value })
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })

it('gives the words of a body, block by block', () => {
  const body: RichNode = {
    type: 'doc',
    content: [
      paragraph(text('Dengan '), { ...text('hormat'), marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, text('kami')),
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [paragraph(text('satu'))] },
          { type: 'listItem', content: [paragraph(text('dua'))] },
        ],
      },
    ],
  }
  expect(plainText(body)).toBe('Dengan hormat\nkami\nsatu\ndua')
  expect(richNodeSchema.parse(body)).toEqual(body)
})

it('an empty body has no words', () => expect(plainText(emptyBody)).toBe(''))

it.each([
  { type: 'script' },
  { type: 'text', text: 5 },
  { type: 'text', marks: [{ type: 'link', attrs: { href: 'x' } }] },
])('what letters do not use is refused: %j', (node) => expect(richNodeSchema.safeParse(node).success).toBe(false))
