import { unitOf } from '../../domain/directory.ts'
import { fieldNames } from '../../domain/kinds/check-kind.ts'
import { columnsOf, isTable, type KindField } from '../../domain/kinds/letter-kind.ts'
import { signatureFieldOf } from '../../domain/lifecycle/signatories.ts'
import type { Addressee } from '../../domain/letter.ts'
import type { RichNode } from '../../domain/rich-text.ts'
import type { LetterData } from '../../protocol/letter-data.ts'
import { namedAddressee } from './parts/addressee-names.ts'
import { governmentName } from './parts/letterhead.ts'
import type { Setting } from './setting.ts'

/** What stands on the paper, for machines. Only of a letter with a number. */
export const letterData = (setting: Setting, verification: string | null): LetterData => {
  const { letter, directory, kind, signers } = setting
  const { content, number } = letter
  const unit = unitOf(directory, letter.unitId)
  const named = (addressee: Addressee) => namedAddressee(addressee, directory)
  return {
    format: 'lontar-letter',
    version: 1,
    id: letter.id,
    kind: { id: kind.id, name: kind.name },
    number: number!.text,
    date: number!.date,
    subject: content.subject,
    security: content.security,
    urgency: content.urgency,
    from: { government: governmentName(directory.province), unit: unit?.name ?? '', city: unit?.city ?? '' },
    to: content.addressees.map(named),
    copies: content.copies.map(named),
    signatories: signers.map(({ mandate, title, person }, index) => ({
      field: kind.electronicSignature ? signatureFieldOf(index) : null,
      mandate,
      title,
      name: person?.name ?? '',
      rank: person?.rank ?? '',
    })),
    attachments: content.attachments.length,
    fields: shownFields(setting),
    verification: kind.electronicSignature ? verification : null,
  }
}

/** Only what the text names stands on the paper; and a NIK does not go into a file for machines even if it does. */
const shownFields = ({ letter, kind }: Setting): LetterData['fields'] => {
  const shown = new Set(namesIn(letter.content.body))
  return kind.fields.flatMap((field) => {
    const value = letter.content.fields?.[field.id]
    if (!shown.has(field.id) || isNik(field) || value === undefined || value.length === 0) return []
    if (Array.isArray(value) !== isTable(field)) return []
    return [{ id: field.id, label: field.label, value: Array.isArray(value) ? value.map(columnsShown(field)) : value }]
  })
}

const columnsShown = (field: KindField) => {
  const columns = columnsOf(field).filter((column) => !isNik(column))
  return (row: Record<string, string>): Record<string, string> =>
    Object.fromEntries(columns.flatMap(({ id }) => (row[id] ? [[id, row[id]]] : [])))
}

const isNik = ({ id, label }: { id: string; label: string }): boolean =>
  /(^|_)(nik|ktp)(_|$)/.test(id) || /\b(nik|ktp|nomor induk kependudukan)\b/i.test(label)

const namesIn = (node: RichNode): string[] => {
  const own =
    node.type === 'fieldList'
      ? fieldNames(node)
      : node.type === 'variable' || node.type === 'fieldTable'
        ? [String(node.attrs?.name ?? '')]
        : []
  return [...own, ...(node.content ?? []).flatMap(namesIn)]
}
