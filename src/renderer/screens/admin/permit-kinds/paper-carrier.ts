import type { KindField, LetterKind } from '../../../../domain/kinds/letter-kind.ts'
import { fieldOrder } from '../../../../domain/permits/form/visible-fields.ts'
import type { PaperRole } from '../../../../domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { factLabel } from '../../../../domain/permits/papers/fact-labels.ts'
import { paperVariables } from '../../../../domain/permits/papers/paper-variables.ts'

/** A paper as the editor of letters knows them: a kind whose blanks are the facts of a case and the questions of the form. */
export const paperCarrier = (kind: PermitKind, role: PaperRole): LetterKind => ({
  id: `izin_${role}`,
  name: kind.name,
  nameEn: kind.nameEn,
  class: 'khusus',
  layout: 'judul',
  title: kind.papers[role].title,
  about: false,
  electronicSignature: true,
  letterhead: 'unit',
  numberedBy: 'authority',
  numberPattern: null,
  classification: kind.papers[role].classification,
  paper: 'A4',
  addressees: 'none',
  copies: true,
  fields: [
    ...paperVariables(role).map((name) => blank(name, factLabel(name), factLabel(name, 'en'))),
    ...questions(kind),
  ],
  template: kind.papers[role].template,
  hint: '',
  active: true,
})

const blank = (id: string, label: string, labelEn: string): KindField => ({
  id,
  label,
  labelEn,
  type: 'text',
  required: true,
  help: '',
})

const questions = ({ form }: PermitKind): KindField[] =>
  fieldOrder(form).flatMap((id) => {
    const field = form.properties[id]
    if (!field) return []
    const one = blank(id, field.title, field['x-titleEn'])
    if (field.type !== 'array') return [one]
    const columns = (field['x-order'] ?? []).map((column) => ({
      id: column,
      label: field.items?.properties[column]?.title ?? column,
    }))
    return [{ ...one, type: 'table' as const, columns }]
  })
