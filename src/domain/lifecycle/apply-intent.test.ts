import { describe, expect, it } from 'vitest'
import type { LetterIntent } from '../letter-intents.ts'
import type { Actor, Letter } from '../letter.ts'
import { office, people, draftContent, fileRef, type Name } from '../testing/small-office.ts'
import { applyIntent } from './apply-intent.ts'
import { Refusal } from './step.ts'

const id = '7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162'
const now = '2026-11-21T03:00:00.000Z'

const step = (letter: Letter | null, who: Name, intent: LetterIntent, assign = true): Letter =>
  applyIntent(id, letter, intent, {
    directory: office,
    actor: people[who],
    now,
    claimedAt: now,
    assignNumber: assign
      ? () => ({ text: 'B.000.9/001/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 1, date: '2026-11-21' })
      : undefined,
  })

/** The ordinary way of a letter, step by step, up to and including the step named last. */
const walk = (until: LetterIntent['kind']): Letter => {
  const steps: [Name, LetterIntent][] = [
    ['konseptor', { kind: 'letter.create', content: draftContent }],
    ['konseptor', { kind: 'letter.submit', note: '' }],
    ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: 'Sesuai arahan.' }],
    ['tu', { kind: 'letter.reserve_number' }],
    ['tu', { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 }],
    [
      'kadis',
      {
        kind: 'letter.sign',
        pdf: fileRef('b'),
        of: fileRef('a').sha256,
        signature: {
          onBehalfOf: null,
          certificateSubject: 'Kadis',
          claimedTime: now,
          timestampTime: null,
          level: 'B-B',
        },
      },
    ],
    [
      'kadis',
      { kind: 'letter.strengthen', pdf: fileRef('c'), of: fileRef('b').sha256, timestampTime: now, level: 'B-T' },
    ],
    ['tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' }],
    ['tuTujuan', { kind: 'letter.read', unitId: 'dpmptsp' }],
  ]
  let letter: Letter | null = null
  for (const [who, intent] of steps) {
    letter = step(letter, who, intent)
    if (intent.kind === until) return letter
  }
  throw new Error(`no step ${until}`)
}

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'allowed'
}

describe('the life of an outgoing letter', () => {
  it('goes from draft to received, each step in its history with who and as what', () => {
    const letter = walk('letter.read')
    expect(letter.state).toBe('diterima')
    expect(letter.history.map((h) => h.action)).toEqual([
      'letter.create',
      'letter.submit',
      'letter.paraf',
      'letter.reserve_number',
      'letter.finalize',
      'letter.sign',
      'letter.strengthen',
      'dikirim',
      'letter.receive',
      'letter.read',
    ])
    expect(letter.history[2]).toMatchObject({ by: people.kabid, note: 'Sesuai arahan.', contentVersion: 1 })
    expect(letter.version).toBe(letter.history.length)
  })

  it('skips the check where no reviewer is named', () => {
    const draft = step(null, 'konseptor', { kind: 'letter.create', content: { ...draftContent, reviewers: [] } })
    expect(step(draft, 'konseptor', { kind: 'letter.submit', note: '' }).state).toBe('diperiksa')
  })

  it('on a device the number is only asked for, once', () => {
    const asked = step(walk('letter.paraf'), 'tu', { kind: 'letter.reserve_number' }, false)
    expect(asked).toMatchObject({ number: null, numberRequested: true, state: 'diperiksa' })
    expect(refusal(() => step(asked, 'tu', { kind: 'letter.reserve_number' }, false))).toBe('wrong_state')
  })

  it('keeps the number when the letter comes back before signing, so that it is never given to another', () => {
    const back = step(walk('letter.finalize'), 'kadis', { kind: 'letter.return', note: 'Perbaiki tanggal rapat.' })
    expect(back).toMatchObject({ state: 'draf', finalPdf: null, parafs: [] })
    expect(back.number?.sequence).toBe(1)
  })

  it('and what stands in the number stays; everything else may be mended', () => {
    const back = step(walk('letter.finalize'), 'kadis', { kind: 'letter.return', note: 'Perbaiki.' })
    const change = (content: Partial<Letter['content']>) =>
      refusal(() => step(back, 'konseptor', { kind: 'letter.edit', content }))
    expect(change({ classification: '000.5' })).toBe('number_fixed')
    expect(change({ security: 'rahasia' })).toBe('number_fixed')
    expect(change({ security: 'biasa', classification: '000.9', subject: 'Hal yang diperbaiki' })).toBe('allowed')
  })
})

