import { describe, expect, it } from 'vitest'
import { letterIntentSchema } from '../letter-intents.ts'
import { tasksFor } from '../letter-views.ts'
import type { Actor, Letter } from '../letter.ts'
import { letterAt } from '../testing/access-story.ts'
import { actorOf, happens, larger, refusalOf } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'
import { approvalOf, remoteNotSigned, remoteSigned, remoteUnknown } from './remote-signing.ts'
import { Refusal } from './step.ts'

const day = '2026-11-20'
const now = `${day}T03:00:00.000Z`
const final = letterAt('final', 'biasa')
const of = fileRef('a').sha256
const approve = { kind: 'letter.approve_remote', of } as const
const withdraw = { kind: 'letter.withdraw_remote' } as const
const head = actorOf('kadis')
const at = (actor: Actor) => ({ directory: larger, actor, now, claimedAt: now })
const asked = { at: now, mayDecideAt: `${day}T03:15:00.000Z` }
const made = {
  pdf: fileRef('b'),
  of,
  signature: { onBehalfOf: null, certificateSubject: 'CN=Uji', claimedTime: now, timestampTime: null, level: 'B-B' },
} as const
const sign = { kind: 'letter.sign', ...made } as const
const tasks = (letter: Letter, personId = 'kadis') => tasksFor(letter, larger, personId, day)
const refused = (work: () => unknown): string => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
const approved = happens(final, 'kadis', approve)

describe('an approval', () => {
  it('is given by whose turn it is to sign, for the file as it stands', () => {
    expect(approved).toMatchObject({ state: 'siap_ttd', remote: { by: head, at: now, of } })
    expect(approvalOf(approved)?.of).toBe(of)
    expect(tasks(final)).toEqual(['tanda_tangan'])
    expect(tasks(approved)).toEqual(['ttd_bsre'])
  })

  it('has the rules of the signature itself', () => {
    expect(refusalOf(final, 'sekretaris', approve)).toBe('not_allowed')
    expect(refusalOf(final, 'kadis', { ...approve, of: fileRef('f').sha256 })).toBe('version_moved')
    expect(refusalOf(letterAt('drafted', 'biasa'), 'kadis', approve)).not.toBe('allowed')
  })

  it('given at two computers is one, and can be taken back', () => {
    expect(happens(approved, 'kadis', approve)).toBe(approved)
    const back = happens(approved, 'kadis', withdraw)
    expect(back).not.toHaveProperty('remote')
    expect(tasks(back)).toEqual(['tanda_tangan'])
    expect(refusalOf(approved, 'sekretaris', withdraw)).toBe('not_allowed')
  })

  it('does not outlive the file: a letter that went back and came again is approved anew', () => {
    const back = happens(approved, 'kadis', { kind: 'letter.return', note: 'Perbaiki.' })
    expect(back).not.toHaveProperty('remote')
    expect(approvalOf({ ...approved, finalPdf: fileRef('f') })).toBeUndefined()
    expect(tasks({ ...approved, finalPdf: fileRef('f') })).toEqual(['tanda_tangan'])
  })

  it('leaves the token free: signed by hand, nothing is left of it', () => {
    const signed = happens(approved, 'kadis', sign)
    expect(signed.state).toBe('ditandatangani')
    expect(signed).not.toHaveProperty('remote')
  })

  it('of a predecessor is not carried out by whoever holds the position now', () => {
    const earlier = { ...approved, remote: { ...approved.remote!, by: { ...head, personId: 'dahulu' } } }
    expect(tasks(earlier)).toEqual(['tanda_tangan'])
    expect(refused(() => remoteSigned(earlier, made, at(head)))).toBe('not_allowed')
  })
})

describe('what the service signed', () => {
  it('is a signature of the one who approved, and says by which way it came', () => {
    const signed = remoteSigned(approved, made, at(head))
    expect(signed).toMatchObject({
      state: 'ditandatangani',
      signedPdf: fileRef('b'),
      signature: { by: head, via: 'bsre', level: 'B-B' },
    })
    expect(signed.history.at(-1)).toMatchObject({ action: 'letter.sign', by: head })
  })

  it('is worth nothing where the approval was taken back, or is of another file', () => {
    expect(refused(() => remoteSigned(happens(approved, 'kadis', withdraw), made, at(head)))).toBe('not_allowed')
    expect(refused(() => remoteSigned(approved, { ...made, of: fileRef('f').sha256 }, at(head)))).toBe('not_allowed')
    expect(refused(() => remoteSigned(approved, made, at(actorOf('sekretaris'))))).toBe('not_allowed')
  })

  it('cannot be claimed by a device: the contract leaves that out', () => {
    const claimed = { ...sign, signature: { ...sign.signature, via: 'bsre', field: 'lain' } }
    expect(letterIntentSchema.parse(claimed)).toEqual(sign)
  })
})

describe('an answer that was lost', () => {
  const unknown = remoteUnknown(approved, of, asked, at(head))

  it('holds the letter still: neither signed again, nor returned, nor cancelled', () => {
    expect(unknown).toMatchObject({ state: 'hasil_tidak_pasti', remote: { of, asked } })
    expect(tasks(unknown)).toEqual(['ttd_bsre_tak_pasti'])
    for (const step of [sign, approve, withdraw, { kind: 'letter.return', note: 'Perbaiki.' }] as const)
      expect(refusalOf(unknown, 'kadis', step), step.kind).toBe('wrong_state')
    expect(refusalOf(unknown, 'konseptor', { kind: 'letter.cancel', note: 'Batal.' })).toBe('wrong_state')
  })

  it('is told once; of a file that changed meanwhile nothing is told', () => {
    expect(remoteUnknown(unknown, of, asked, at(head))).toBe(unknown)
    expect(remoteUnknown(final, of, asked, at(head))).toBe(final)
  })

  it('ends when the signature is found', () => {
    expect(remoteSigned(unknown, made, at(head))).toMatchObject({
      state: 'ditandatangani',
      signature: { via: 'bsre' },
    })
  })

  it('or when it is known that there is none: the approval stands, and the service may be asked again', () => {
    const back = remoteNotSigned(unknown, at(head))
    expect(back.remote).toEqual(approved.remote)
    expect(tasks(back)).toEqual(['ttd_bsre'])
    expect(refused(() => remoteNotSigned(unknown, at(actorOf('sekretaris'))))).toBe('not_allowed')
  })
})
