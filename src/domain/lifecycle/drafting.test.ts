import { describe, expect, it, test } from 'vitest'
import type { Directory } from '../directory.ts'
import { suratTugas } from '../kinds/shipped/arahan.ts'
import type { LetterContent } from '../letter.ts'
import { happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'
import { draftContent } from '../testing/small-office.ts'

const drafted = (content: Partial<LetterContent> = {}, directory: Directory = larger) =>
  happens(null, 'konseptor', { kind: 'letter.create', content: { ...draftContent, ...content } }, { directory })
const submitted = (content: Partial<LetterContent>, directory: Directory = larger) =>
  refusalOf(drafted(content, directory), 'konseptor', { kind: 'letter.submit', note: '' }, { directory })
const missing = (content: Partial<LetterContent>, directory: Directory = larger): string => {
  try {
    happens(drafted(content, directory), 'konseptor', { kind: 'letter.submit', note: '' }, { directory })
    return ''
  } catch (error) {
    return String((error as { params?: { fields?: string } }).params?.fields)
  }
}

it.each<[Anybody, string]>([
  ['konseptor', 'allowed'],
  ['kadis', 'not_allowed'],
  ['tu', 'not_allowed'],
])('begun by %s: %s', (who, expected) => {
  expect(refusalOf(null, who, { kind: 'letter.create', content: draftContent })).toBe(expected)
})

describe('what a kind asks for', () => {
  it('each of its blanks that has to be filled, by its own name; a table with nothing in it is empty', () => {
    const people = suratTugas.fields.find((field) => field.type === 'people')!
    expect(missing({ kind: suratTugas.id })).toContain(people.label)
    expect(missing({ kind: suratTugas.id, fields: { [people.id]: [{ nama: ' ', nip: '' }] } })).toContain(people.label)
    expect(missing({ kind: suratTugas.id, fields: { [people.id]: [{ nama: 'Uji' }] } })).not.toContain(people.label)
  })

  it('addressees only where it has any, and a kind that there is', () => {
    expect(missing({ addressees: [] })).toBe('yth')
    expect(missing({ kind: 'pengumuman', addressees: [] })).not.toContain('yth')
    expect(missing({ kind: 'surat_gaib' })).toContain('jenis')
  })

  it('a kind that an office has edited asks for what that office says', () => {
    const own = { ...suratTugas, id: 'surat_dinas', fields: [{ ...suratTugas.fields[0]!, label: 'Tempat rapat' }] }
    expect(missing({}, { ...larger, kinds: [own] })).toContain('Tempat rapat')
  })
})

describe('nobody waits for what has gone', () => {
  const closed = (id: string, until: string, successor: string | null): Directory => ({
    ...larger,
    units: larger.units.map((u) => (u.id === id ? { ...u, until, successor } : u)),
  })
  it('an agency that was closed is no addressee, from the day after; a merged one is', () => {
    expect(submitted({}, closed('dpmptsp', '2026-11-19', null))).toBe('unit_closed')
    expect(submitted({}, closed('dpmptsp', '2026-11-20', null))).toBe('allowed')
    expect(submitted({}, closed('dpmptsp', '2026-11-19', 'setda'))).toBe('allowed')
    expect(submitted({ addressees: [{ type: 'unit', unitId: 'hantu' }] })).toBe('unit_closed')
  })

  it('nor is one that was merged into an agency which was closed in its turn', () => {
    const merged = closed('dpmptsp', '2026-11-10', 'setda')
    const units = merged.units.map((u) => (u.id === 'setda' ? { ...u, until: '2026-11-15', successor: null } : u))
    expect(submitted({}, { ...merged, units })).toBe('unit_closed')
  })

  it.each<[string, Partial<LetterContent>]>([
    ['a reviewer', { reviewers: ['j-sekretaris'] }],
    ['the signatory', { signatory: { positionId: 'j-sekretaris', onBehalfOf: null } }],
    ['who signs second', { coSignatories: [{ positionId: 'j-sekretaris', onBehalfOf: null }] }],
    ['the desk it goes to', { copies: [{ type: 'position', positionId: 'j-sekretaris' }] }],
  ])('%s whose position was closed, or that nobody knows', (_, content) => {
    const positions = larger.positions.map((p) => (p.id === 'j-sekretaris' ? { ...p, until: '2026-11-19' } : p))
    expect(submitted(content)).toBe('allowed')
    expect(submitted(content, { ...larger, positions })).toBe('position_closed')
    const unknown = larger.positions.filter((p) => p.id !== 'j-sekretaris')
    expect(submitted(content, { ...larger, positions: unknown })).toBe('position_closed')
  })
})

test('a very long subject is a subject; names with marks of any script are kept as they are', () => {
  const subject = `${'Permohonan '.repeat(90)}I Gusti Ayu Rai, Dr. Çelik, ᬩᬮᬶ`
  expect(submitted({ subject })).toBe('allowed')
  expect(drafted({ subject }).content.subject).toBe(subject)
})
