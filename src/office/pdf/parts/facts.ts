import { unitOf } from '../../../domain/directory.ts'
import { fieldText } from '../../../domain/kinds/field-text.ts'
import { isTable, type KindField } from '../../../domain/kinds/letter-kind.ts'
import { isVariableName, type VariableName } from '../../../domain/kinds/variable-names.ts'
import type { FieldValue } from '../../../domain/letter.ts'
import type { Setting } from '../setting.ts'
import { longDate } from '../text/indonesian.ts'

/** What the words of variables and fields are taken from. */
export type FactSource = Pick<Setting, 'letter' | 'kind' | 'directory' | 'signers'>

/** What a variable or a field says on paper. `known` false: nobody has filled it in yet; `label` then stands in its place. */
export interface Fact {
  known: boolean
  text: string
  label: string
}

/** The words for a variable of a template: a field of the kind, or a fact of the letter. */
export const factOf = (name: string, setting: FactSource): Fact => {
  const field = setting.kind.fields.find((one) => one.id === name && !isTable(one))
  if (field) return factOfField(field, setting)
  if (!isVariableName(name)) return { known: false, text: '', label: name || '?' }
  const text = ofLetter[name](setting)
  return { known: text !== '', text, label: labels[name] }
}

export const factOfField = (field: KindField, { letter }: FactSource): Fact => {
  const value = letter.content.fields?.[field.id]
  const text = typeof value === 'string' ? fieldText(field, value.trim()) : ''
  return { known: text !== '' || !field.required, text, label: field.label }
}

/** The rows of a table field; what is no table counts as none. */
export const rowsOfField = (field: KindField, { letter }: FactSource): Exclude<FieldValue, string> => {
  const value = letter.content.fields?.[field.id]
  return Array.isArray(value) ? value : []
}

const signer = ({ signers }: FactSource) => signers[0]
const ofLetter: Record<VariableName, (setting: FactSource) => string> = {
  nomor: ({ letter }) => letter.number?.text ?? '',
  tanggal: ({ letter }) => (letter.number ? longDate(letter.number.date) : ''),
  hal: ({ letter }) => letter.content.subject.trim(),
  penandatangan: (setting) => signer(setting)?.person?.name ?? '',
  jabatan_penandatangan: (setting) => signer(setting)?.title ?? '',
  pangkat_penandatangan: (setting) => signer(setting)?.person?.rank ?? '',
  nip_penandatangan: (setting) => signer(setting)?.person?.nip ?? '',
  konseptor: ({ letter, directory }) => directory.people.find((p) => p.id === letter.author.personId)?.name ?? '',
  opd: ({ letter, directory }) => unitOf(directory, letter.unitId)?.name ?? '',
  kota: ({ letter, directory }) => unitOf(directory, letter.unitId)?.city ?? '',
  tahun: ({ letter }) => letter.number?.date.slice(0, 4) ?? '',
}

const labels: Record<VariableName, string> = {
  nomor: 'nomor',
  tanggal: 'tanggal',
  hal: 'hal',
  penandatangan: 'nama penandatangan',
  jabatan_penandatangan: 'jabatan penandatangan',
  pangkat_penandatangan: 'pangkat penandatangan',
  nip_penandatangan: 'NIP penandatangan',
  konseptor: 'konseptor',
  opd: 'perangkat daerah',
  kota: 'kota',
  tahun: 'tahun',
}
