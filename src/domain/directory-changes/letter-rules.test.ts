import { describe, expect, it, test } from 'vitest'
import { kindOf } from '../kinds/kinds-of.ts'
import { suratDinas } from '../kinds/shipped/korespondensi.ts'
import { instructionsOf } from '../default-instructions.ts'
import { larger } from '../testing/larger-office.ts'
import { applyChange } from './apply-change.ts'
import type { Authority } from './authority.ts'
import type { DirectoryChange } from './change.ts'
import { ChangeRefused } from './refuse.ts'

const province: Authority = { province: true, unitIds: [] }
const opd: Authority = { province: false, unitIds: ['kominfo'] }
const day = '2026-11-20'
const change = (what: DirectoryChange, authority = province, directory = larger) =>
  applyChange(directory, what, authority, day)
const refused = (...args: Parameters<typeof change>): string => {
  try {
    change(...args)
    return 'allowed'
  } catch (error) {
    if (error instanceof ChangeRefused) return error.rule
    throw error
  }
}

const put = (...kinds: (typeof suratDinas)[]): DirectoryChange => ({ kind: 'kinds.put', kinds })
const numbering = (pattern: string | null, unitId = 'biro-umum', signatory = 'j-sekda'): DirectoryChange => ({
  kind: 'numbering.set',
  numbering: {
    pattern,
    authorities: [{ unitId, signatories: [signatory] }],
    leases: { allowed: false, size: 20 },
  },
})
const close = (unitId: string, successor: string | null): DirectoryChange => ({
  kind: 'unit.close',
  unitId,
  until: '2026-12-31',
  successor,
})
const file = { sha256: 'a'.repeat(64), size: 1, name: 'klasifikasi.json' }

describe('what all agencies have in common is the province’s', () => {
  it.each<[string, DirectoryChange]>([
    ['kinds', put(suratDinas)],
    ['numbering', numbering(null)],
    ['instructions', { kind: 'instructions.set', instructions: ['Hadiri'] }],
    ['classification', { kind: 'classification.set', file }],
    ['closing an agency', close('dpmptsp', 'kominfo')],
  ])('%s', (_, what) => {
    expect(refused(what)).toBe('allowed')
    expect(refused(what, opd)).toBe('province_only')
  })

  it('a kop is each agency’s own', () => {
    const letterhead = { logo: null, balinese: '', lines: 'Jalan Contoh 2' }
    expect(refused({ kind: 'unit.letterhead', unitId: 'kominfo', letterhead }, opd)).toBe('allowed')
    expect(refused({ kind: 'unit.letterhead', unitId: 'dpmptsp', letterhead }, opd)).toBe('not_yours')
    expect(refused({ kind: 'unit.letterhead', unitId: 'hantu', letterhead })).toBe('unknown_unit')
  })
})

describe('kinds', () => {
  it('each takes the place of the one with its id, and what was edited can be put back', () => {
    const edited = change(put({ ...suratDinas, name: 'Surat Kami' }))
    const again = change(put({ ...suratDinas, name: 'Surat Kita' }), province, edited)
    expect(again.kinds).toHaveLength(1)
    expect(kindOf(again, 'surat_dinas')?.name).toBe('Surat Kita')
    const back = change({ kind: 'kind.reset', id: 'surat_dinas' }, province, again)
    expect(kindOf(back, 'surat_dinas')?.name).toBe(suratDinas.name)
    expect(refused({ kind: 'kind.reset', id: 'surat_dinas' })).toBe('unknown_kind')
  })

  it('a faulty one spoils the whole file; so does one that is in it twice', () => {
    expect(refused(put(suratDinas, { ...suratDinas, id: 'lain', numberPattern: 'tanpa nomor' }))).toBe('kind_faulty')
    expect(refused(put(suratDinas, suratDinas))).toBe('id_taken')
  })
})

describe('numbering', () => {
  it.each<[string, DirectoryChange, string]>([
    ['by the usual pattern', numbering(null), 'allowed'],
    ['by an own pattern', numbering('{sifat}-{urut}/{klasifikasi}/{opd}/{bulan}/{tahun}'), 'allowed'],
    ['without a running number', numbering('{klasifikasi}/{opd}'), 'pattern_faulty'],
    ['with a word that nobody fills', numbering('{urut}/{dinas}'), 'pattern_faulty'],
    ['by an agency that is not there', numbering(null, 'biro-gaib'), 'unknown_unit'],
    ['of a position that is not there', numbering(null, 'biro-umum', 'j-gaib'), 'unknown_position'],
  ])('%s', (_, what, expected) => {
    expect(refused(what)).toBe(expected)
  })
})

describe('an agency is merged or closed', () => {
  it('into one that lasts, not into itself, nor into one that ends', () => {
    const merged = change(close('dpmptsp', 'kominfo'))
    expect(merged.units.find((u) => u.id === 'dpmptsp')).toMatchObject({ until: '2026-12-31', successor: 'kominfo' })
    expect(refused(close('dpmptsp', 'dpmptsp'))).toBe('successor_closed')
    expect(refused(close('dpmptsp', 'hantu'))).toBe('unknown_unit')
    expect(refused(close('kominfo', 'dpmptsp'), province, merged), 'no circles').toBe('successor_closed')
    expect(refused(close('dpmptsp', null))).toBe('allowed')
  })
})

test('without an own list of instructions the usual one stands, also after an empty one was set', () => {
  const own = change({ kind: 'instructions.set', instructions: ['Hadiri', 'Wakili'] })
  expect(instructionsOf(own)).toEqual(['Hadiri', 'Wakili'])
  expect(instructionsOf(change({ kind: 'instructions.set', instructions: [] }, province, own)).length).toBeGreaterThan(
    5,
  )
})
