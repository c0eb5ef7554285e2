import { Node, mergeAttributes } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { FieldListView } from './field-list-view.tsx'
import { FieldTableView } from './field-table-view.tsx'
import { VariableView } from './variable-view.tsx'

/** A fact of the letter or a blank of its kind, in the middle of a sentence: filled in when the letter is drawn. */
export const Variable = Node.create({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ name: { default: '', ...kept('name') } }),
  parseHTML: () => [{ tag: 'span[data-variable]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes({ 'data-variable': '' }, HTMLAttributes)],
  renderText: ({ node }) => `{${node.attrs.name}}`,
  addNodeView: () => ReactNodeViewRenderer(VariableView, { as: 'span', className: 'letter-variable' }),
})

/** The rows of a table of the kind (people, items), as they stand in its field. */
export const FieldTable = Node.create({
  name: 'fieldTable',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ name: { default: '', ...kept('name') } }),
  parseHTML: () => [{ tag: 'div[data-field-table]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes({ 'data-field-table': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(FieldTableView),
})

/** Blanks of the kind as lines with aligned colons: hari, pukul, tempat, acara. */
export const FieldList = Node.create({
  name: 'fieldList',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ names: { default: '', ...kept('names') } }),
  parseHTML: () => [{ tag: 'div[data-field-list]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes({ 'data-field-list': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(FieldListView),
})

function kept(name: string) {
  return {
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attrs: Record<string, string>) => ({ [`data-${name}`]: attrs[name] ?? '' }),
  }
}
