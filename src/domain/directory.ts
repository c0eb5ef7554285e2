import { z } from 'zod'
import { accessRulesSchema } from './access/access-rules.ts'
import { holdingRulesSchema } from './directory-changes/holding-rules.ts'
import { indexed } from './indexed.ts'
import { letterKindSchema } from './kinds/letter-kind.ts'
import { numberingSchema } from './numbering-rules.ts'
import { namedFileSchema } from './named-file.ts'
import { noticeTemplateSchema } from './permits/notices/notice-template.ts'
import { holidaysSchema } from './permits/calendar/calendar.ts'
import { permitKindSchema } from './permits/kind/permit-kind.ts'

/**
 * Who works where, as what, from when to when. Kept by the server; every client holds a copy. The last two administer it: the
 * one within the own agency (OPD), the other everywhere.
 */
export const roles = [
  'konseptor',
  'verifikator',
  'penandatangan',
  'tu',
  'pimpinan',
  'arsiparis',
  'front_office',
  'back_office',
  'tim_teknis',
  'admin_opd',
  'admin_provinsi',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** How a position is held: as its own, or as acting (Plt, Plh) or caretaking (Pj, Pjs) official. */
export const holdings = ['definitif', 'plt', 'plh', 'pj', 'pjs'] as const
export const holdingSchema = z.enum(holdings)

export const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  abbreviation: z.string().describe('as it stands in letter numbers'),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  web: z.string(),
  postalCode: z.string(),
  city: z.string(),
  letterhead: z
    .object({
      logo: namedFileSchema.nullable().describe('PNG or JPEG; null: the province’s emblem'),
      balinese: z.string().max(120).describe('the agency’s name in aksara Bali, over the Latin one; empty: none'),
      lines: z.string().max(400).describe('instead of address, phone, mail; empty: those'),
    })
    .optional(),
  until: z.iso.date().nullable().optional().describe('its last day, where it was merged into another or closed'),
  successor: z.string().nullable().optional().describe('the agency that took over its letters'),
})
export type Unit = z.infer<typeof unitSchema>

export const positionSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  title: z.string().describe('e.g. Kepala Dinas Komunikasi, Informatika dan Statistik'),
  abbreviation: z.string().describe('of the bidang or bagian, as it stands in letter numbers'),
  reportsTo: z.string().nullable().describe('position one level up; a.n. reaches exactly one level'),
  roles: z.array(roleSchema),
  until: z.iso.date().nullable().optional().describe('its last day, where the position was closed'),
})
export type Position = z.infer<typeof positionSchema>

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  rank: z.string().describe('pangkat, e.g. Pembina Utama Muda'),
  nip: z.string(),
  identity: z.string().describe('the identity in the person’s certificate (subject serialNumber or UID)'),
})
export type Person = z.infer<typeof personSchema>

export const appointmentSchema = z.object({
  personId: z.string(),
  positionId: z.string(),
  holding: holdingSchema,
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})
export type Appointment = z.infer<typeof appointmentSchema>

export const directorySchema = z.object({
  province: z.string(),
  units: z.array(unitSchema),
  positions: z.array(positionSchema),
  people: z.array(personSchema),
  appointments: z.array(appointmentSchema),
  verificationUrl: z.url().describe('base of the page that a letter’s QR code opens'),
  accessRules: accessRulesSchema.optional().describe('who sees what by class and holding; left out: the usual'),
  kinds: z.array(letterKindSchema).max(200).optional().describe('edited or added by this office (see kindsOf)'),
  permitKinds: z
    .array(permitKindSchema)
    .max(400)
    .optional()
    .describe('versions of permit kinds beside those that Lontar ships (see permitKindsOf); none is ever taken out'),
  numbering: numberingSchema.optional().describe('who numbers what, and how; left out: each agency its own'),
  instructions: z
    .array(z.string().trim().min(1).max(200))
    .max(60)
    .optional()
    .describe('standard instructions of a disposisi; left out: the usual ones'),
  classification: namedFileSchema
    .optional()
    .describe('the tree of codes with retention, as JSON (classification.ts); left out: the sample that Lontar ships'),
  holidays: holidaysSchema
    .optional()
    .describe('of the years that this office entered itself (see calendarOf); of other years: as shipped'),
  holdingRules: holdingRulesSchema
    .optional()
    .describe('when an admin is warned of an appointment; left out: the usual'),
  permitNotices: z
    .array(noticeTemplateSchema)
    .max(20)
    .optional()
    .describe('what applicants are told, where this office has edited it (see noticeTemplatesOf)'),
})
export type Directory = z.infer<typeof directorySchema>

const appointmentsOf = indexed<Appointment>((a) => a.personId)
const byId = indexed<Position>((p) => p.id)
const unitsById = indexed<Unit>((u) => u.id)

/** The appointments of a person that hold on a day (`YYYY-MM-DD`, local date of the office). */
export const appointmentsOn = (directory: Directory, personId: string, day: string): Appointment[] =>
  appointmentsOf(directory.appointments, personId).filter((a) => a.from <= day && (a.until === null || day <= a.until))

/** The last day of an appointment that is over on that day; null where there was none. The latest counts. */
export const endedMandate = (
  directory: Directory,
  {
    personId,
    positionId,
    holding,
  }: Pick<Appointment, 'personId' | 'positionId'> & { holding?: Appointment['holding'] },
  day: string,
): string | null =>
  directory.appointments
    .filter((a) => a.personId === personId && a.positionId === positionId && (!holding || a.holding === holding))
    .flatMap((a) => (a.until !== null && a.until < day ? [a.until] : []))
    .toSorted()
    .at(-1) ?? null

/** Does the person hold the position on that day, as whatever? */
export const holds = (directory: Directory, personId: string, positionId: string, day: string): boolean =>
  appointmentsOn(directory, personId, day).some((a) => a.positionId === positionId)

export const positionsOf = (directory: Directory, personId: string, day: string): Position[] =>
  appointmentsOn(directory, personId, day).flatMap((a) => byId(directory.positions, a.positionId))

export const holdersOf = (directory: Directory, positionId: string, day: string): Person[] =>
  directory.people.filter((person) => holds(directory, person.id, positionId, day))

export const unitOf = (directory: Directory, unitId: string): Unit | undefined => unitsById(directory.units, unitId)[0]

export const positionOf = (directory: Directory, positionId: string): Position | undefined =>
  byId(directory.positions, positionId)[0]
