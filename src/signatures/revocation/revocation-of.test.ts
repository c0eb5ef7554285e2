import { createHash, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { context, element, integer, octets, oid, sequence } from '../cms/der.ts'
import { oids } from '../cms/oids.ts'
import { createPool } from './evidence-pool.ts'
import { type Evidence, noEvidence } from './evidence.ts'
import { readOcsp } from './ocsp-response.ts'
import { revocationOf } from './revocation-of.ts'
import { algorithm, bits, certify, extension, extensions, holder, life, nameOf, time } from './test-authority.ts'

const root = holder('TEST CA')
const issuer = certify(root, root, 1)
const head = certify(holder('Kepala'), root, 200, [extensions.access])

interface Said {
  serial?: number
  status?: Uint8Array
  thisUpdate?: string
  nextUpdate?: string | null
  producedAt?: string
  hash?: 'sha1' | 'sha256'
  of?: { name: Buffer; key: Buffer }
  more?: Uint8Array[]
}
const good = Buffer.from([0x80, 0])
const unknown = Buffer.from([0x82, 0])
const revoked = (at: string, code?: number) =>
  element(0xa1, time(at), ...(code === undefined ? [] : [context(0, element(0x0a, Buffer.from([code])))]))
const answer = (said: Said = {}, by = root, certificates: Uint8Array[] = []): Buffer => {
  const { serial = 200, status = good, thisUpdate = '2026-06-01T00:00:00Z', hash = 'sha1', more = [] } = said
  const { nextUpdate = '2026-06-08T00:00:00Z', producedAt = thisUpdate } = said
  const of = said.of ?? { name: issuer.subject.der, key: issuer.subjectKey }
  const digest = (bytes: Buffer) => octets(createHash(hash).update(bytes).digest())
  const single = sequence(
    sequence(sequence(oid(oids[hash])), digest(of.name), digest(of.key), integer(serial)),
    status,
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [context(0, time(nextUpdate))]),
    ...more,
  )
  const tbs = sequence(context(1, by.name), time(producedAt), sequence(single))
  const carried = certificates.length > 0 ? [context(0, sequence(...certificates))] : []
  const basic = sequence(tbs, algorithm, bits(sign('sha256', tbs, by.key)), ...carried)
  const bytes = context(0, sequence(oid(oids.ocspBasic), octets(basic)))
  return sequence(element(0x0a, Buffer.from([0])), bytes)
}
const ask = (evidence: Partial<Evidence>, at = '2026-06-02T00:00:00Z', certificate = head) => {
  const pool = createPool({ given: { ...noEvidence, ...evidence } })
  const now = new Date('2026-12-01T00:00:00Z')
  return revocationOf({ certificate, issuer, at: new Date(at), now, pool })
}
const status = (...input: Parameters<typeof ask>) => ask(...input).revocation.status

describe('when an answer counts', () => {
  test('made after the moment, or current at it; not one that was old by then', () => {
    const ocsps = [answer()]
    expect(status({ ocsps }, '2026-05-01T00:00:00Z')).toBe('good')
    expect(status({ ocsps }, '2026-06-07T00:00:00Z')).toBe('good')
    expect(ask({ ocsps }, '2026-06-09T00:00:00Z')).toMatchObject({
      revocation: { status: 'not_checked' },
      bad: ['not current at the proven time'],
    })
  })
  test('one without a next date is current for a day', () => {
    const ocsps = [answer({ nextUpdate: null })]
    expect(status({ ocsps }, '2026-06-01T20:00:00Z')).toBe('good')
    expect(status({ ocsps }, '2026-06-03T00:00:00Z')).toBe('not_checked')
  })
  test('not from the future', () => {
    expect(ask({ ocsps: [answer({ thisUpdate: '2026-12-02T00:00:00Z', nextUpdate: null })] })).toMatchObject({
      revocation: { status: 'not_checked' },
      bad: ['dated in the future'],
    })
  })
  test('not when the certificate had expired before: silence about it means nothing then, unless the responder keeps such', () => {
    const late = { thisUpdate: '2027-02-01T00:00:00Z', nextUpdate: null }
    const old = certify(holder('Lama'), root, 201, [extensions.access], { from: life.from, to: '2026-03-01T00:00:00Z' })
    const about = { serial: 201, nextUpdate: null }
    expect(late.nextUpdate).toBeNull()
    expect(status({ ocsps: [answer(about)] }, '2026-02-01T00:00:00Z', old)).toBe('not_checked')
    const keeps = context(1, sequence(extension(oids.archiveCutoff, time('2025-01-01T00:00:00Z'))))
    expect(status({ ocsps: [answer({ ...about, more: [keeps] })] }, '2026-02-01T00:00:00Z', old)).toBe('good')
    const says = { ...about, status: revoked('2026-01-15T00:00:00Z') }
    expect(status({ ocsps: [answer(says)] }, '2026-02-01T00:00:00Z', old)).toBe('revoked')
  })
})

