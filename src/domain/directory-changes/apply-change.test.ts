import { describe, expect, it, test } from 'vitest'
import { holdersOf, type Directory } from '../directory.ts'
import { office } from '../testing/small-office.ts'
import { applyChange } from './apply-change.ts'
import { authorityOf } from './authority.ts'
import { directoryChangeSchema, type DirectoryChange } from './change.ts'
import { ChangeRefused, type ChangeRule } from './refuse.ts'
import { told } from './told.ts'
import { warningsOf, type ChangeWarning } from './warnings.ts'

const day = '2026-11-23'
const from = '2025-01-01'

/** The small office with an admin of kominfo and one of the province, who sits in kominfo too. */
const administered: Directory = {
  ...office,
  positions: [
    ...office.positions,
    admin('j-adminOpd', 'admin_opd'),
    admin('j-adminProv', 'admin_provinsi'),
    { ...office.positions[0]!, id: 'j-kosong', title: 'Pranata Humas Pertama', reportsTo: 'j-kabid' },
  ],
  people: [...office.people, person('adminOpd', '1'), person('adminProv', '2')],
  appointments: [
    ...office.appointments,
    ...['adminOpd', 'adminProv'].map((id) => ({
      personId: id,
      positionId: `j-${id}`,
      holding: 'definitif' as const,
      from,
      until: null,
    })),
  ],
}
function admin(id: string, role: 'admin_opd' | 'admin_provinsi') {
  return { id, unitId: 'kominfo', title: id, abbreviation: '', reportsTo: 'j-kadis', roles: [role] }
}
function person(id: string, digit: string) {
  return { id, name: `Uji ${id}`, rank: '', nip: `99${digit.repeat(16)}`, identity: '' }
}

const which = (name: string) => ({ personId: name, positionId: `j-${name}`, from })
const appoint = (personId: string, position: string, change: object = {}): DirectoryChange => ({
  kind: 'appointment.add',
  appointment: { personId, positionId: `j-${position}`, holding: 'plt', from: day, until: '2026-12-31', ...change },
})
const move = (name: string, to: string, change: object = {}): DirectoryChange => ({
  kind: 'transfer',
  which: which(name),
  toPositionId: `j-${to}`,
  from: '2026-12-01',
  ...change,
})
const join = (position: string): DirectoryChange => ({
  kind: 'person.add',
  person: person('baru', '9'),
  appointment: { positionId: `j-${position}`, holding: 'definitif', from: day, until: null },
})
const position = (change: object = {}): DirectoryChange => ({
  kind: 'position.add',
  position: { ...office.positions[0]!, id: 'j-baru', reportsTo: 'j-kabid', ...change },
})
const unit = (abbreviation: string): DirectoryChange => ({
  kind: 'unit.add',
  unit: { ...office.units[0]!, id: 'bkd', name: 'Badan Kepegawaian', abbreviation },
})

const outcome = (change: DirectoryChange, by: string, directory = administered): ChangeRule | 'done' => {
  try {
    applyChange(directory, directoryChangeSchema.parse(change), authorityOf(directory, by, day), day)
    return 'done'
  } catch (error) {
    if (error instanceof ChangeRefused) return error.rule
    throw error
  }
}

type Row = [string, DirectoryChange, { opd: ChangeRule | 'done'; province: ChangeRule | 'done' }]
const both = (rule: ChangeRule | 'done') => ({ opd: rule, province: rule })
const provinceOnly = { opd: 'province_only', province: 'done' } as const
const notYours = { opd: 'not_yours', province: 'done' } as const

