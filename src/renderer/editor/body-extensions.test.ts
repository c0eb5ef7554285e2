import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { defaultKinds } from '../../domain/kinds/default-kinds.ts'
import { nodeTypes, richNodeSchema, type RichNode } from '../../domain/rich-text.ts'
import { bodyExtensions } from './body-extensions.ts'
import { toBody } from './to-body.ts'

const schema = getSchema(bodyExtensions)
const opened = (body: RichNode): RichNode => {
  const document = schema.nodeFromJSON(body)
  document.check()
  return toBody(document.toJSON())
}

test('the editor knows the nodes and marks of an official letter, and no others', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual([...nodeTypes].toSorted())
  expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'underline'])
})

const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', ...(content.length > 0 && { content }) })
const text = (words: string, ...marks: ('bold' | 'italic' | 'underline')[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})

test('labels and values of a permit stay a table without borders', () => {
  const cell = (words: string): RichNode => ({ type: 'tableCell', content: [p(text(words))] })
  const body: RichNode = {
    type: 'doc',
    content: [
      {
        type: 'table',
        attrs: { lines: true },
        content: [{ type: 'tableRow', content: [cell('Nama'), cell('Ni Wayan')] }],
      },
    ],
  }
  expect(opened(body)).toEqual(body)
})

test('a body with every node and every attribute comes back exactly as it went in', () => {
  const cell = (type: 'tableCell' | 'tableHeader', words: string, attrs?: RichNode['attrs']): RichNode => ({
    type,
    ...(attrs && { attrs }),
    content: [p(text(words))],
  })
  const body: RichNode = {
    type: 'doc',
    content: [
      p(
        text('Bersama ini '),
        text('kami sampaikan', 'bold', 'underline'),
        { type: 'hardBreak' },
        text('hal:', 'italic'),
      ),
      { type: 'paragraph', attrs: { align: 'center', indent: 2 }, content: [text('MENUGASKAN')] },
      {
        type: 'orderedList',
        attrs: { start: 3, type: 'a' },
        content: [
          {
            type: 'listItem',
            content: [p(text('peserta')), { type: 'bulletList', content: [{ type: 'listItem', content: [p()] }] }],
          },
        ],
      },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'No', { colspan: 2, colwidth: [40, 120] })] },
          { type: 'tableRow', content: [cell('tableCell', '1', { rowspan: 2 }), cell('tableCell', 'Contoh')] },
        ],
      },
      p(text('Nomor '), { type: 'variable', attrs: { name: 'nomor' } }),
      { type: 'fieldTable', attrs: { name: 'petugas' } },
      { type: 'fieldList', attrs: { names: 'waktu,tempat' } },
    ],
  }
  expect(richNodeSchema.parse(body)).toEqual(body)
  expect(opened(body)).toEqual(body)
})

describe('a template that is only opened stays as it was', () => {
  test.each(defaultKinds.map((kind) => [kind.name, kind.template] as const))('%s', (_name, template) => {
    expect(opened(template)).toEqual(template)
  })
})
