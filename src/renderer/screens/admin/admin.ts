import { applyChange } from '../../../domain/directory-changes/apply-change.ts'
import { administersPerson, authorityOf, type Authority } from '../../../domain/directory-changes/authority.ts'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { ChangeRefused, type ChangeRule } from '../../../domain/directory-changes/refuse.ts'
import { warningsOf, type ChangeWarning } from '../../../domain/directory-changes/warnings.ts'
import {
  holdersOf,
  positionsOf,
  type Directory,
  type Person,
  type Position,
  type Unit,
} from '../../../domain/directory.ts'
import type { SearchOption } from '../../parts/search-select.tsx'

/** What the screens for admins work on. The server decides anew; here the same rules only say beforehand what it will say. */
export interface Admin {
  directory: Directory
  /** Null while the server does not answer: then nothing can be changed. */
  base: string | null
  authority: Authority
  day: string
}

export const adminAt = (directory: Directory, base: string | null, personId: string, day: string): Admin => ({
  directory,
  base,
  authority: authorityOf(directory, personId, day),
  day,
})

export type Outlook = { after: Directory; warnings: ChangeWarning[] } | { rule: ChangeRule }

export const outlook = ({ directory, authority, day }: Admin, change: DirectoryChange): Outlook => {
  try {
    const after = applyChange(directory, change, authority, day)
    return { after, warnings: warningsOf(directory, after, change, day) }
  } catch (error) {
    if (error instanceof ChangeRefused) return { rule: error.rule }
    throw error
  }
}

export const unitsOf = ({ directory, authority }: Admin): Unit[] =>
  directory.units.filter((unit) => authority.province || authority.unitIds.includes(unit.id))

export const peopleOf = ({ directory, authority, day }: Admin): Person[] =>
  directory.people.filter((person) => administersPerson(authority, directory, person.id, day))

export const isOpen = (position: Position): boolean => (position.until ?? null) === null

/** Positions of the agencies one administers, each with who holds it. */
export const positionOptions = (admin: Admin): SearchOption[] => {
  const { directory, day } = admin
  const units = new Map(unitsOf(admin).map((unit) => [unit.id, unit]))
  return directory.positions.flatMap((position) => {
    const unit = units.get(position.unitId)
    if (!unit || !isOpen(position)) return []
    const holders = holdersOf(directory, position.id, day).map((p) => p.name)
    return [{ value: position.id, label: position.title, description: [unit.abbreviation, ...holders].join(' · ') }]
  })
}

export const personOptions = (admin: Admin): SearchOption[] =>
  peopleOf(admin).map(({ id, name }) => ({
    value: id,
    label: name,
    description: positionsOf(admin.directory, id, admin.day)
      .map((p) => p.title)
      .join(' · '),
  }))

/** @example newId('Arsiparis Ahli', ['arsiparis-ahli']) // 'arsiparis-ahli-2' */
export const newId = (words: string, taken: readonly string[]): string => {
  const plain = words.normalize('NFKD').toLowerCase()
  const slug =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'baru'
  const base = slug.length > 1 ? slug : `${slug}-1`
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}