describe('what an admin of kominfo and a provincial admin may do', () => {
  const rows: Row[] = [
    ['a new colleague in an empty position', join('kosong'), both('done')],
    ['a new colleague in a held position', join('kadis'), both('two_definitif')],
    ['a new colleague elsewhere', join('kadisTujuan'), { opd: 'not_yours', province: 'two_definitif' }],
    ['a new admin', join('adminOpd'), { opd: 'province_only', province: 'two_definitif' }],
    ['a colleague’s rank', { kind: 'person.edit', personId: 'tu', to: { rank: 'Penata' } }, both('done')],
    ['a stranger’s rank', { kind: 'person.edit', personId: 'tuTujuan', to: { rank: 'Penata' } }, notYours],
    ['the provincial admin’s name', { kind: 'person.edit', personId: 'adminProv', to: { name: 'Lain' } }, notYours],
    [
      'a NIP somebody has',
      { kind: 'person.edit', personId: 'tu', to: { nip: person('x', '1').nip } },
      both('nip_taken'),
    ],
    [
      'an unknown person',
      { kind: 'person.edit', personId: 'x', to: {} },
      { opd: 'not_yours', province: 'unknown_person' },
    ],

    ['a new position', position(), both('done')],
    ['a position under an id in use', position({ id: 'j-tu' }), both('id_taken')],
    ['a position that makes admins', position({ roles: ['admin_opd'] }), provinceOnly],
    ['a position in another agency', position({ unitId: 'dpmptsp', reportsTo: null }), notYours],
    ['a position reporting to another agency', position({ reportsTo: 'j-kadisTujuan' }), provinceOnly],
    [
      'a position reporting to nobody known',
      position({ reportsTo: 'x' }),
      { opd: 'province_only', province: 'unknown_position' },
    ],
    ['a title', { kind: 'position.edit', positionId: 'j-tu', to: { title: 'Kasubbag' } }, both('done')],
    [
      'a circle',
      { kind: 'position.edit', positionId: 'j-kadis', to: { reportsTo: 'j-tu' } },
      both('reports_in_circle'),
    ],
    ['roles', { kind: 'position.edit', positionId: 'j-tu', to: { roles: ['tu', 'konseptor'] } }, both('done')],
    [
      'a role that makes admins',
      { kind: 'position.edit', positionId: 'j-tu', to: { roles: ['admin_opd'] } },
      provinceOnly,
    ],
    ['an admin’s role away', { kind: 'position.edit', positionId: 'j-adminOpd', to: { roles: [] } }, provinceOnly],
    [
      'the last provincial admin’s role away',
      { kind: 'position.edit', positionId: 'j-adminProv', to: { roles: [] } },
      { opd: 'province_only', province: 'last_admin' },
    ],
    ['closing a position', { kind: 'position.close', positionId: 'j-konseptor', until: day }, both('done')],
    [
      'closing one that others report to',
      { kind: 'position.close', positionId: 'j-kadis', until: day },
      both('has_subordinates'),
    ],
    [
      'closing before somebody begins',
      { kind: 'position.close', positionId: 'j-konseptor', until: '2024-01-01' },
      both('appointments_later'),
    ],

    ['a new agency', unit('BKD'), provinceOnly],
    ['an agency with a taken abbreviation', unit('KOMINFO'), { opd: 'province_only', province: 'abbreviation_taken' }],
    [
      'the own agency’s address',
      { kind: 'unit.edit', unitId: 'kominfo', to: { address: 'Jalan Contoh 9' } },
      provinceOnly,
    ],

    ['a Plt from the own agency', appoint('sekretaris', 'kadis'), both('done')],
    ['a Plt from another agency', appoint('kadisTujuan', 'kadis'), provinceOnly],
    ['a Plt for another agency', appoint('sekretaris', 'kadisTujuan'), notYours],
    ['a Plt of an admin', appoint('tu', 'adminOpd'), provinceOnly],
    ['a second definitive holder', appoint('sekretaris', 'kadis', { holding: 'definitif' }), both('two_definitif')],
    ['a Plt of the own position', appoint('kadis', 'kadis'), both('held_already')],
    [
      'a Plt whose end is before the beginning',
      appoint('tu', 'kadis', { until: '2026-11-01' }),
      both('dates_reversed'),
    ],
    ['a Plt of nothing', appoint('tu', 'x'), { opd: 'not_yours', province: 'unknown_position' }],
    ['an end', { kind: 'appointment.end', which: which('tu'), until: '2026-12-31' }, both('done')],
    [
      'an end before the beginning',
      { kind: 'appointment.end', which: which('tu'), until: '2024-12-31' },
      both('dates_reversed'),
    ],
    [
      'an end of nothing',
      { kind: 'appointment.end', which: { ...which('tu'), from: day }, until: day },
      both('unknown_appointment'),
    ],
    [
      'an end of the provincial admin',
      { kind: 'appointment.end', which: which('adminProv'), until: day },
      { opd: 'province_only', province: 'last_admin' },
    ],
    ['taking back what has begun', { kind: 'appointment.cancel', which: which('tu') }, both('already_begun')],
    ['a transfer within the agency', move('konseptor', 'kosong'), both('done')],
    [
      'a transfer to another agency',
      move('konseptor', 'tuTujuan'),
      { opd: 'province_only', province: 'two_definitif' },
    ],
    [
      'a transfer before the own beginning',
      move('konseptor', 'kosong', { from: '2024-06-01' }),
      both('dates_reversed'),
    ],
    [
      'a transfer into an admin’s seat',
      move('konseptor', 'adminOpd'),
      { opd: 'province_only', province: 'two_definitif' },
    ],
  ]
  it.each(rows)('%s', (_, change, expected) => {
    expect({ opd: outcome(change, 'adminOpd'), province: outcome(change, 'adminProv') }).toEqual(expected)
    expect(outcome(change, 'kadis'), 'who administers nothing').toBe('not_yours')
  })
})

