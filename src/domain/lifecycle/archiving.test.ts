import { describe, expect, it, test } from 'vitest'
import type { LetterIntent } from '../letter-intents.ts'
import type { Letter } from '../letter.ts'
import { sideOf, viewFor } from '../letter-views.ts'
import { letterAt } from '../testing/access-story.ts'
import { afterAll, happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'

const archive = (
  unitId: string,
  rest: Partial<Extract<LetterIntent, { kind: 'letter.archive' }>> = {},
): LetterIntent => ({
  kind: 'letter.archive',
  unitId,
  classification: '000.9',
  activeUntil: '2027-11-30',
  inactiveUntil: '2029-11-30',
  fate: 'musnah',
  ...rest,
})
const transfer = (unitId: string): LetterIntent => ({ kind: 'letter.transfer', unitId, list: 'Daftar pindah 1' })
const propose = (unitId: string, list = 'Daftar musnah 1'): LetterIntent => ({
  kind: 'letter.propose_destruction',
  unitId,
  list,
})
const approve = (unitId: string, list = 'Daftar musnah 1'): LetterIntent => ({
  kind: 'letter.approve_destruction',
  unitId,
  list,
})
const later = { day: '2027-12-01' }
const muchLater = { day: '2029-12-01' }

const read = letterAt('read', 'biasa')
const kept = happens(read, 'tu', archive('kominfo'))
const keptThere = happens(read, 'tuTujuan', archive('dpmptsp'))

describe('put away', () => {
  it('by the sender’s registry the letter is diarsip; by an addressee’s its copy is, and the sender sees nothing of that', () => {
    expect(kept.state).toBe('diarsip')
    expect(keptThere.state).toBe('diterima')
    expect(viewFor(keptThere, larger, 'konseptor', '2026-11-20')!.archives).toBeUndefined()
    expect(viewFor(keptThere, larger, 'kadisTujuan', '2026-11-20')!.archives).toHaveLength(1)
    expect(happens(kept, 'tu', archive('kominfo')), 'twice is once').toBe(kept)
  })

  it.each<[Anybody, string, string]>([
    ['tu', 'kominfo', 'allowed'],
    ['kadis', 'kominfo', 'allowed'],
    ['konseptor', 'kominfo', 'not_allowed'],
    ['arsip', 'kominfo', 'not_allowed'],
    ['tuTujuan', 'kominfo', 'not_allowed'],
    ['tu', 'dpmptsp', 'not_allowed'],
    ['tu', 'setda', 'not_allowed'],
  ])('by %s for %s: %s', (who, unitId, expected) => {
    expect(refusalOf(read, who, archive(unitId))).toBe(expected)
  })

  it('not while it is under way; a cancelled one may, and stays cancelled', () => {
    expect(refusalOf(letterAt('final', 'biasa'), 'tu', archive('kominfo'))).toBe('wrong_state')
    const cancelled = happens(letterAt('final', 'biasa'), 'tu', { kind: 'letter.cancel', note: 'Tidak jadi.' })
    expect(happens(cancelled, 'tu', archive('kominfo')).state).toBe('dibatalkan')
  })

  it('with dates that follow one another', () => {
    expect(refusalOf(read, 'tu', archive('kominfo', { inactiveUntil: '2027-11-29' }))).toBe('invalid_request')
  })

  it('a secret one by the head, who alone has it', () => {
    const secret = letterAt('read', 'rahasia')
    expect(refusalOf(secret, 'tuTujuan', archive('dpmptsp'))).toBe('not_allowed')
    expect(refusalOf(secret, 'kadisTujuan', archive('dpmptsp'))).toBe('allowed')
  })
})

describe('what the archivist has', () => {
  it('is what was put away, of the own agency, and nothing before that', () => {
    expect(viewFor(read, larger, 'arsip', '2026-11-20')).toBeNull()
    expect(viewFor(kept, larger, 'arsip', '2026-11-20')).toBe(kept)
    expect(viewFor(kept, larger, 'arsipIzin', '2026-11-20')).toBeNull()
    const copy = viewFor(keptThere, larger, 'arsipIzin', '2026-11-20')!
    expect(copy).toMatchObject({ parafs: [], finalPdf: null, content: { reviewers: [] } })
    expect(sideOf(keptThere, larger, 'arsipIzin', '2026-11-20')).toBe('masuk')
  })

  it('of a secret one the envelope, on the side it went, which is enough to keep it', () => {
    const secret = letterAt('read', 'rahasia')
    const out = happens(secret, 'tu', archive('kominfo'))
    const into = happens(secret, 'kadisTujuan', archive('dpmptsp'))
    expect(viewFor(out, larger, 'arsip', '2026-11-20')).toMatchObject({ envelope: true, signedPdf: null })
    expect(sideOf(out, larger, 'arsip', '2026-11-20')).toBe('keluar')
    expect(sideOf(into, larger, 'arsipIzin', '2026-11-20')).toBe('masuk')
    expect(refusalOf(out, 'arsip', transfer('kominfo'), later)).toBe('allowed')
    expect(refusalOf(out, 'arsip', propose('kominfo'), muchLater)).toBe('allowed')
  })
})

describe('retention', () => {
  it('moves it to the inactive archive when its active years are over, not on their last day', () => {
    expect(refusalOf(kept, 'arsip', transfer('kominfo'), { day: '2027-11-30' })).toBe('retention_forbids')
    expect(refusalOf(kept, 'arsip', transfer('kominfo'), later)).toBe('allowed')
    expect(refusalOf(kept, 'kadis', transfer('kominfo'), later)).toBe('not_allowed')
    expect(refusalOf(read, 'tu', transfer('kominfo'), later), 'what was never put away').toBe('wrong_state')
  })

  it('lets it be destroyed when all its years are over and its code says so', () => {
    expect(refusalOf(kept, 'arsip', propose('kominfo'), later)).toBe('retention_forbids')
    expect(refusalOf(kept, 'arsip', propose('kominfo'), muchLater)).toBe('allowed')
    const forEver = happens(read, 'tu', archive('kominfo', { fate: 'permanen' }))
    expect(refusalOf(forEver, 'arsip', propose('kominfo'), { day: '2099-01-01' })).toBe('retention_forbids')
  })

  it('by a list that the head approves; another list, another person or another house does not do', () => {
    const listed = happens(kept, 'arsip', propose('kominfo'), muchLater)
    expect(refusalOf(listed, 'arsip', approve('kominfo'), muchLater)).toBe('not_allowed')
    expect(refusalOf(listed, 'kadis', approve('kominfo', 'Daftar lain'), muchLater)).toBe('wrong_state')
    expect(refusalOf(listed, 'kadisTujuan', approve('kominfo'), muchLater)).toBe('not_allowed')
    const approved = happens(listed, 'kadis', approve('kominfo'), muchLater)
    expect(happens(approved, 'kadis', approve('kominfo'), muchLater)).toBe(approved)
    expect(
      refusalOf(
        happens(listed, 'arsip', propose('kominfo', 'Daftar lain'), muchLater),
        'kadis',
        approve('kominfo'),
        muchLater,
      ),
    ).toBe('wrong_state')
  })

  it('also of a letter that the head never had to do with: it comes to be approved', () => {
    const signatory = { positionId: 'j-sekretaris', onBehalfOf: null }
    const signed: Letter = { ...kept, content: { ...kept.content, signatory } }
    expect(viewFor(signed, larger, 'kadis', '2026-11-20')).toBeNull()
    const listed = happens(signed, 'arsip', propose('kominfo'), muchLater)
    expect(refusalOf(listed, 'kadis', approve('kominfo'), muchLater)).toBe('allowed')
  })
})

describe('destroyed', () => {
  const gone = afterAll(
    kept,
    [
      ['arsip', propose('kominfo')],
      ['kadis', approve('kominfo')],
    ],
    muchLater,
  )
  it.each<Anybody>(['konseptor', 'kabid', 'tu', 'kadis', 'arsip'])(
    'for %s its line is left, no word and no file',
    (who) => {
      const view = viewFor(gone, larger, who, muchLater.day)!
      expect(view).toMatchObject({ state: 'dimusnahkan', signedPdf: null, finalPdf: null, number: kept.number })
      expect(view.content.subject).toBe(kept.content.subject)
      expect(JSON.stringify(view)).not.toMatch(/Dengan hormat|Catatan dapur|cccc/)
      expect(refusalOf(gone, who, { kind: 'letter.withdraw', unitId: 'dpmptsp', note: 'x' }, muchLater)).toBe(
        'wrong_state',
      )
    },
  )

  it('the addressee’s copy is its own, and stays', () => {
    const view = viewFor(gone, larger, 'kadisTujuan', muchLater.day)!
    expect(view).toMatchObject({ state: 'diarsip', content: { body: kept.content.body } })
    expect(view.signedPdf).not.toBeNull()
  })

  it('with the addressee’s copy it is gone too for whoever in another agency had it by a disposition from there', () => {
    const dispositionId = '00000000-0000-4000-8000-000000000001'
    const given = {
      instructions: ['Untuk diketahui'],
      note: 'Rahasia dapur.',
      due: null,
      to: ['j-sekda'],
      dispositionId,
    }
    const passed = happens(read, 'kadisTujuan', { kind: 'letter.dispose', unitId: 'dpmptsp', parentId: null, ...given })
    const destroyed = afterAll(
      passed,
      [
        ['tuTujuan', archive('dpmptsp', { activeUntil: '2026-11-20', inactiveUntil: '2026-11-20' })],
        ['arsipIzin', propose('dpmptsp')],
        ['kadisTujuan', approve('dpmptsp')],
      ],
      muchLater,
    )
    const view = viewFor(destroyed, larger, 'sekda', muchLater.day)!
    expect(view).toMatchObject({
      state: 'dimusnahkan',
      signedPdf: null,
      dispositions: [{ note: '', instructions: [] }],
    })
    expect(viewFor(destroyed, larger, 'konseptor', muchLater.day)!.state, 'the sender still has it').toBe('diterima')
  })
})

test('of a merged agency the successor keeps, moves and destroys what was archived before and after', () => {
  const directory = {
    ...larger,
    units: larger.units.map((u) => (u.id === 'dpmptsp' ? { ...u, until: '2026-12-31', successor: 'kominfo' } : u)),
    appointments: larger.appointments.map((a) =>
      ['tuTujuan', 'kadisTujuan', 'arsipIzin'].includes(a.personId) ? { ...a, until: '2026-12-31' } : a,
    ),
  }
  const rest = { directory, ...muchLater }
  expect(refusalOf(keptThere, 'arsip', transfer('dpmptsp'), { directory, day: '2026-12-31' })).toBe('not_allowed')
  const moved = happens(keptThere, 'arsip', transfer('dpmptsp'), rest)
  const listed = happens(moved, 'arsip', propose('dpmptsp'), rest)
  expect(refusalOf(listed, 'kadis', approve('dpmptsp'), rest)).toBe('allowed')
  expect(refusalOf(read, 'tu', archive('dpmptsp'), rest), 'what lay there unarchived').toBe('allowed')
})
