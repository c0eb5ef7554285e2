import { describe, expect, it, test } from 'vitest'
import { numberingUnitOf } from '../access/registry.ts'
import { tasksFor, viewFor } from '../letter-views.ts'
import type { Actor, Letter, Signatory } from '../letter.ts'
import { registerOf } from '../number.ts'
import { officeDay } from '../office-day.ts'
import { letterAt } from '../testing/access-story.ts'
import { actorOf, happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'
import { mandateHolds } from './signatories.ts'

const day = '2026-11-20'
const final = letterAt('final', 'biasa')
const by = (signatory: Signatory): Letter => ({ ...final, content: { ...final.content, signatory } })
const sign = (onBehalfOf: string | null = null) =>
  ({
    kind: 'letter.sign',
    pdf: fileRef('b'),
    of: fileRef('a').sha256,
    signature: {
      onBehalfOf,
      certificateSubject: 'CN=Uji',
      claimedTime: `${day}T03:00:00.000Z`,
      timestampTime: null,
      level: 'B-B',
    },
  }) as const

describe('for whom one signs', () => {
  //            sekda ← asisten; kadisTujuan ← kabidIzin ← seksiIzin ← stafIzin
  it.each<[string, string, string | null, string | undefined, boolean]>([
    ['oneself', 'j-asisten', null, undefined, true],
    ['a.n. one level up', 'j-asisten', 'j-sekda', undefined, true],
    ['a.n. two levels up', 'j-seksiIzin', 'j-kadisTujuan', undefined, false],
    ['a.n. downwards', 'j-sekda', 'j-asisten', undefined, false],
    ['a.n. of another line', 'j-asisten', 'j-kadisTujuan', undefined, false],
    ['u.b. through the one between', 'j-seksiIzin', 'j-kadisTujuan', 'j-kabidIzin', true],
    ['u.b. through somebody else', 'j-seksiIzin', 'j-kadisTujuan', 'j-tuTujuan', false],
    ['u.b. three levels up', 'j-stafIzin', 'j-kadisTujuan', 'j-seksiIzin', false],
    ['u.b. for nobody', 'j-seksiIzin', null, 'j-kabidIzin', false],
  ])('%s', (_, positionId, onBehalfOf, through, holds) => {
    expect(mandateHolds({ positionId, onBehalfOf, ...(through && { through }) }, larger)).toBe(holds)
  })

  it('is checked when it is signed: the line may have changed since it was drafted', () => {
    const letter = by({ positionId: 'j-asisten', onBehalfOf: 'j-sekda' })
    expect(refusalOf(letter, 'asisten', sign('j-sekda'))).toBe('allowed')
    const positions = larger.positions.map((p) => (p.id === 'j-asisten' ? { ...p, reportsTo: null } : p))
    expect(refusalOf(letter, 'asisten', sign('j-sekda'), { directory: { ...larger, positions } })).toBe('not_allowed')
  })

  it('and the signature says so itself: nobody signs for a superior whom the checkers did not see', () => {
    expect(refusalOf(by({ positionId: 'j-asisten', onBehalfOf: null }), 'asisten', sign('j-sekda'))).toBe('not_allowed')
    expect(refusalOf(by({ positionId: 'j-asisten', onBehalfOf: 'j-sekda' }), 'asisten', sign())).toBe('not_allowed')
  })
})

describe('a mandate has its days', () => {
  const plt: Actor = { personId: 'sekretaris', positionId: 'j-kadis', holding: 'plt' }
  const until = (last: string) => ({
    ...larger,
    appointments: [...larger.appointments, { ...plt, from: '2026-11-01', until: last }],
  })
  it('its last day, by the day of Bali, is one; the day after is told by its date', () => {
    expect(refusalOf(final, plt, sign(), { directory: until('2026-11-20') })).toBe('allowed')
    expect(refusalOf(final, plt, sign(), { directory: until('2026-11-19') })).toBe('mandate_ended')
    const lateEvening = '2026-11-20T16:00:00.000Z'
    expect(officeDay(lateEvening), 'midnight in Denpasar').toBe('2026-11-21')
    expect(refusalOf(final, plt, sign(), { directory: until('2026-11-20'), now: lateEvening })).toBe('mandate_ended')
  })

  it('whatever the clock of the laptop said', () => {
    const directory = until('2026-11-19')
    expect(refusalOf(final, plt, sign(), { directory, claimedAt: '2026-11-19T03:00:00.000Z' })).toBe('mandate_ended')
  })
})

describe('a letter with signatures that comes back', () => {
  const two: Letter = {
    ...letterAt('signed', 'biasa'),
    content: { ...final.content, coSignatories: [{ positionId: 'j-sekda', onBehalfOf: null }] },
  }
  const stamp = {
    kind: 'letter.strengthen',
    pdf: fileRef('c'),
    of: fileRef('b').sha256,
    timestampTime: `${day}T03:00:00.000Z`,
    level: 'B-T',
  } as const
  const half = happens(two, 'kadis', stamp)
  it('keeps its number and its history; every signature is void, and the first signs again', () => {
    expect(half.state).toBe('siap_ttd')
    const back = happens(half, 'sekda', { kind: 'letter.return', note: 'Ubah.', to: 'j-sekretaris' })
    expect(back).toMatchObject({ state: 'diajukan', signature: null, signedPdf: null, number: final.number })
    expect(back.history.map((h) => h.action)).toContain('letter.sign')
    expect(tasksFor(back, larger, 'sekretaris', day)).toEqual(['paraf'])
  })

  it('the first cannot call it back once it lies with the second; the registry may cancel it', () => {
    expect(refusalOf(half, 'kadis', { kind: 'letter.return', note: 'Ubah.' })).toBe('not_allowed')
    expect(refusalOf(half, 'tu', { kind: 'letter.cancel', note: 'Batal.' })).toBe('allowed')
  })

  it('nobody it is for sees it before the last signature', () => {
    expect(viewFor(half, larger, 'kadisTujuan', day)).toBeNull()
  })
})

describe('who numbers', () => {
  it.each<[Anybody, string, string]>([
    ['sekda', 'biro-umum', 'Biro Umum what the secretary signs'],
    ['kadis', 'kominfo', 'the own registry what the head of an agency signs'],
    ['kadisTujuan', 'dpmptsp', 'that of the signatory, where another agency drafted it'],
  ])('signed by %s: %s, %s', (who, unitId) => {
    expect(numberingUnitOf(by({ positionId: actorOf(who).positionId, onBehalfOf: null }), larger)).toBe(unitId)
  })

  it('always the drafting agency’s registry for a kind that each numbers itself', () => {
    const kinds = [{ ...larger.kinds?.[0], id: 'surat_dinas', numberedBy: 'unit' }] as never
    expect(numberingUnitOf(by({ positionId: 'j-sekda', onBehalfOf: null }), { ...larger, kinds })).toBe('kominfo')
  })

  it('Biro Umum gives the number; the own registry sees the letter and does not', () => {
    const checked = letterAt('checked', 'biasa')
    const letter = {
      ...checked,
      content: { ...checked.content, signatory: { positionId: 'j-sekda', onBehalfOf: null } },
    }
    const ask = { kind: 'letter.reserve_number' } as const
    expect(refusalOf(letter, 'biroUmum', ask)).toBe('allowed')
    expect(viewFor(letter, larger, 'tu', day)).toBe(letter)
    expect(refusalOf(letter, 'tu', ask)).toBe('not_allowed')
    expect(tasksFor(letter, larger, 'tu', day)).toEqual([])
    expect(tasksFor(letter, larger, 'biroUmum', day)).toEqual(['nomor'])
  })
})

test('with the year a new register begins: midnight is that of Bali', () => {
  expect(registerOf('kominfo', officeDay('2026-12-31T15:59:59.000Z'))).toBe('kominfo/2026')
  expect(registerOf('kominfo', officeDay('2026-12-31T16:00:00.000Z'))).toBe('kominfo/2027')
})
