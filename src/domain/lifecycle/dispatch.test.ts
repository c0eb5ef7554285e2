import { describe, expect, it } from 'vitest'
import { viewFor } from '../letter-views.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Directory } from '../directory.ts'
import type { Letter, LetterContent } from '../letter.ts'
import { letterAt } from '../testing/access-story.ts'
import { afterAll, happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'

const withdraw = (unitId = 'dpmptsp', note = 'Keliru.'): LetterIntent => ({ kind: 'letter.withdraw', unitId, note })
const read: LetterIntent = { kind: 'letter.read', unitId: 'dpmptsp' }
const sent = letterAt('sent', 'biasa')

/** A signed letter with other addressees, at the moment of its time-stamp. */
const sending = (content: Partial<LetterContent>, directory: Directory = larger, day = '2026-11-20'): Letter => {
  const signed = letterAt('signed', 'biasa')
  const stamp = { timestampTime: `${day}T03:00:00.000Z`, level: 'B-T' } as const
  const intent = { kind: 'letter.strengthen', pdf: fileRef('c'), of: fileRef('b').sha256, ...stamp } as const
  return happens({ ...signed, content: { ...signed.content, ...content } }, 'kadis', intent, { directory, day })
}
const places = (letter: Letter) => letter.deliveries.map((d) => d.positionId ?? d.unitId)

describe('where a letter goes', () => {
  it('to agencies and desks, once each however often they are named; outside not by itself', () => {
    const letter = sending({
      addressees: [
        { type: 'unit', unitId: 'dpmptsp' },
        { type: 'position', positionId: 'j-kabidIzin' },
        { type: 'external', name: 'CV Contoh', place: 'Denpasar' },
      ],
      copies: [
        { type: 'unit', unitId: 'dpmptsp' },
        { type: 'unit', unitId: 'setda' },
      ],
    })
    expect(places(letter)).toEqual(['dpmptsp', 'j-kabidIzin', 'setda'])
  })

  const merged = (until: string, successor: string | null): Directory => ({
    ...larger,
    units: larger.units.map((u) => (u.id === 'dpmptsp' ? { ...u, until, successor } : u)),
  })

  it('to the agency that took over another, from the day after its last', () => {
    expect(places(sending({}, merged('2026-11-20', 'setda')))).toEqual(['dpmptsp'])
    expect(places(sending({}, merged('2026-11-19', 'setda')))).toEqual(['setda'])
  })

  it('to a renamed agency as ever: it is the same one', () => {
    const renamed = { ...larger, units: larger.units.map((u) => ({ ...u, name: `${u.name} Baru` })) }
    expect(places(sending({}, renamed))).toEqual(['dpmptsp'])
  })

  it('nowhere in circles', () => {
    const circle = merged('2026-11-01', 'setda')
    const round = circle.units.map((u) => (u.id === 'setda' ? { ...u, until: '2026-11-01', successor: 'dpmptsp' } : u))
    expect(places(sending({}, { ...circle, units: round }))).toHaveLength(1)
  })

  it('to the registry of the agency, where a desk was closed while it was under way', () => {
    const positions = larger.positions.map((p) => (p.id === 'j-kabidIzin' ? { ...p, until: '2026-11-19' } : p))
    const addressees = [{ type: 'position', positionId: 'j-kabidIzin' }] as const
    expect(places(sending({ addressees: [...addressees] }, { ...larger, positions }))).toEqual(['dpmptsp'])
  })

  it('what had come before a merger is seen, read and passed on by the successor', () => {
    const directory = merged('2026-11-19', 'setda')
    expect(viewFor(sent, directory, 'sekda', '2026-11-19')).toBeNull()
    expect(viewFor(sent, directory, 'sekda', '2026-11-20')).not.toBeNull()
    expect(refusalOf(sent, 'sekda', read, { directory })).toBe('allowed')
  })
})

describe('taking a letter back', () => {
  it.each<[Anybody, string]>([
    ['konseptor', 'allowed'],
    ['tu', 'allowed'],
    ['kadis', 'allowed'],
    ['kabid', 'not_allowed'],
    ['kadisTujuan', 'not_allowed'],
  ])('by %s: %s', (who, expected) => {
    expect(refusalOf(sent, who, withdraw())).toBe(expected)
  })

  it('with a reason, from a place that it went to', () => {
    expect(refusalOf(sent, 'tu', withdraw('dpmptsp', ' '))).toBe('note_required')
    expect(refusalOf(sent, 'tu', withdraw('setda'))).toBe('letter_unknown')
  })

  it('also when it has been received; no more when anybody there has read or handled it', () => {
    const received = happens(sent, 'tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' })
    expect(refusalOf(received, 'tu', withdraw())).toBe('allowed')
    const retention = {
      classification: '000',
      activeUntil: '2027-01-01',
      inactiveUntil: '2028-01-01',
      fate: 'musnah',
    } as const
    const handled: [Anybody, LetterIntent][] = [
      ['tuTujuan', read],
      ['tuTujuan', { kind: 'letter.follow_up', unitId: 'dpmptsp', note: 'Selesai.' }],
      ['tuTujuan', { kind: 'letter.archive', unitId: 'dpmptsp', ...retention }],
    ]
    for (const step of handled) expect(refusalOf(afterAll(sent, [step]), 'tu', withdraw())).toBe('already_read')
  })

  it('then it is gone there, and whoever comes too late hears why', () => {
    const back = happens(sent, 'tu', withdraw())
    for (const who of ['tuTujuan', 'kadisTujuan'] as const) {
      expect(viewFor(back, larger, who, '2026-11-20')).toBeNull()
      expect(refusalOf(back, who, read)).toBe('letter_withdrawn')
    }
    expect(refusalOf(back, 'stafIzin', read), 'of others it tells nothing').toBe('not_allowed')
    expect(happens(back, 'tu', withdraw())).toBe(back)
  })

  it('what is left counts: received by all others, it is received', () => {
    const two = sending({ copies: [{ type: 'unit', unitId: 'setda' }] })
    const received = happens(two, 'sekda', { kind: 'letter.read', unitId: 'setda' })
    expect(received.state).toBe('dikirim')
    expect(happens(received, 'tu', withdraw()).state).toBe('diterima')
    expect(happens(sent, 'tu', withdraw()).state, 'taken back from everybody it is received by nobody').toBe('dikirim')
  })

  it('a desk of the same agency that keeps its own letter learns nothing of it', () => {
    const two = sending({
      addressees: [
        { type: 'unit', unitId: 'dpmptsp' },
        { type: 'position', positionId: 'j-kabidIzin' },
      ],
    })
    const back = happens(two, 'tu', withdraw())
    const view = viewFor(back, larger, 'kabidIzin', '2026-11-20')!
    expect(view.deliveries.map((d) => d.positionId)).toEqual(['j-kabidIzin'])
    expect(JSON.stringify(view)).not.toContain('Keliru')
  })
})

describe('to somebody outside', () => {
  const out = (name: string): LetterIntent => ({ kind: 'letter.dispatch_outside', name, way: 'surel', note: '' })
  const letter = sending({ copies: [{ type: 'external', name: 'CV Contoh', place: 'Denpasar' }] })
  it('it is written down who handed it over; only to whom it is addressed, and by its sender', () => {
    expect(happens(letter, 'tu', out('CV Contoh')).dispatches).toMatchObject([{ by: { personId: 'tu' }, way: 'surel' }])
    expect(refusalOf(letter, 'tu', out('PT Lain'))).toBe('letter_unknown')
    expect(refusalOf(letter, 'tuTujuan', out('CV Contoh'))).toBe('not_allowed')
    expect(refusalOf(letterAt('signed', 'biasa'), 'tu', out('CV Contoh'))).toBe('wrong_state')
  })

  it('an addressee does not see to whom it was handed', () => {
    const view = viewFor(happens(letter, 'tu', out('CV Contoh')), larger, 'kadisTujuan', '2026-11-20')!
    expect(view.dispatches).toBeUndefined()
  })
})
