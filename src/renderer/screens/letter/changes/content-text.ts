import { columnsOf, type LetterKind } from '../../../../domain/kinds/letter-kind.ts'
import type { FieldValue, LetterContent, Signatory } from '../../../../domain/letter.ts'
import { plainText } from '../../../../domain/rich-text.ts'
import type { Translate } from '../../../i18n/translator.ts'
import type { Names } from '../../../session/names.ts'

export interface FieldText {
  id: string
  label: string
  text: string
}

/** All of a letter’s content in words, field by field in the order of the paper, so that two forms of it can be read beside each other. */
export const contentText = (
  content: LetterContent,
  kind: LetterKind | undefined,
  names: Names,
  t: Translate,
): FieldText[] => {
  const lines = (list: readonly string[] = []) => list.join('\n')
  const signatory = ({ positionId, onBehalfOf, through }: Signatory) =>
    [
      ...(onBehalfOf === null ? [] : [t('reading.onBehalf', { position: names.position(onBehalfOf) })]),
      ...(through ? [t('reading.through', { position: names.position(through) })] : []),
      positionId === '' ? '' : names.position(positionId),
    ].join(', ')
  const { coordination = [] } = content
  const reviewer = (id: string) =>
    coordination.includes(id) ? `${names.position(id)} (${t('paraf.coordination')})` : names.position(id)
  const field = (id: string, label: string, text: string): FieldText => ({ id, label, text })
  return [
    field('kind', t('field.jenis'), kind?.name ?? content.kind),
    field('subject', t('field.hal'), content.subject),
    field('addressees', t('reading.to'), lines(content.addressees.map(names.addressee))),
    field('body', t('field.isi'), plainText(content.body)),
    ...Object.entries(content.fields ?? {}).map(([id, value]) => {
      const known = kind?.fields.find((f) => f.id === id)
      return field(`fields.${id}`, known?.label ?? id, valueText(value, known ? columnsOf(known).map((c) => c.id) : []))
    }),
    field('copies', t('reading.copies'), lines(content.copies.map(names.addressee))),
    field('attachments', t('reading.attachments'), lines(content.attachments.map((file) => file.name))),
    field(
      'signatory',
      t('reading.signatory'),
      lines([content.signatory, ...(content.coSignatories ?? [])].map(signatory)),
    ),
    field('reviewers', t('reading.reviewers'), lines(content.reviewers.map(reviewer))),
    field('security', t('reading.security'), t(`security.${content.security}`)),
    field('urgency', t('reading.urgency'), t(`urgency.${content.urgency}`)),
    field('classification', t('reading.classification'), content.classification),
    field('paper', t('changes.paper'), content.paper ?? ''),
  ]
}

/** Rows of a table by line, its cells in the order of the columns. */
const valueText = (value: FieldValue, columns: string[]): string => {
  if (typeof value === 'string') return value
  const order = (row: Record<string, string>) => (columns.length > 0 ? columns : Object.keys(row))
  return value
    .map((row) =>
      order(row)
        .flatMap((id) => row[id] || [])
        .join(' · '),
    )
    .join('\n')
}

export interface FieldChange {
  id: string
  label: string
  before: string
  after: string
}

/** The fields that differ; one that is in only one of them is empty in the other. */
export const changedFields = (before: FieldText[], after: FieldText[]): FieldChange[] => {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [a, b] = [before, after].map((list) => list.find((f) => f.id === id))
    const change = { id, label: (b ?? a)!.label, before: a?.text ?? '', after: b?.text ?? '' }
    return change.before === change.after ? [] : [change]
  })
}
