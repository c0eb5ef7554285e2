import type { DirectoryChange } from './change.ts'

/** A change as the audit log tells it: of a person's particulars which were touched, not what they are. */
export const told = (change: DirectoryChange): Record<string, unknown> => {
  switch (change.kind) {
    case 'person.add':
      return { ...change, person: { id: change.person.id } }
    case 'person.edit':
      return { ...change, to: Object.keys(change.to).toSorted() }
    case 'permit_kinds.put':
      return { kind: change.kind, kinds: change.kinds.map(({ id, version }) => `${id}/${version}`) }
    case 'kinds.put':
      return { kind: change.kind, kinds: change.kinds.map((kind) => kind.id) }
    case 'notices.set':
      return { kind: change.kind, notices: change.notices.map((notice) => notice.id) }
    case 'holidays.set':
      return { ...change, holidays: change.holidays.map(({ day }) => day) }
    default:
      return { ...change }
  }
}
