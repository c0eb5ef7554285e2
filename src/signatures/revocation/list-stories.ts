import type { Certificate } from '../certificates/certificate.ts'
import { context, element, sequence } from '../cms/der.ts'

import {
  type ListInput,
  certify,
  extension,
  extensions,
  holder,
  life,
  listBy,
  ofIssuer,
  pointsAt,
  scopeOf,
} from './test-authority.ts'

/** For tests: lists of every kind about one certificate, and what they prove as of 2 June 2026. openssl is asked about the same (`tests/interop`). */
export interface ListStory {
  tells: string
  certificate: Certificate
  crls: Buffer[]
  /** Certificates at hand beside the path. */
  certificates: Certificate[]
  status: 'good' | 'revoked' | 'not_checked'
  /** Why a list was not used. */
  bad?: string
  /** Where openssl says something else: the reason of that. */
  openssl?: { says: 'good' | 'revoked' | 'not_checked'; because: string }
}

const { authority, usage, keyId } = extensions
const asAuthority = (whose: ReturnType<typeof holder>) => [authority, usage(6), keyId(whose)]
const holders = {
  root: holder('TEST Root CA'),
  ca: holder('TEST BSRE CA'),
  /** The same authority after a change of keys. */
  fresh: holder('TEST BSRE CA'),
  /** Nobody certified this one. */
  forger: holder('TEST BSRE CA'),
  unit: holder('TEST Unit CA'),
  lists: holder('TEST Daftar'),
  falseLists: holder('TEST Daftar'),
  other: holder('TEST CA Lain'),
  head: holder('Kepala'),
}
const { root, ca, fresh, forger, unit, lists, falseLists, other, head } = holders
const here = 'http://contoh.id/a.crl'
const there = 'http://contoh.id/b.crl'
const rootCertificate = certify(root, root, 1, asAuthority(root))
const caCertificate = certify(ca, root, 2, asAuthority(ca))
/** Of the asked certificates: issuer first. */
export const path = [caCertificate, rootCertificate]
const headAt = (...points: Parameters<typeof pointsAt>) =>
  certify(head, ca, 200, [usage(0x80), ...(points.length > 0 ? [pointsAt(...points)] : [])])
const plain = headAt({ url: here })
const listed = [{ serial: 200, code: 4 }]

const story = (
  tells: string,
  status: ListStory['status'],
  crls: Buffer[],
  more: Partial<ListStory> = {},
): ListStory => ({ tells, status, crls, certificate: plain, certificates: [], ...more })

const freshByRoot = certify(fresh, root, 3, asAuthority(fresh))
const unsigned = 'a CRL that its issuer did not sign'
const notBy = (tells: string, signer: Certificate | null, more: Partial<ListStory> = {}): ListStory => ({
  ...story(tells, 'not_checked', [listBy(fresh)], { bad: unsigned, certificates: signer ? [signer] : [] }),
  ...more,
})
const ended = { from: life.from, to: '2026-05-01T00:00:00Z' }

/** The authority changed its key, and signs the lists of its old certificates with the new one (RFC 5280, 6.3.3, f). */
export const changedKeys: ListStory[] = [
  story('certified by the root: not on the list', 'good', [listBy(fresh)], { certificates: [freshByRoot] }),
  story('certified by the root: on the list', 'revoked', [listBy(fresh, { entries: listed })], {
    certificates: [freshByRoot],
  }),
  story('the list does not say which key signed it', 'good', [listBy(fresh, { keyId: false })], {
    certificates: [freshByRoot],
    openssl: { says: 'not_checked', because: 'it looks for the signer by that alone' },
  }),
  story('certified by its own old key', 'good', [listBy(fresh)], {
    certificates: [certify(fresh, ca, 4, asAuthority(fresh))],
  }),
  notBy('its certificate is not at hand', null),
  notBy('certified by nobody but itself', certify(fresh, fresh, 5, asAuthority(fresh))),
  notBy(
    'certified by somebody who only bears the root’s name',
    certify(fresh, holder('TEST Root CA'), 6, asAuthority(fresh)),
  ),
  notBy('certified by another authority under the same root', certify(fresh, unit, 7, asAuthority(fresh)), {
    certificates: [certify(fresh, unit, 7, asAuthority(fresh)), certify(unit, root, 8, asAuthority(unit))],
    openssl: { says: 'good', because: 'the standard asks for the same anchor only' },
  }),
  notBy('certified, but not for signing lists', certify(fresh, root, 9, [authority, usage(4), keyId(fresh)])),
  notBy('certified without a word on what for', certify(fresh, root, 10, [authority, keyId(fresh)]), {
    openssl: { says: 'good', because: 'the standard lets a missing key usage pass' },
  }),
  notBy('whose certificate had ended', certify(fresh, root, 11, asAuthority(fresh), ended)),
  notBy(
    'with a critical extension that nobody understands',
    certify(fresh, root, 12, [...asAuthority(fresh), extension('1.2.3.4', Buffer.from([5, 0]), true)]),
  ),
  notBy(
    'whose certificate names another key than the list',
    certify(fresh, root, 13, [authority, usage(6), keyId(other)]),
    { openssl: { says: 'good', because: 'the signature fits all the same' } },
  ),
  story('a forger of the same name, its certificate beside the right one', 'not_checked', [listBy(forger)], {
    bad: unsigned,
    certificates: [freshByRoot, certify(forger, forger, 14, asAuthority(forger))],
  }),
  story('a forger who says to have the right key', 'not_checked', [listBy({ ...forger, keyId: fresh.keyId })], {
    bad: unsigned,
    certificates: [freshByRoot],
  }),
  story(
    'the root has revoked the new key',
    'not_checked',
    [listBy(fresh), listBy(root, { entries: [{ serial: 3 }] })],
    {
      bad: 'a CRL whose signer was revoked',
      certificates: [freshByRoot],
      openssl: { says: 'good', because: 'it is told to check the asked certificate alone' },
    },
  ),
]

