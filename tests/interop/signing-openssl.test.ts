import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTimestamp, signPdf } from '../../src/signatures/index.ts'
import { elementLength } from '../../src/signatures/cms/read-cms.ts'
import { examine } from '../../src/signatures/judge/examine.ts'
import { openPdf } from '../../src/signatures/syntax/pdf-file.ts'
import { type Authority, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { openssl } from '../support/authority/openssl.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

let dir: string
let authority: Authority
let tsa: Tsa
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  tsa = await authority.startTsa()
})
afterAll(async () => {
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})

/** openssl judges what pdfsig does not look at: the chain, the signing certificate attribute (-cades) and the time-stamp. */
describe.for([
  { key: 'rsa2048', algorithm: 'rsa-pkcs1-sha256' },
  { key: 'rsa2048', algorithm: 'rsa-pss-sha256' },
  { key: 'p256', algorithm: 'ecdsa-sha256' },
  { key: 'p384', algorithm: 'ecdsa-sha384' },
] as const)('openssl agrees: $algorithm', ({ key, algorithm }) => {
  test('that the CMS is CAdES by this chain, and that the time-stamp is over its signature value', async () => {
    const issued = await authority.issue({ name: 'Kepala Dinas (uji)', key })
    const { pdf } = await signPdf({
      pdf: await letterPdf(),
      fieldName: 'ttd-1',
      signer: pemSigner(issued, algorithm),
      at: new Date(),
    })
    const stamped = await addTimestamp({
      pdf,
      fieldName: 'ttd-1',
      tsaUrl: tsa.url,
      anchors: [authority.rootDer],
      timeoutMs: 60_000,
    })
    for (const bytes of [pdf, stamped.pdf]) {
      const { range, content } = examine(openPdf(bytes))[0]!
      await writeFile(join(dir, 'cms'), range!.contents.subarray(0, elementLength(range!.contents)))
      await writeFile(join(dir, 'content'), Buffer.concat(content!))
      const args = [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        'cms',
        '-content',
        'content',
        '-CAfile',
        'root.pem',
        '-purpose',
        'any',
        '-out',
        'verified',
      ]
      await expect(openssl(args, { cwd: dir })).resolves.toBeDefined()
      const printed = await openssl(['cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms', '-noout'], {
        cwd: dir,
      })
      expect(printed.toString()).toContain('id-smime-aa-signingCertificateV2')
      // The token is a CMS of its own and may have a signing time; the letter's signature may not.
      if (bytes === pdf) expect(printed.toString()).not.toContain('signingTime')
    }
    const { cms } = examine(openPdf(stamped.pdf))[0]!
    await writeFile(join(dir, 'token'), cms!.timestampTokens[0]!)
    await writeFile(join(dir, 'value'), cms!.signature)
    const said = await openssl(
      [
        'ts',
        '-verify',
        '-token_in',
        '-in',
        'token',
        '-data',
        'value',
        '-CAfile',
        'root.pem',
        '-untrusted',
        'issuing.pem',
      ],
      { cwd: dir },
    )
    expect(said.toString()).toContain('Verification: OK')
  })
})
