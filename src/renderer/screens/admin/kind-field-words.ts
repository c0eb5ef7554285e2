import type { KindField } from '../../../domain/kinds/letter-kind.ts'

type Columns = NonNullable<KindField['columns']>

/** A name as templates and stored letters call it, unlike the others: small letters, figures, underscores. */
export const freeId = (words: string, taken: readonly string[]): string => {
  const base =
    words
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 50) || 'isian'
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}_${n}`
  return id
}

export const columnsAsText = ({ columns = [] }: KindField): string => columns.map(({ label }) => label).join('; ')

/** Columns as they were typed; one that keeps its name keeps its id and width, so that letters keep their rows. */
export const columnsFrom = (text: string, before: Columns): Columns => {
  const labels = text
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '')
  const columns: Columns = []
  for (const label of labels.slice(0, 12)) {
    const known = before.find((column) => column.label === label)
    const taken = [...columns, ...before].map((column) => column.id)
    columns.push(known ?? { id: freeId(label, taken), label })
  }
  return columns
}
