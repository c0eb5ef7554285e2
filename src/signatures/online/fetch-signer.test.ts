import { describe, expect, test } from 'vitest'
import { certify, extensions, holder, listBy, pointsAt } from '../revocation/test-authority.ts'
import { fetchEvidence } from './fetch-evidence.ts'

/** An authority that changed its key, asked online: its list says where the certificate of the new key is (RFC 5280, 5.2.7). */
const { authority, usage, keyId, signerAt } = extensions
const [root, ca, fresh, forger] = ['TEST Root CA', 'TEST BSRE CA', 'TEST BSRE CA', 'TEST BSRE CA'].map(holder) as [
  ReturnType<typeof holder>,
  ReturnType<typeof holder>,
  ReturnType<typeof holder>,
  ReturnType<typeof holder>,
]
const authorityOf = (whom: typeof ca, by: typeof ca, serial: number) =>
  certify(whom, by, serial, [authority, usage(6), keyId(whom)])
const [rootCertificate, caCertificate] = [authorityOf(root, root, 1), authorityOf(ca, root, 2)]
const freshCertificate = authorityOf(fresh, root, 3)
const listUrl = 'http://contoh.id/a.crl'
const head = certify(holder('Kepala'), ca, 200, [usage(0x80), pointsAt({ url: listUrl })])
const signerUrl = 'http://contoh.id/baru.cer'

const ask = (answers: Record<string, Uint8Array>, above = [rootCertificate.der]) =>
  fetchEvidence(
    [{ certificate: head.der, issuer: caCertificate.der, above, ocspUrls: [], crlUrls: [listUrl], issuerUrls: [] }],
    {
      fetch: async (url) => {
        const answer = typeof url === 'string' ? answers[url] : undefined
        return answer ? new Response(new Uint8Array(answer)) : new Response(null, { status: 404 })
      },
      timeoutMs: 10_000,
      now: new Date('2026-06-02T00:00:00Z'),
    },
  )
const list = listBy(fresh, { more: [signerAt(signerUrl)] })
const refused = { url: listUrl, reason: 'not_accepted' }

describe('a list that the new key of an authority signed', () => {
  test('is kept together with the certificate of that key', async () => {
    const { evidence, failures } = await ask({ [listUrl]: list, [signerUrl]: freshCertificate.der })
    expect(failures).toEqual([])
    expect(evidence.crls.map((one) => Buffer.from(one).equals(list))).toEqual([true])
    expect(evidence.certificates.map((one) => Buffer.from(one).equals(freshCertificate.der))).toEqual([true])
  })
  test('is of no use where that certificate cannot be had, or nobody of the path certified it', async () => {
    expect((await ask({ [listUrl]: list })).failures).toEqual([{ url: signerUrl, reason: 'status_404' }, refused])
    const nobody = authorityOf(forger, forger, 4)
    const forged = listBy(forger, { more: [signerAt(signerUrl)] })
    const answers = { [listUrl]: forged, [signerUrl]: nobody.der }
    expect(await ask(answers)).toMatchObject({ failures: [refused], evidence: { crls: [], certificates: [] } })
    const unknownRoot = { [listUrl]: list, [signerUrl]: freshCertificate.der }
    expect((await ask(unknownRoot, [])).failures, 'who certified it is not told').toEqual([refused])
  })
})
