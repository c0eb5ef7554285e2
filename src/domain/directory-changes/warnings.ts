import { holdersOf, positionOf, type Appointment, type Directory } from '../directory.ts'
import type { DirectoryChange } from './change.ts'
import { dayAfter, daysWithin, isOver, overlap } from './days.ts'
import { defaultHoldingRules } from './holding-rules.ts'

/** What an admin should see before a change is made, though it is allowed. */
export const changeWarnings = [
  'backdated',
  'substitute_without_end',
  'substitute_for_long',
  'plt_beside_definitif',
  'two_substitutes',
  'position_left_empty',
  'person_left_without_position',
  'holds_others_too',
  'no_registry_left',
  'no_head_left',
] as const
export type ChangeWarning = (typeof changeWarnings)[number]

/** @param before and `after` of a change that was not refused */
export const warningsOf = (
  before: Directory,
  after: Directory,
  change: DirectoryChange,
  day: string,
): ChangeWarning[] => {
  const rules = after.holdingRules ?? defaultHoldingRules
  const added = after.appointments.filter((a) => !before.appointments.includes(a))
  const warnings = new Set<ChangeWarning>(added.flatMap((a) => (isNew(a, before) ? ofAppointment(a, after) : [])))
  const warn = (warning: ChangeWarning, if_: boolean) => if_ && warnings.add(warning)

  const effective = effectiveDay(change)
  if (effective) {
    warn('backdated', effective < dayAfter(day, -rules.backdatedDays))
    const next = dayAfter(effective, change.kind === 'transfer' ? 0 : 1)
    const from = next < day ? day : next
    const left = leftPosition(change)
    warn('position_left_empty', left !== null && change.kind !== 'position.close' && isEmpty(after, left, from))
    const personId = 'which' in change ? change.which.personId : null
    const remaining = after.appointments.filter((a) => a.personId === personId && !isOver(a, from))
    warn('person_left_without_position', personId !== null && change.kind !== 'transfer' && remaining.length === 0)
    warn('holds_others_too', change.kind === 'transfer' && remaining.length > 1)
  }
  for (const [role, warning] of [
    ['tu', 'no_registry_left'],
    ['pimpinan', 'no_head_left'],
  ] as const) {
    const unitId = unitConcerned(change, before)
    const has = (directory: Directory) =>
      directory.positions.some((p) => p.unitId === unitId && !p.until && p.roles.includes(role))
    warn(warning, unitId !== null && has(before) && !has(after))
  }
  return changeWarnings.filter((warning) => warnings.has(warning))
}

const isNew = (a: Appointment, before: Directory): boolean =>
  !before.appointments.some(
    (b) => b.personId === a.personId && b.positionId === a.positionId && b.from === a.from && b.until === a.until,
  )

const ofAppointment = (a: Appointment, directory: Directory): ChangeWarning[] => {
  const { holding } = a
  if (holding === 'definitif') return []
  const { mostDays } = directory.holdingRules ?? defaultHoldingRules
  const beside = directory.appointments.filter((b) => b !== a && b.positionId === a.positionId && overlap(a, b))
  const warnings: [ChangeWarning, boolean][] = [
    ['substitute_without_end', a.until === null],
    ['substitute_for_long', a.until !== null && daysWithin(a.from, a.until) > mostDays[holding]],
    ['plt_beside_definitif', holding === 'plt' && beside.some((b) => b.holding === 'definitif')],
    ['two_substitutes', beside.some((b) => b.holding !== 'definitif')],
  ]
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

const effectiveDay = (change: DirectoryChange): string | null => {
  if (change.kind === 'transfer') return change.from
  if (change.kind === 'appointment.add' || change.kind === 'person.add') return change.appointment.from
  if (change.kind === 'appointment.end' || change.kind === 'position.close') return change.until
  return null
}

const leftPosition = (change: DirectoryChange): string | null =>
  change.kind === 'transfer' || change.kind === 'appointment.end' ? change.which.positionId : null

const isEmpty = (directory: Directory, positionId: string, day: string): boolean =>
  holdersOf(directory, positionId, day).length === 0

const unitConcerned = (change: DirectoryChange, before: Directory): string | null =>
  change.kind === 'position.edit' || change.kind === 'position.close'
    ? (positionOf(before, change.positionId)?.unitId ?? null)
    : null