const after = (change: DirectoryChange, directory = administered): Directory =>
  applyChange(directory, change, authorityOf(directory, 'adminProv', day), day)
const holders = (directory: Directory, positionId: string, on: string) =>
  holdersOf(directory, positionId, on).map((p) => p.id)

test('a transfer leaves no day without and none in both positions', () => {
  const moved = after(move('konseptor', 'kosong'))
  expect(['2026-11-30', '2026-12-01'].map((on) => holders(moved, 'j-konseptor', on))).toEqual([['konseptor'], []])
  expect(['2026-11-30', '2026-12-01'].map((on) => holders(moved, 'j-kosong', on))).toEqual([[], ['konseptor']])
  expect(moved.appointments, 'that it was held stays').toHaveLength(administered.appointments.length + 1)
})

test('a closed position ends its holders, takes no new ones, and stays for the letters that name it', () => {
  const closed = after({ kind: 'position.close', positionId: 'j-konseptor', until: '2026-12-31' })
  expect(holders(closed, 'j-konseptor', '2026-12-31')).toEqual(['konseptor'])
  expect(holders(closed, 'j-konseptor', '2027-01-01')).toEqual([])
  expect(outcome(appoint('tu', 'konseptor', { until: '2027-01-15' }), 'adminOpd', closed)).toBe('position_closed')
  expect(outcome(appoint('tu', 'konseptor', { until: '2026-12-31' }), 'adminOpd', closed)).toBe('done')
})

test('rights begin and end with the appointment: a Plt of the admin administers within the dates only', () => {
  const stoodIn = after(appoint('tu', 'adminOpd', { from: '2026-12-01', until: '2026-12-10' }))
  const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11']
  expect(days.map((on) => authorityOf(stoodIn, 'tu', on).unitIds)).toEqual([[], ['kominfo'], ['kominfo'], []])
})

test('somebody who left can still be put right by the agency they left last, and by nobody else below the province', () => {
  const gone = after({ kind: 'appointment.end', which: which('tu'), until: '2026-11-20' })
  expect(outcome({ kind: 'person.edit', personId: 'tu', to: { rank: 'Penata' } }, 'adminOpd', gone)).toBe('done')
  const elsewhere = after(appoint('tu', 'kadisTujuan', { holding: 'pj' }), gone)
  expect(outcome({ kind: 'person.edit', personId: 'tu', to: { rank: 'x' } }, 'adminOpd', elsewhere)).toBe('not_yours')
})

describe('what is allowed, but shown first', () => {
  const rows: [string, DirectoryChange, ChangeWarning[]][] = [
    ['a Plh of three days', appoint('sekretaris', 'kadis', { holding: 'plh', until: '2026-11-25' }), []],
    [
      'a Plh of forty days',
      appoint('sekretaris', 'kadis', { holding: 'plh', until: '2027-01-01' }),
      ['substitute_for_long'],
    ],
    ['a Plt beside the definitive holder', appoint('sekretaris', 'kadis'), ['plt_beside_definitif']],
    ['a Plt without end', appoint('sekretaris', 'kosong', { until: null }), ['substitute_without_end']],
    ['a beginning long ago', appoint('sekretaris', 'kosong', { from: '2026-10-01' }), ['backdated']],
    ['a transfer', move('konseptor', 'kosong'), ['position_left_empty']],
    [
      'a last day',
      { kind: 'appointment.end', which: which('tu'), until: day },
      ['position_left_empty', 'person_left_without_position'],
    ],
    [
      'the only registry gone',
      { kind: 'position.edit', positionId: 'j-tu', to: { roles: ['konseptor'] } },
      ['no_registry_left'],
    ],
  ]
  it.each(rows)('%s', (_, change, warnings) => {
    expect(warningsOf(administered, after(change), change, day)).toEqual(warnings)
  })
})

test('the audit log tells who was changed, not their particulars', () => {
  const nip = '991234567890123456'
  const changes = [
    told({ kind: 'person.edit', personId: 'tu', to: { nip, identity: 'UJI-RAHASIA' } }),
    told({ ...(join('kosong') as { kind: 'person.add' } & DirectoryChange), person: { ...person('baru', '9'), nip } }),
  ]
  expect(changes[0]).toEqual({ kind: 'person.edit', personId: 'tu', to: ['identity', 'nip'] })
  expect(JSON.stringify(changes)).not.toMatch(/991234|RAHASIA/)
})

test('sixteen digits, which would be a NIK, are no NIP', () => {
  const change = { kind: 'person.edit', personId: 'tu', to: { nip: '5171010101010001' } }
  expect(directoryChangeSchema.safeParse(change).success).toBe(false)
})
