import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { richNodeSchema, type RichNode } from '../../../domain/rich-text.ts'
import { bodyExtensions } from './body-extensions.ts'

const schema = getSchema(bodyExtensions)

test('the editor knows the nodes and marks of an official letter, and no others', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual([
    'bulletList',
    'doc',
    'hardBreak',
    'listItem',
    'orderedList',
    'paragraph',
    'text',
  ])
  expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'underline'])
})

test('a body with every node passes the border to the office as the editor gives it', () => {
  const words = (text: string, ...marks: string[]) =>
    schema.text(
      text,
      marks.map((mark) => schema.mark(mark)),
    )
  const paragraph = (...inner: ReturnType<typeof words>[]) => schema.node('paragraph', null, inner)
  const body = schema.node('doc', null, [
    paragraph(
      words('Bersama ini '),
      words('kami sampaikan', 'bold', 'underline'),
      schema.node('hardBreak'),
      words('hal berikut:', 'italic'),
    ),
    schema.node('orderedList', { start: 1 }, [
      schema.node('listItem', null, [
        paragraph(words('peserta')),
        schema.node('bulletList', null, [schema.node('listItem', null, [paragraph(words('kepala bidang'))])]),
      ]),
    ]),
  ])
  const passed: RichNode = richNodeSchema.parse(body.toJSON())
  expect(schema.nodeFromJSON(passed).eq(body)).toBe(true)
})
