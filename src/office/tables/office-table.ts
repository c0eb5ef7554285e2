/** A list of the office on its way out: to paper, to a spreadsheet, or as plain text. */
export interface OfficeTable {
  title: string
  subtitle: string
  /** `share`: the width relative to the others, on paper and in the sheet. */
  columns: { label: string; share: number; align?: 'left' | 'centre' | 'right' }[]
  rows: string[][]
}
