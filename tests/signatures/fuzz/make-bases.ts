import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDocumentTimestamp, addTimestamp, addValidationData } from '../../../src/signatures/index.ts'
import { createAuthority } from '../../support/authority/index.ts'
import { openssl } from '../../support/authority/openssl.ts'
import { timestampQuery } from '../../../src/signatures/timestamp/timestamp-query.ts'
import { letterPdf } from '../../support/authority/letter-pdf.ts'
import { cmsByHand } from '../support/cms-by-hand.ts'
import { certifying, signByHand } from '../support/sign-by-hand.ts'

/**
 * Makes the files that the fuzzer edits, `npx node tests/signatures/fuzz/make-bases.ts`. They are kept in the repository, so that a seed
 * replays to the byte; their keys are thrown away. They are judged as of `bases.json`'s time.
 */
const dir = await mkdtemp(join(tmpdir(), 'lontar-bases-'))
const authority = await createAuthority(join(dir, 'ca'))
const tsa = await authority.startTsa()
const revocation = await authority.startRevocation()
const out = new URL('./bases/', import.meta.url)
const long = { notAfter: new Date(Date.now() + 3000 * 86_400_000) }
const [head, deputy, named] = await Promise.all([
  authority.issue({ name: 'Kepala Dinas (uji)', ...long }),
  authority.issue({ name: 'Sekretaris (uji)', key: 'p256', ...long }),
  authority.issue({ name: 'Bendahara (uji)', ...long, names: revocation.names }),
])
const service = { tsaUrl: tsa.url, timeoutMs: 60_000, anchors: [authority.rootDer] }
const draw = async (objectStreams = false) =>
  Buffer.from(await letterPdf({ fields: ['ttd-1', 'ttd-2'], pages: 2, objectStreams }))
const sign = (pdf: Uint8Array, field: string, issued: typeof head, reserve = 4500) =>
  signByHand(pdf, { field, reserve }, (content) => cmsByHand(content, issued))
const stamp = async (pdf: Uint8Array, fieldName: string) => (await addTimestamp({ pdf, fieldName, ...service })).pdf

const one = await sign(await draw(), 'ttd-1', head)
const stamped = await stamp(await sign(await draw(), 'ttd-1', head, 9000), 'ttd-1')
const both = await sign(stamped, 'ttd-2', deputy)
const crl = Buffer.from(await (await fetch(revocation.crlUrl)).arrayBuffer())
await writeFile(join(authority.dir, 'named.pem'), named.certificatePem)
const asking = ['ocsp', '-issuer', 'issuing.pem', '-cert', 'named.pem', '-no_nonce', '-reqout', 'named.req']
await openssl(asking, { cwd: authority.dir })
const question = await readFile(join(authority.dir, 'named.req'))
const ocsp = Buffer.from(await (await fetch(revocation.ocspUrl, { method: 'POST', body: question })).arrayBuffer())
const { query } = timestampQuery(Buffer.from('surat'))
const tsaAnswer = Buffer.from(await (await fetch(tsa.url, { method: 'POST', body: Buffer.from(query) })).arrayBuffer())
const withData = addValidationData({
  pdf: await stamp(await sign(await draw(true), 'ttd-1', named, 9000), 'ttd-1'),
  evidence: { certificates: [authority.issuingDer], ocsps: [], crls: [crl] },
})
const bases = {
  one,
  packed: await sign(await draw(true), 'ttd-1', deputy),
  both,
  certified: await signByHand(await draw(), { ...certifying(2), reserve: 4500 }, (content) => cmsByHand(content, head)),
  archived: (await addDocumentTimestamp({ pdf: withData, ...service })).pdf,
}
await mkdir(out, { recursive: true })
for (const [name, pdf] of Object.entries(bases)) await writeFile(new URL(`${name}.pdf`, out), pdf)
await writeFile(new URL('root.der', out), authority.rootDer)
await writeFile(new URL('revocation.crl', out), crl)
await writeFile(new URL('revocation.ocsp', out), ocsp)
await writeFile(new URL('answer.tsr', out), tsaAnswer)
await writeFile(new URL('named.pdf', out), await sign(await draw(), 'ttd-1', named))
await writeFile(new URL('issuing.der', out), authority.issuingDer)
await writeFile(
  new URL('bases.json', out),
  `${JSON.stringify({ now: new Date().toISOString(), bases: Object.keys(bases) })}\n`,
)
await Promise.all([tsa.stop(), revocation.stop()])
await rm(dir, { recursive: true, force: true })
