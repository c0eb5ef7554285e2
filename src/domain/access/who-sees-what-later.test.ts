import { describe, expect, it } from 'vitest'
import type { LetterIntent } from '../letter-intents.ts'
import type { Letter, LetterContent } from '../letter.ts'
import { viewFor } from '../letter-views.ts'
import { letterAt, seenBy, type Milestone, type Seen } from '../testing/access-story.ts'
import { afterAll, happens, larger, type Anybody } from '../testing/larger-office.ts'

type Security = LetterContent['security']

/** W whole · A the addressee’s view · E envelope · D its line, after it was destroyed · – nothing: the tables of docs/access.md. */
const marks: Record<Seen, string> = { whole: 'W', addressee: 'A', envelope: 'E', nothing: '–' }
const seen = (letter: Letter, cast: Anybody[], day = '2026-11-20'): string =>
  cast
    .map((who) => {
      const view = viewFor(letter, larger, who, day)
      if (view?.state === 'dimusnahkan') return 'D'
      // Without what is another house’s own, it is still the whole of it.
      return view &&
        !view.envelope &&
        view.history.length === letter.history.length &&
        view.finalPdf === letter.finalPdf
        ? 'W'
        : marks[seenBy(letter, larger, who, day)]
    })
    .join(' ')
const table = (row: string): string => row.trim().replaceAll(/\s+/g, ' ')

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const dispose = (n: number, parent: number | null, ...to: Anybody[]): LetterIntent => ({
  kind: 'letter.dispose',
  dispositionId: id(n),
  unitId: 'dpmptsp',
  parentId: parent === null ? null : id(parent),
  instructions: ['Tindak lanjuti'],
  note: '',
  due: null,
  to: to.map((who) => `j-${who}`),
})

describe('a letter that is passed down', () => {
  const cast: Anybody[] = ['kadisTujuan', 'tuTujuan', 'kabidIzin', 'seksiIzin', 'stafIzin', 'sekda', 'konseptor']
  const given = (security: Security, ...steps: [Anybody, LetterIntent][]) => afterAll(letterAt('sent', security), steps)
  const first: [Anybody, LetterIntent] = ['kadisTujuan', dispose(1, null, 'kabidIzin', 'sekda')]
  const second: [Anybody, LetterIntent] = ['kabidIzin', dispose(2, 1, 'seksiIzin')]
  const back: [Anybody, LetterIntent] = [
    'kabidIzin',
    { kind: 'letter.cancel_disposition', dispositionId: id(2), to: 'j-seksiIzin', note: '' },
  ]
  //                                       head TU  kabid seksi staf  sekda sender
  it.each<[string, Security, [Anybody, LetterIntent][], string]>([
    ['sent', 'biasa', [], '                 A   A    –     –    –     –    W'],
    ['passed on', 'biasa', [first], '       A   A    A     –    –     A    W'],
    ['passed down', 'biasa', [first, second], 'A A   A     A    –     A    W'],
    ['taken back', 'biasa', [first, second, back], 'A A A   –    –     A    W'],
    ['passed on', 'rahasia', [first], '     A   E    A     –    –     A    W'],
    ['passed on', 'sangat_rahasia', [first], 'A E    A     –    –     A    W'],
  ])('%s, %s', (_, security, steps, expected) => {
    expect(seen(given(security, ...steps), cast)).toBe(table(expected))
  })
})

describe('a letter to a desk', () => {
  const letter = (security: Security) => {
    const sent = letterAt('sent', security)
    return { ...sent, deliveries: [{ ...sent.deliveries[0]!, positionId: 'j-kabidIzin' }] }
  }
  const cast: Anybody[] = ['kabidIzin', 'kadisTujuan', 'tuTujuan', 'stafIzin']
  //                          desk head TU staf
  it.each<[Security, string]>([
    ['biasa', '           A    –   –   –'],
    ['rahasia', '         A    –   –   –'],
  ])('%s', (security, expected) => {
    expect(seen(letter(security), cast)).toBe(table(expected))
  })
})