const indirect = headAt({ url: here, issuer: lists })
const listsByRoot = certify(lists, root, 20, [usage(2), keyId(lists)])
const scope = (more: Parameters<typeof scopeOf>[0] = {}) => scopeOf({ url: here, isIndirect: true, ...more })
const told = (tells: string, status: ListStory['status'], list: ListInput, more: Partial<ListStory> = {}) =>
  story(tells, status, [listBy(lists, { more: [scope()], ...list })], {
    certificate: indirect,
    certificates: [listsByRoot],
    ...more,
  })
const mine = [ofIssuer(ca)]

/** Lists that somebody else signs for the authority (cRLIssuer, 4.2.1.13). */
export const indirectLists: ListStory[] = [
  told('not on it', 'good', {}),
  told('on it, under its issuer’s name', 'revoked', { entries: [{ serial: 200, more: mine }] }),
  told('on it, after another one of the same issuer', 'revoked', {
    entries: [{ serial: 7, more: mine }, { serial: 8 }, { serial: 200 }],
  }),
  told('one of that number, but of another issuer', 'good', { entries: [{ serial: 200, more: [ofIssuer(other)] }] }),
  told('one of that number, after one of another issuer', 'good', {
    entries: [{ serial: 7, more: mine }, { serial: 8, more: [ofIssuer(other)] }, { serial: 200 }],
  }),
  told('one of that number, of whoever signs the list', 'good', { entries: [{ serial: 200 }] }),
  told(
    'an issuer that may be overlooked',
    'not_checked',
    { entries: [{ serial: 7, more: [ofIssuer(ca, false)] }] },
    {
      bad: 'a CRL whose entries cannot be read',
      openssl: { says: 'good', because: 'it reads the name all the same' },
    },
  ),
  told(
    'a critical extension of an entry that nobody understands',
    'not_checked',
    {
      entries: [{ serial: 7, more: [...mine, extension('1.2.3.4', Buffer.from([5, 0]), true)] }],
    },
    { bad: 'a CRL whose entries cannot be read' },
  ),
  told('the list does not say that it is indirect', 'not_checked', { more: [scopeOf({ url: here })] }),
  told('the list is for another point', 'not_checked', { more: [scope({ url: there })] }),
  told('the list is for authorities', 'not_checked', { more: [scope({ only: 'authorities' })] }),
  told('the list is for persons, as the certificate is', 'good', { more: [scope({ only: 'users' })] }),
  told(
    'the certificate’s point has no address, and the list names its signer',
    'good',
    { more: [scopeOf({ at: lists, isIndirect: true })] },
    {
      certificate: headAt({ issuer: lists }),
    },
  ),
  told(
    'the certificate’s point has no address, and the list names another',
    'not_checked',
    { more: [scopeOf({ at: other, isIndirect: true })] },
    {
      openssl: { says: 'good', because: 'it does not compare the names of a point without address' },
      certificate: headAt({ issuer: lists }),
    },
  ),
  told('the certificate does not name who signs it', 'not_checked', {}, { certificate: plain }),
  told('the certificate names somebody else', 'not_checked', {}, { certificate: headAt({ url: here, issuer: other }) }),
  told('its signer is not certified', 'not_checked', {}, { certificates: [], bad: unsigned }),
  story('signed by somebody of the same name', 'not_checked', [listBy(falseLists, { more: [scope()] })], {
    certificate: indirect,
    certificates: [listsByRoot, certify(falseLists, falseLists, 21, [usage(2), keyId(falseLists)])],
    bad: unsigned,
  }),
  story('its own issuer may still sign one for itself', 'good', [listBy(ca)], { certificate: indirect }),
  story('the root signs for the authority below it', 'good', [listBy(root, { more: [scope()] })], {
    certificate: headAt({ url: here, issuer: root }),
  }),
  story(
    'a point for some reasons: silence proves nothing',
    'not_checked',
    [listBy(ca, { more: [scopeOf({ url: here })] })],
    {
      certificate: headAt({ url: here, someReasons: true }),
    },
  ),
  story(
    'a point for some reasons: what it tells counts',
    'revoked',
    [listBy(ca, { entries: listed, more: [scopeOf({ url: here })] })],
    {
      certificate: headAt({ url: here, someReasons: true }),
    },
  ),
]

