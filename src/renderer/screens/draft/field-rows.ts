import { holdersOf, positionsOf, type Directory } from '../../../domain/directory.ts'
import type { KindField } from '../../../domain/kinds/letter-kind.ts'
import { columnsOf } from '../../../domain/kinds/letter-kind.ts'

export type Row = Record<string, string>

/** The running number of a row is its place: nobody types it. */
export const isRunningNumber = (id: string): boolean => id === 'no'

/** Rows with their running numbers, where the table has such a column. */
export const numbered = (field: KindField, rows: Row[]): Row[] =>
  columnsOf(field).some((column) => isRunningNumber(column.id))
    ? rows.map((row, index) => ({ ...row, no: String(index + 1) }))
    : rows

/** One place up (-1) or down (+1); at the ends nothing moves. */
export const movedRow = (rows: Row[], from: number, step: -1 | 1): Row[] => {
  const to = from + step
  const row = rows[from]
  if (!row || to < 0 || to >= rows.length) return rows
  const others = rows.toSpliced(from, 1)
  return others.toSpliced(to, 0, row)
}

/** What the directory knows of a person, as the table of people names it. */
export const personRow = (directory: Directory, personId: string, day: string): Row => {
  const person = directory.people.find((p) => p.id === personId)
  return {
    nama: person?.name ?? '',
    pangkat: person?.rank ?? '',
    nip: person?.nip ?? '',
    jabatan: positionsOf(directory, personId, day)[0]?.title ?? '',
  }
}

/** Everybody who holds a position on the day, found by name, number or position. */
export const peopleOptions = (directory: Directory, day: string) =>
  directory.positions.flatMap((position) =>
    holdersOf(directory, position.id, day).map((person) => ({
      value: person.id,
      label: person.name,
      description: [position.title, person.nip].filter(Boolean).join(' · '),
    })),
  )