describe('what the rules refuse', () => {
  it('a letter that is not complete, naming what is missing', () => {
    const draft = step(null, 'konseptor', {
      kind: 'letter.create',
      content: { ...draftContent, subject: ' ', addressees: [] },
    })
    expect(() => step(draft, 'konseptor', { kind: 'letter.submit', note: '' })).toThrow(
      expect.objectContaining({ code: 'incomplete_letter', params: { fields: 'hal, yth' } }) as Error,
    )
  })

  it.each<[string, Name, LetterIntent, LetterIntent['kind'], string]>([
    [
      'paraf by someone who is not next',
      'tu',
      { kind: 'letter.paraf', contentVersion: 1, note: '' },
      'letter.submit',
      'not_allowed',
    ],
    [
      'paraf of another version',
      'kabid',
      { kind: 'letter.paraf', contentVersion: 9, note: '' },
      'letter.submit',
      'version_moved',
    ],
    ['a return without a note', 'kabid', { kind: 'letter.return', note: '  ' }, 'letter.submit', 'note_required'],
    ['a number asked by the drafter', 'konseptor', { kind: 'letter.reserve_number' }, 'letter.paraf', 'not_allowed'],
    ['a number before the check', 'tu', { kind: 'letter.reserve_number' }, 'letter.submit', 'wrong_state'],
    [
      'a signature by the registry',
      'tu',
      {
        kind: 'letter.sign',
        pdf: fileRef('b'),
        of: fileRef('a').sha256,
        signature: { onBehalfOf: null, certificateSubject: '', claimedTime: now, timestampTime: null, level: 'B-B' },
      },
      'letter.finalize',
      'not_allowed',
    ],
    [
      'a signature over other bytes',
      'kadis',
      {
        kind: 'letter.sign',
        pdf: fileRef('b'),
        of: fileRef('f').sha256,
        signature: { onBehalfOf: null, certificateSubject: '', claimedTime: now, timestampTime: null, level: 'B-B' },
      },
      'letter.finalize',
      'version_moved',
    ],
    [
      'an edit after submission',
      'konseptor',
      { kind: 'letter.edit', content: { subject: 'Lain' } },
      'letter.submit',
      'wrong_state',
    ],
    [
      'a receipt for another office',
      'tu',
      { kind: 'letter.receive', unitId: 'dpmptsp' },
      'letter.strengthen',
      'not_allowed',
    ],
    ['cancelling what was signed', 'tu', { kind: 'letter.cancel', note: 'Salah' }, 'letter.sign', 'wrong_state'],
  ])('%s', (_, who, intent, after, code) => {
    expect(refusal(() => step(walk(after), who, intent))).toBe(code)
  })

  it('acting from a position that is not held on that day', () => {
    const former: Actor = { ...people.kabid, positionId: people.kadis.positionId }
    const work = () =>
      applyIntent(
        id,
        walk('letter.finalize'),
        { kind: 'letter.return', note: 'x' },
        { directory: office, actor: former, now, claimedAt: now },
      )
    expect(refusal(work)).toBe('not_allowed')
  })

  it('a.n. for someone who is not one level up', () => {
    const content = {
      ...draftContent,
      signatory: { positionId: people.kadis.positionId, onBehalfOf: people.tu.positionId },
    }
    let letter = step(null, 'konseptor', { kind: 'letter.create', content })
    letter = step(letter, 'konseptor', { kind: 'letter.submit', note: '' })
    letter = step(letter, 'kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' })
    letter = step(letter, 'tu', { kind: 'letter.reserve_number' })
    letter = step(letter, 'tu', { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 })
    const signature = {
      onBehalfOf: people.tu.positionId,
      certificateSubject: '',
      claimedTime: now,
      timestampTime: null,
      level: 'B-B' as const,
    }
    expect(
      refusal(() =>
        step(letter, 'kadis', { kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature }),
      ),
    ).toBe('not_allowed')
  })
})
