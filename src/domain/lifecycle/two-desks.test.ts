import { describe, expect, it } from 'vitest'
import { sideOf, viewFor } from '../letter-views.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Directory } from '../directory.ts'
import type { Actor, Letter } from '../letter.ts'
import { draftContent, fileRef, office, people, type Name } from '../testing/small-office.ts'
import { applyIntent } from './apply-intent.ts'

const id = '7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162'
const now = '2026-11-21T03:00:00.000Z'
const number = { text: 'B.000.9/001/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 1, date: '2026-11-21' }
const signature = {
  onBehalfOf: null,
  certificateSubject: 'Kadis',
  claimedTime: now,
  timestampTime: null,
  level: 'B-B' as const,
}
const finalize: LetterIntent = { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 }
const sign: LetterIntent = { kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature }
const strengthen: LetterIntent = {
  kind: 'letter.strengthen',
  pdf: fileRef('c'),
  of: fileRef('b').sha256,
  timestampTime: now,
  level: 'B-T',
}

type Step = [Name | Actor, LetterIntent]
const walk = (steps: Step[], from: Letter | null = null, directory: Directory = office): Letter =>
  steps.reduce<Letter | null>(
    (letter, [who, intent]) =>
      applyIntent(id, letter, intent, {
        directory,
        actor: typeof who === 'string' ? people[who] : who,
        now,
        claimedAt: now,
        assignNumber: () => number,
      }),
    from,
  )!
const checked: Step[] = [
  ['konseptor', { kind: 'letter.create', content: draftContent }],
  ['konseptor', { kind: 'letter.submit', note: '' }],
  ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }],
]
const final = walk([...checked, ['tu', { kind: 'letter.reserve_number' }], ['tu', finalize]])
const signed = walk([['kadis', sign]], final)

describe('the same step from two desks counts once, and the second desk is not blamed', () => {
  it.each<[string, Letter, Name, LetterIntent]>([
    ['a number asked for that was given and used meanwhile', final, 'tu', { kind: 'letter.reserve_number' }],
    ['a second final PDF of the same content: the first stays', final, 'tu', { ...finalize, pdf: fileRef('e') }],
    ['a final PDF for a letter that is signed already', signed, 'tu', { ...finalize, pdf: fileRef('e') }],
    [
      'a time-stamp from the signer’s other computer',
      walk([['kadis', strengthen]], signed),
      'kadis',
      { ...strengthen, pdf: fileRef('e') },
    ],
  ])('%s', (_, letter, who, intent) => {
    expect(walk([[who, intent]], letter)).toBe(letter)
  })

  it('but not where it is another matter: a PDF of an older text, a letter that went back', () => {
    const back = walk([['kadis', { kind: 'letter.return', note: 'Perbaiki.' }]], final)
    expect(() => walk([['tu', finalize]], back)).toThrow('wrong_state')
    expect(() => walk([['tu', { kind: 'letter.reserve_number' }]], back)).toThrow('wrong_state')
    const text = { kind: 'letter.edit', content: { subject: 'Baru' } } as const
    const again = walk(
      [
        ['konseptor', text],
        ['konseptor', { kind: 'letter.submit', note: '' }],
        ['kabid', { kind: 'letter.paraf', contentVersion: 2, note: '' }],
      ],
      back,
    )
    expect(() => walk([['tu', finalize]], again)).toThrow('version_moved')
  })
})

describe('an acting official whose appointment ends between signature and time-stamp', () => {
  const plt: Actor = { personId: 'kabid', positionId: people.kadis.positionId, holding: 'plt' }
  const during: Directory = {
    ...office,
    appointments: [...office.appointments, { ...plt, from: '2026-01-01', until: '2026-11-21' }],
  }
  const bySubstitute = walk([[plt, sign]], final, during)

  it('may still have it stamped: the letter leaves, and then is theirs no more', () => {
    const noReviewer = { ...bySubstitute, content: { ...bySubstitute.content, reviewers: [] } }
    expect(viewFor(noReviewer, office, 'kabid', '2026-11-22')).toBe(noReviewer)
    expect(sideOf(noReviewer, office, 'kabid', '2026-11-22')).toBe('keluar')
    const sent = walk([[plt, strengthen]], noReviewer, office)
    expect(sent.state).toBe('dikirim')
    expect(viewFor(sent, office, 'kabid', '2026-11-22')).toBeNull()
  })

  it('may do nothing else from it, and nobody else may stamp in that name', () => {
    expect(() => walk([[plt, sign]], final, office)).toThrow('not_allowed')
    expect(() => walk([[{ ...plt, personId: 'tu' }, strengthen]], bySubstitute, office)).toThrow('not_allowed')
    expect(() => walk([[{ ...plt, holding: 'definitif' }, strengthen]], bySubstitute, office)).toThrow('not_allowed')
  })
})

describe('rights at their edges', () => {
  it('a mandate that the letter does not name cannot be claimed with the signature', () => {
    const claimed: LetterIntent = { ...sign, signature: { ...signature, onBehalfOf: people.kadisTujuan.positionId } }
    expect(() => walk([['kadis', claimed]], final)).toThrow('not_allowed')
  })

  it('a position without the right to sign does not sign, though a drafter named it', () => {
    const content = {
      ...draftContent,
      reviewers: [],
      signatory: { positionId: people.kabid.positionId, onBehalfOf: null },
    }
    const named = walk([
      ['konseptor', { kind: 'letter.create', content }],
      ['konseptor', { kind: 'letter.submit', note: '' }],
      ['tu', { kind: 'letter.reserve_number' }],
      ['tu', finalize],
    ])
    expect(() => walk([['kabid', sign]], named)).toThrow('not_allowed')
  })

  it('of a letter that also goes to the own unit, its drafter does not take receipt: registry and head do', () => {
    const content = { ...draftContent, copies: [{ type: 'unit' as const, unitId: 'kominfo' }] }
    const circular = walk(
      [
        ['kadis', sign],
        ['kadis', strengthen],
      ],
      { ...final, content },
    )
    expect(() => walk([['konseptor', { kind: 'letter.read', unitId: 'kominfo' }]], circular)).toThrow('not_allowed')
    expect(walk([['tu', { kind: 'letter.receive', unitId: 'kominfo' }]], circular).deliveries[1]!.received!.by).toEqual(
      people.tu,
    )
  })
})