describe('of whom an answer speaks', () => {
  test('by SHA-1, as nearly all say it, and by SHA-256', () => {
    for (const hash of ['sha1', 'sha256'] as const) expect(status({ ocsps: [answer({ hash })] })).toBe('good')
  })
  test('not of another number, issuer’s name or issuer’s key', () => {
    expect(status({ ocsps: [answer({ serial: 201 })] })).toBe('not_checked')
    const [name, key] = [issuer.subject.der, issuer.subjectKey]
    expect(status({ ocsps: [answer({ of: { name: nameOf('TEST CA 2'), key } })] })).toBe('not_checked')
    expect(status({ ocsps: [answer({ of: { name, key: head.subjectKey } })] })).toBe('not_checked')
  })
  test('not with a critical extension that is not understood', () => {
    const odd = context(1, sequence(extension('1.2.3.4', Buffer.from([5, 0]), true)))
    expect(() => readOcsp(answer({ more: [odd] }))).toThrow(RangeError)
    expect(status({ ocsps: [answer({ more: [odd] })] })).toBe('not_checked')
  })
})

describe('who may answer', () => {
  const responder = holder('TEST OCSP')
  const carried = (more: Uint8Array[], by = root, when = life) => [certify(responder, by, 9, more, when).der]
  const by = (certificates: Uint8Array[]) => ask({ ocsps: [answer({}, responder, certificates)] })
  test('a responder to whom the issuer delegated it', () => {
    expect(by(carried([extensions.ocspSigning])).revocation.status).toBe('good')
    const certificates = carried([extensions.ocspSigning])
    expect(status({ ocsps: [answer({}, responder)], certificates }), 'its certificate beside it').toBe('good')
  })
  test.for([
    ['one without that purpose', () => carried([])],
    ['one of another authority of the same name', () => carried([extensions.ocspSigning], holder('TEST CA'))],
    [
      'one whose certificate had ended',
      () => carried([extensions.ocspSigning], root, { from: life.from, to: '2026-05-01T00:00:00Z' }),
    ],
    ['one whose certificate is not there', () => []],
  ] as const)('not %s', ([, certificates]) => {
    expect(by(certificates())).toMatchObject({
      revocation: { status: 'not_checked' },
      bad: ['an OCSP response that its issuer did not sign'],
    })
  })
  test('not one that was revoked itself, by what the issuer says', () => {
    const certificates = carried([extensions.ocspSigning])
    const struck = answer({ serial: 9, status: revoked('2026-05-01T00:00:00Z', 1) })
    expect(status({ ocsps: [answer({}, responder, certificates), struck] })).toBe('not_checked')
  })
})

describe('revoked', () => {
  test('before the moment, with the reason; after it, the certificate was still good', () => {
    const ocsps = [answer({ status: revoked('2026-05-15T00:00:00Z', 1) })]
    expect(ask({ ocsps }).revocation).toEqual({
      status: 'revoked',
      source: 'given',
      revokedAt: '2026-05-15T00:00:00.000Z',
      reason: 'keyCompromise',
      asOf: '2026-06-01T00:00:00.000Z',
    })
    expect(ask({ ocsps }, '2026-05-01T00:00:00Z').revocation).toMatchObject({ status: 'good', reason: 'keyCompromise' })
  })
  test('an older answer that says so is believed over a newer good one', () => {
    const old = answer({
      status: revoked('2026-02-01T00:00:00Z'),
      thisUpdate: '2026-03-01T00:00:00Z',
      nextUpdate: null,
    })
    expect(status({ ocsps: [answer(), old] })).toBe('revoked')
  })
  test('but a hold is lifted by a newer answer', () => {
    const held = { status: revoked('2026-02-01T00:00:00Z', 6), thisUpdate: '2026-03-01T00:00:00Z', nextUpdate: null }
    expect(status({ ocsps: [answer(), answer(held)] })).toBe('good')
    expect(status({ ocsps: [answer(held)] })).toBe('revoked')
  })
})

test('a responder that does not know the certificate', () => {
  expect(status({ ocsps: [answer({ status: unknown })] })).toBe('unknown')
  expect(status({ ocsps: [answer({ status: unknown }), answer()] }), 'another knows it').toBe('good')
})

test('a source that cannot be asked here is a source all the same', () => {
  const elsewhere = certify(holder('Ldap'), root, 300, [extensions.ldapOnly])
  expect(elsewhere).toMatchObject({ crlUrls: [], namesRevocation: true })
  expect(status({}, undefined, elsewhere)).toBe('not_checked')
  expect(status({}, undefined, certify(holder('Tanpa'), root, 301))).toBe('not_named')
})

test('no single wrong byte of an answer makes a good one, or throws', () => {
  const whole = answer({ status: unknown })
  for (let at = 0; at < whole.length; at++) {
    const copy = Buffer.from(whole)
    copy[at]! ^= 0x02
    expect(['unknown', 'not_checked'], `byte ${at}`).toContain(status({ ocsps: [copy] }))
  }
})
