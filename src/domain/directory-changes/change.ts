import { z } from 'zod'
import { appointmentSchema, personSchema, positionSchema, unitSchema } from '../directory.ts'
import { letterKindSchema } from '../kinds/letter-kind.ts'
import { namedFileSchema } from '../named-file.ts'
import { permitKindSchema } from '../permits/kind/permit-kind.ts'
import { numberingSchema } from '../numbering-rules.ts'
import { noticeTemplateSchema } from '../permits/notices/notice-template.ts'
import { holidaySchema } from '../permits/calendar/calendar.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)
const words = z.string().trim().min(1).max(200)
const mayBeEmpty = z.string().trim().max(200)
const day = z.iso.date()
/** Eighteen digits, or nothing for who has none. A number of sixteen digits would be a NIK, which has no place here. */
const nip = z.string().regex(/^(\d{18})?$/)
/** Which appointment: nobody takes up the same position twice on one day. */
const which = z.object({ personId: z.string(), positionId: z.string(), from: day })

const newPerson = personSchema.extend({ id, name: words, rank: mayBeEmpty, nip, identity: mayBeEmpty })
const newPosition = positionSchema.omit({ until: true }).extend({ id, title: words, abbreviation: mayBeEmpty })
const unit = unitSchema.extend({
  id,
  name: words,
  abbreviation: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,29}$/),
  address: mayBeEmpty,
  phone: mayBeEmpty,
  email: mayBeEmpty,
  web: mayBeEmpty,
  postalCode: mayBeEmpty,
  city: words,
})

/** What an admin can do to the directory: each is a named step, so that the audit log can be read. */
export const directoryChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person.add'),
    person: newPerson,
    appointment: appointmentSchema
      .omit({ personId: true })
      .describe('the first one: a person is always somewhere, so it is clear who administers them'),
  }),
  z.object({
    kind: z.literal('person.edit'),
    personId: z.string(),
    to: newPerson.omit({ id: true }).partial(),
  }),
  z.object({ kind: z.literal('position.add'), position: newPosition }),
  z.object({
    kind: z.literal('position.edit'),
    positionId: z.string(),
    to: newPosition.pick({ title: true, abbreviation: true, reportsTo: true, roles: true }).partial(),
  }),
  z.object({ kind: z.literal('position.close'), positionId: z.string(), until: day }),
  z.object({ kind: z.literal('unit.add'), unit }),
  z.object({ kind: z.literal('unit.edit'), unitId: z.string(), to: unit.omit({ id: true }).partial() }),
  z.object({ kind: z.literal('appointment.add'), appointment: appointmentSchema }),
  z.object({ kind: z.literal('appointment.end'), which, until: day }),
  z.object({ kind: z.literal('appointment.cancel'), which }).describe('one that has not begun'),
  z.object({
    kind: z.literal('transfer'),
    which: which.describe('what is left, with the day before the new one'),
    toPositionId: z.string(),
    from: day,
  }),
  z
    .object({
      kind: z.literal('unit.letterhead'),
      unitId: z.string(),
      letterhead: unitSchema.shape.letterhead.unwrap(),
    })
    .describe('kop of an agency, by its own admin too'),
  z.object({ kind: z.literal('unit.close'), unitId: z.string(), until: day, successor: z.string().nullable() }),
  z.object({ kind: z.literal('kinds.put'), kinds: z.array(letterKindSchema).min(1).max(200) }),
  z
    .object({ kind: z.literal('kind.reset'), id: z.string() })
    .describe('back to what Lontar ships; an own kind is gone'),
  z
    .object({ kind: z.literal('permit_kinds.put'), kinds: z.array(permitKindSchema).min(1).max(100) })
    .describe('each with the version after the newest one'),
  z.object({ kind: z.literal('permit_kind.retire'), id: z.string() }),
  z.object({ kind: z.literal('numbering.set'), numbering: numberingSchema }),
  z.object({ kind: z.literal('instructions.set'), instructions: z.array(words).max(60) }),
  z.object({ kind: z.literal('classification.set'), file: namedFileSchema }),
  z
    .object({ kind: z.literal('notices.set'), notices: z.array(noticeTemplateSchema).max(20) })
    .describe('all edited templates of notices to applicants; what is left out is again as Lontar ships it'),
  z
    .object({
      kind: z.literal('holidays.set'),
      year: z.number().int().min(2000).max(2100),
      holidays: z.array(holidaySchema).max(120),
    })
    .describe('all holidays of a year; none: as Lontar ships it'),
])
export type DirectoryChange = z.infer<typeof directoryChangeSchema>
export type ChangeOf<K extends DirectoryChange['kind']> = Extract<DirectoryChange, { kind: K }>