const held = [{ serial: 200, code: 6 }]
const released = [{ serial: 200, code: 8 }]
/** Says where its changes are (5.2.6): openssl looks at none without that. */
const freshest = extension('2.5.29.46', sequence(sequence(context(0, context(0, element(0x86, Buffer.from(there)))))))
const base = (input: ListInput = {}) =>
  listBy(ca, {
    thisUpdate: '2026-05-20T00:00:00Z',
    nextUpdate: '2026-06-20T00:00:00Z',
    number: 10,
    ...input,
    more: [freshest, ...(input.more ?? [])],
  })
const changes = (input: ListInput = {}, by = ca) => listBy(by, { number: 12, base: 10, ...input })
const users = { more: [scopeOf({ only: 'users' })] }
const ended27May = { nextUpdate: '2026-05-27T00:00:00Z' }
const tooOld = 'not current at the proven time'
/** Held by the complete list, released by changes: good only where the two belong together. */
const release = (
  tells: string,
  status: ListStory['status'],
  complete: ListInput,
  list: Buffer,
  more: Partial<ListStory> = {},
) => story(tells, status, [base({ entries: held, ...complete }), list], more)
const endsHold = (input: ListInput = {}, by = ca) => changes({ entries: released, ...input }, by)

/** Lists of changes (5.2.4). */
export const listsOfChanges: ListStory[] = [
  story('alone: silence proves nothing', 'not_checked', [changes()]),
  story('alone: what it tells counts', 'revoked', [changes({ entries: listed })], {
    openssl: { says: 'not_checked', because: 'it uses changes with their complete list only' },
  }),
  story('alone: the end of a hold proves nothing', 'not_checked', [endsHold()]),
  story('with the list that it goes on from: good', 'good', [base(), changes()]),
  story('with it: revoked by the changes', 'revoked', [base(), changes({ entries: listed })]),
  story('with it: revoked before', 'revoked', [base({ entries: listed }), changes()]),
  story('the complete list has ended, the changes are current', 'good', [base(ended27May), changes()]),
  story(
    'the complete list has ended, the changes do not go on from it',
    'not_checked',
    [base({ ...ended27May, number: 9 }), changes()],
    {
      bad: tooOld,
    },
  ),
  release('a hold that ended', 'good', {}, endsHold()),
  release('a hold that goes on', 'revoked', {}, changes()),
  release('taken off because it expired, not because it is good again', 'revoked', { entries: listed }, endsHold(), {
    openssl: { says: 'good', because: 'it takes any removal for the end of a hold' },
  }),
  release('a complete list newer than the base is as good', 'good', { number: 11 }, endsHold()),
  release('a gap between the two', 'revoked', { number: 9 }, endsHold()),
  release('a complete list with the number of the changes', 'revoked', { number: 12 }, endsHold()),
  release('changes of another part of the certificates', 'revoked', {}, endsHold(users)),
  release('changes of the same part', 'good', users, endsHold(users)),
  release('changes by another key of the authority', 'revoked', {}, endsHold({}, fresh), {
    certificates: [freshByRoot],
  }),
  release('changes by nobody known', 'revoked', {}, endsHold({}, forger), { bad: unsigned }),
  release(
    'changes that are too old themselves',
    'not_checked',
    {},
    endsHold({ thisUpdate: '2026-05-21T00:00:00Z', ...ended27May }),
    { bad: tooOld, openssl: { says: 'good', because: 'it asks only whether the complete list has ended' } },
  ),
  story(
    'both indirect',
    'good',
    [
      listBy(lists, {
        thisUpdate: '2026-05-20T00:00:00Z',
        nextUpdate: '2026-06-20T00:00:00Z',
        more: [freshest, scope()],
      }),
      changes({ more: [scope()], entries: [{ serial: 200, more: [ofIssuer(other)] }] }, lists),
    ],
    { certificate: indirect, certificates: [listsByRoot] },
  ),
]
