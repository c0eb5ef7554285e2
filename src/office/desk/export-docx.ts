import { positionOf, unitOf } from '../../domain/directory.ts'
import { fieldNames } from '../../domain/kinds/check-kind.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import { columnsOf } from '../../domain/kinds/letter-kind.ts'
import type { RichNode } from '../../domain/rich-text.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { factOf, rowsOfField, type FactSource } from '../pdf/parts/facts.ts'
import { namedAddressee } from '../pdf/parts/addressee-names.ts'
import { signersOnPaper } from '../pdf/parts/signatory.ts'
import type { Desk } from './desk.ts'

/** A letter as a Word file, for whoever has to go on with it elsewhere. Its blanks are filled in; number and signature are not in it. */
export const exportDocx = async (desk: Desk, id: string): Promise<{ name: string; data: string }> => {
  const directory = desk.book.directory()
  const { local: letter } = desk.book.get(id)
  const { content } = letter
  const kind = kindOf(directory, content.kind)
  if (!kind || letter.envelope) throw new LontarError('letter_unknown')
  const signers = signersOnPaper(content, directory, desk.book.today())
  const source: FactSource = { letter, directory, kind, signers }
  const { writeDocx } = await import('../docx/write-docx.ts')
  const to = content.addressees.map((addressee) => namedAddressee(addressee, directory).name)
  const bytes = await writeDocx({
    paper: content.paper ?? kind.paper,
    heading:
      kind.layout === 'judul'
        ? []
        : [
            { label: 'Nomor', text: letter.number?.text ?? '' },
            { label: 'Hal', text: content.subject },
            ...to.map((name, index) => ({ label: index === 0 ? 'Yth.' : '', text: name })),
          ],
    title:
      kind.layout === 'judul' ? [kind.title, ...(kind.about ? ['TENTANG', content.subject.toUpperCase()] : [])] : [],
    body: { ...content.body, content: filled(content.body.content ?? [], source) },
    signatories: signers.map(({ title, person }, index) => [
      ...(content.signatory.onBehalfOf !== null && index === 0
        ? [`a.n. ${positionOf(directory, content.signatory.onBehalfOf)?.title ?? ''}`]
        : []),
      `${title},`,
      person?.name ?? '',
    ]),
    copies: content.copies.map((copy) => namedAddressee(copy, directory).name),
  })
  const words = content.subject
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .slice(0, 80)
  const name = `${words || (unitOf(directory, letter.unitId)?.abbreviation ?? 'surat')}.docx`
  return { name, data: bytes.toString('base64') }
}

/** Variables as words, blocks of the kind as what Word knows. */
const filled = (nodes: RichNode[], source: FactSource): RichNode[] =>
  nodes.flatMap((node): RichNode[] => {
    switch (node.type) {
      case 'variable': {
        const { text, label } = factOf(String(node.attrs?.name ?? ''), source)
        return [{ type: 'text', text: text || `[${label}]` }]
      }
      case 'fieldList':
        return fieldNames(node).map((name) => {
          const { text, label } = factOf(name, source)
          return {
            type: 'paragraph',
            attrs: { indent: 1 },
            content: [{ type: 'text', text: `${label}: ${text || '…'}` }],
          }
        })
      case 'fieldTable':
        return fieldTable(String(node.attrs?.name ?? ''), source)
      default:
        return [node.content ? { ...node, content: filled(node.content, source) } : node]
    }
  })

const fieldTable = (name: string, source: FactSource): RichNode[] => {
  const field = source.kind.fields.find((each) => each.id === name)
  if (!field) return []
  const columns = columnsOf(field)
  const row = (type: 'tableHeader' | 'tableCell', words: string[]): RichNode => ({
    type: 'tableRow',
    content: words.map((text) => ({
      type,
      content: [
        { type: 'paragraph', attrs: { align: 'left' }, ...(text !== '' && { content: [{ type: 'text', text }] }) },
      ],
    })),
  })
  return [
    {
      type: 'table',
      content: [
        row(
          'tableHeader',
          columns.map((column) => column.label),
        ),
        ...rowsOfField(field, source).map((cells) =>
          row(
            'tableCell',
            columns.map((column) => cells[column.id] ?? ''),
          ),
        ),
      ],
    },
  ]
}