it('what was sent to an agency that was merged, and taken back, is in no view of its heir, not even as an addressee', () => {
  const [unit] = larger.units
  const merged = { ...unit!, id: 'lama', until: '2026-11-01', successor: 'dpmptsp' }
  const directory = { ...larger, units: [...larger.units, merged] }
  const sent = letterAt('sent', 'sangat_rahasia')
  const [delivery] = sent.deliveries
  const withdrawn = { by: sent.author, at: sent.updatedAt, note: 'Salah alamat' }
  const heir = { type: 'unit' as const, unitId: 'dpmptsp' }
  const letter: Letter = {
    ...sent,
    content: { ...sent.content, addressees: [{ type: 'unit', unitId: 'lama' }, heir] },
    deliveries: [{ ...delivery!, unitId: 'lama', positionId: 'j-kabidIzin', withdrawn }, delivery!],
  }
  const view = viewFor(letter, directory, 'tuTujuan', '2026-11-20')
  expect(view).toMatchObject({ envelope: true, content: { addressees: [heir] }, deliveries: [{ unitId: 'dpmptsp' }] })
  expect(viewFor(view!, directory, 'tuTujuan', '2026-11-20')).toEqual(view)
})

describe('a letter that another registry numbers, or that two sign', () => {
  const letter = (milestone: Milestone, security: Security, content: Partial<LetterContent>) => {
    const at = letterAt(milestone, security)
    return { ...at, content: { ...at.content, ...content } }
  }
  const bySekda = { signatory: { positionId: 'j-sekda', onBehalfOf: null } }
  const withSekda = { coSignatories: [{ positionId: 'j-sekda', onBehalfOf: null }] }
  const cast: Anybody[] = ['tu', 'biroUmum', 'kadis', 'sekda', 'tuTujuan']
  //                                                               TU biro kadis sekda TU of the addressee
  it.each<[Milestone, Security, string, Partial<LetterContent>, string]>([
    ['submitted', 'biasa', 'signed by the secretary', bySekda, '   W   W    –     W   –'],
    ['submitted', 'rahasia', 'signed by the secretary', bySekda, ' –   –    –     –   –'],
    ['checked', 'rahasia', 'signed by the secretary', bySekda, '   W   W    –     –   –'],
    ['final', 'rahasia', 'signed by the secretary', bySekda, '     W   W    –     W   –'],
    ['final', 'sangat_rahasia', 'signed by the secretary', bySekda, '– –    –     W   –'],
    ['submitted', 'biasa', 'signed by both', withSekda, '          W   –    W     W   –'],
    ['final', 'rahasia', 'signed by both', withSekda, '            W   –    W     W   –'],
  ])('%s, %s, %s', (milestone, security, _, content, expected) => {
    expect(seen(letter(milestone, security, content), cast)).toBe(table(expected))
  })
})

describe('a letter that is put away, and destroyed', () => {
  const archive = (unitId: string): LetterIntent => ({
    kind: 'letter.archive',
    unitId,
    classification: '000.9',
    activeUntil: '2026-11-30',
    inactiveUntil: '2026-11-30',
    fate: 'musnah',
  })
  const day = '2026-12-01'
  const kept = (security: Security) => happens(letterAt('read', security), 'kadis', archive('kominfo'))
  const gone = (security: Security) =>
    afterAll(
      kept(security),
      [
        ['arsip', { kind: 'letter.propose_destruction', unitId: 'kominfo', list: 'Daftar 1' }],
        ['kadis', { kind: 'letter.approve_destruction', unitId: 'kominfo', list: 'Daftar 1' }],
      ],
      { day },
    )
  const cast: Anybody[] = ['konseptor', 'tu', 'kadis', 'arsip', 'kadisTujuan', 'arsipIzin']
  //                                             author TU kadis arsip  head arsip of the addressee
  it.each<[string, Letter, string]>([
    ['read', letterAt('read', 'biasa'), '          W    W   W    –      A    –'],
    ['put away', kept('biasa'), '                  W    W   W    W      A    –'],
    ['put away, rahasia', kept('rahasia'), '       W    W   W    E      A    –'],
    ['destroyed', gone('biasa'), '                 D    D   D    D      A    –'],
    ['destroyed, rahasia', gone('rahasia'), '      D    D   D    D      A    –'],
  ])('%s', (_, letter, expected) => {
    expect(seen(letter, cast, day)).toBe(table(expected))
  })
})
