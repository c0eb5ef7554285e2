import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changedKeys,
  indirectLists,
  type ListStory,
  listsOfChanges,
  path,
} from '../../src/signatures/revocation/list-stories.ts'

/** The lists that `crl-answers.test.ts` tells of, asked of openssl: another reader of RFC 5280, 6.3.3 by other hands. */
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-lists-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const pem = (kind: 'CERTIFICATE' | 'X509 CRL', der: Buffer) =>
  `-----BEGIN ${kind}-----\n${der
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END ${kind}-----\n`
const at = String(Date.parse('2026-06-02T00:00:00Z') / 1000)

const askOpenssl = async ({ certificate, certificates, crls }: ListStory): Promise<string> => {
  const [issuer, root] = path
  const files = {
    'root.pem': pem('CERTIFICATE', root!.der),
    'others.pem': [issuer!, ...certificates].map(({ der }) => pem('CERTIFICATE', der)).join(''),
    'lists.pem': crls.map((list) => pem('X509 CRL', list)).join(''),
    'asked.pem': pem('CERTIFICATE', certificate.der),
  }
  const cwd = await mkdtemp(join(dir, 'asked-'))
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(cwd, name), text)))
  const check = ['-crl_check', '-extended_crl', '-use_deltas', '-attime', at]
  const trust = ['-CAfile', 'root.pem', '-untrusted', 'others.pem', '-CRLfile', 'lists.pem']
  const said = await promisify(execFile)('openssl', ['verify', ...check, ...trust, 'asked.pem'], { cwd }).then(
    ({ stderr }) => stderr || 'OK',
    ({ stderr }: { stderr: string }) => stderr,
  )
  if (said === 'OK') return 'good'
  if (/^error 23 .*certificate revoked/m.test(said)) return 'revoked'
  // No list, one of another scope, of nobody known, of nobody that may sign one, or one that ended. What is wrong with its signer alone is told, but forgiven.
  return /^(error (3|8|12|36|44|54) at|\[CRL path\] error)/m.test(said) ? 'not_checked' : said
}

describe.for([
  ['an authority that changed its key', changedKeys],
  ['lists that somebody else signs', indirectLists],
  ['lists of changes', listsOfChanges],
] as const)('%s: openssl says the same, or why not', ([, stories]) => {
  for (const story of stories) {
    const { status, openssl: other } = story
    test(`${story.tells}${other ? `; ${other.says}, for ${other.because}` : ''}`, async () => {
      expect(await askOpenssl(story)).toBe(other?.says ?? status)
    })
  }
})
