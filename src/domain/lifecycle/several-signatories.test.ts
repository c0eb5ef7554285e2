import { describe, expect, it } from 'vitest'
import { tasksFor } from '../letter-views.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { Directory } from '../directory.ts'
import type { Actor, Letter } from '../letter.ts'
import { draftContent, fileRef, office, people, type Name } from '../testing/small-office.ts'
import { suratDinas } from '../kinds/shipped/korespondensi.ts'
import { applyIntent } from './apply-intent.ts'
import { Refusal } from './step.ts'

const id = '7b6c1a52-3c1e-4c2e-9f0a-1d2e3f405162'
const day = '2026-11-21'
const now = `${day}T03:00:00.000Z`
const number = { text: 'B.000.9/001/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 1, date: day }
const content = {
  ...draftContent,
  reviewers: [],
  coSignatories: [{ positionId: people.kadisTujuan.positionId, onBehalfOf: null }],
}
const sign = (of: string, pdf: string): LetterIntent => ({
  kind: 'letter.sign',
  pdf: fileRef(pdf),
  of: fileRef(of).sha256,
  signature: {
    onBehalfOf: null,
    certificateSubject: 'Uji',
    claimedTime: now,
    timestampTime: null,
    level: 'B-B',
  },
})
const stamp = (of: string, pdf: string): LetterIntent => ({
  kind: 'letter.strengthen',
  pdf: fileRef(pdf),
  of: fileRef(of).sha256,
  timestampTime: now,
  level: 'B-T',
})
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
const finalOf = (words: Letter['content'], directory: Directory = office) =>
  walk(
    [
      ['konseptor', { kind: 'letter.create', content: words }],
      ['konseptor', { kind: 'letter.submit', note: '' }],
      ['tu', { kind: 'letter.reserve_number' }],
      ['tu', { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion: 1 }],
    ],
    null,
    directory,
  )
const refusal = (work: () => unknown) => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.params }
    throw error
  }
}

describe('two heads sign one letter', () => {
  const final = finalOf(content)

  it('one after the other, each time-stamped before the next, and only then it leaves', () => {
    const once = walk(
      [
        ['kadis', sign('a', 'b')],
        ['kadis', stamp('b', 'c')],
      ],
      final,
    )
    expect(once).toMatchObject({ state: 'siap_ttd', signedPdf: fileRef('c'), signature: { by: people.kadis } })
    expect(tasksFor(once, office, 'kadis', day)).toEqual([])
    expect(tasksFor(once, office, 'kadisTujuan', day)).toEqual(['tanda_tangan'])
    const twice = walk(
      [
        ['kadisTujuan', sign('c', 'd')],
        ['kadisTujuan', stamp('d', 'e')],
      ],
      once,
    )
    expect(twice).toMatchObject({
      state: 'dikirim',
      signature: { by: people.kadisTujuan, level: 'B-T' },
      earlierSignatures: [{ by: people.kadis, level: 'B-T' }],
    })
  })

  it('the second is told to wait for the time-stamp of the first, and cannot sign a form of the letter that is not the last', () => {
    const unstamped = walk([['kadis', sign('a', 'b')]], final)
    expect(refusal(() => walk([['kadisTujuan', sign('b', 'd')]], unstamped))).toEqual({
      code: 'earlier_unstamped',
      position: 'Kepala Dinas Kominfo',
    })
    const stamped = walk([['kadis', stamp('b', 'c')]], unstamped)
    expect(refusal(() => walk([['kadisTujuan', sign('b', 'd')]], stamped))).toMatchObject({ code: 'version_moved' })
    expect(refusal(() => walk([['kadis', sign('c', 'd')]], stamped))).toMatchObject({ code: 'not_allowed' })
  })

  it('who signs second may return it, and the signature of the first is void with the text it stood under', () => {
    const once = walk(
      [
        ['kadis', sign('a', 'b')],
        ['kadis', stamp('b', 'c')],
        ['kadisTujuan', { kind: 'letter.return', note: 'Tanggal rapat bentrok.' }],
      ],
      final,
    )
    expect(once).toMatchObject({ state: 'draf', signedPdf: null, signature: null })
    expect(once.earlierSignatures).toBeUndefined()
  })
})

describe('a mandate that ended yesterday', () => {
  const plt: Actor = { personId: 'kabid', positionId: people.kadis.positionId, holding: 'plt' }
  const until = (end: string): Directory => ({
    ...office,
    appointments: [...office.appointments, { ...plt, from: '2026-01-01', until: end }],
  })
  const final = finalOf({ ...content, coSignatories: [] })

  it('is refused by its last day, not as a stranger’s', () => {
    expect(refusal(() => walk([[plt, sign('a', 'b')]], final, until('2026-11-20')))).toEqual({
      code: 'mandate_ended',
      position: 'Kepala Dinas Kominfo',
      until: '2026-11-20',
    })
    expect(refusal(() => walk([[plt, sign('a', 'b')]], final, until(day)))).toBe('allowed')
    expect(refusal(() => walk([[plt, sign('a', 'b')]], final))).toMatchObject({ code: 'not_allowed' })
  })
})

describe('a decree takes no electronic signature', () => {
  const decree = { ...suratDinas, id: 'keputusan', name: 'Keputusan', electronicSignature: false }
  const directory: Directory = { ...office, kinds: [decree] }
  const final = finalOf({ ...content, coSignatories: [], kind: 'keputusan' }, directory)

  it('waits with the registry, which prints it, for its scan; nobody is asked for a signature', () => {
    expect(tasksFor(final, directory, 'tu', day)).toEqual(['tanda_tangan_basah'])
    expect(tasksFor(final, directory, 'kadis', day)).toEqual([])
    expect(refusal(() => walk([['kadis', sign('a', 'b')]], final, directory))).toMatchObject({
      code: 'electronic_signature_forbidden',
      kind: 'Keputusan',
    })
  })

  it('leaves with its scan; or the registry brings it back where the head did not sign', () => {
    const sent = walk(
      [['tu', { kind: 'letter.sign_on_paper', pdf: fileRef('f'), note: 'Ditandatangani di ruang rapat.' }]],
      final,
      directory,
    )
    expect(sent).toMatchObject({ state: 'dikirim', signedPdf: fileRef('f'), signature: null })
    expect(walk([['tu', { kind: 'letter.return', note: 'Diktum kedua keliru.' }]], final, directory).state).toBe('draf')
    expect(refusal(() => walk([['tu', { kind: 'letter.return', note: 'x' }]], finalOf(content)))).toMatchObject({
      code: 'not_allowed',
    })
  })
})
