import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caConfig, issuingExtensions, leafExtensions, rootExtensions } from './ca-config.ts'
import { openssl, pemToDer } from './openssl.ts'
import { type Revocation, type RevocationOptions, startRevocation } from './revocation.ts'
import { type Tsa, type TsaOptions, startTsa } from './tsa.ts'

/** Where a certificate says that its revocation can be asked, and its issuer fetched: the addresses of `startRevocation`, or any other. */
export interface SourceNames {
  ocsp?: string
  crl?: string
  caIssuers?: string
}

export interface IssueOptions {
  name: string
  /** Written as the subject's serialNumber, as a NIP or NIK would be. Invented ones only. */
  identity?: string
  /** Days from now, 365 unless `notAfter` is given. */
  days?: number
  notBefore?: Date
  notAfter?: Date
  key?: KeyKind
  /** openssl's names; digitalSignature and nonRepudiation unless told. */
  usages?: string[]
  extendedUsage?: string
  /** None unless told: such a certificate is judged without revocation. */
  names?: SourceNames
  /** How the authority signs it: PKCS#1 v1.5 unless told. */
  signedBy?: 'pkcs1' | 'pss'
}

export interface Issued {
  certificateDer: Buffer
  certificatePem: string
  /** PKCS#8, not encrypted: a test key. */
  keyPem: string
  /** The issuing authority, then the root. */
  chainDer: Buffer[]
}

export interface P12Options {
  issued: Issued
  password: string
  /** RC2-40 and 3DES with a SHA-1 MAC, as older issuers wrote them. */
  legacy?: boolean
  iterations?: number
  withoutKey?: boolean
}

export interface Authority {
  dir: string
  rootPem: string
  rootDer: Buffer
  issuingDer: Buffer
  issue: (options: IssueOptions) => Promise<Issued>
  p12: (options: P12Options) => Promise<Buffer>
  startTsa: (options?: TsaOptions) => Promise<Tsa>
  /** OCSP, CRL and the issuer's certificate over HTTP, with faults. Start it first: certificates then name its addresses. */
  startRevocation: (options?: RevocationOptions) => Promise<Revocation>
}

export type KeyKind = keyof typeof keyArguments

const keyArguments = {
  rsa2048: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  rsa3072: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  rsa1024: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
}

/**
 * A test authority on the openssl command line: an invented root, below it "TEST BSRE CA (uji coba)". It opens the one in `dir` or creates
 * it there. For tests and the demo province only; nothing it issues means anything.
 */
export const createAuthority = async (dir: string): Promise<Authority> => {
  if (!existsSync(join(dir, 'issuing.pem'))) await found(dir)
  const [rootPem, issuingPem] = (await Promise.all(
    ['root.pem', 'issuing.pem'].map((file) => readFile(join(dir, file), 'utf8')),
  )) as [string, string]
  const [rootDer, issuingDer] = [pemToDer(rootPem), pemToDer(issuingPem)]
  // `openssl ca` keeps a small database, so certificates are issued one after the other.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  const issue = (options: IssueOptions) => inTurn(() => issueOne(dir, options, [issuingDer, rootDer]))
  return {
    dir,
    rootPem,
    rootDer,
    issuingDer,
    issue,
    p12: (options) => makeP12(dir, options, issuingPem + rootPem),
    startTsa: (options) => startTsa({ dir, issue, chainPem: issuingPem + rootPem }, options),
    startRevocation: (options) => startRevocation({ dir, issue, inTurn, issuingDer }, options),
  }
}

const subject = (name: string) => [
  '-utf8',
  '-subj',
  `/C=ID/O=TEST Lontar (bukan penerbit sungguhan)/CN=${name}`,
  '-config',
  'ca.cnf',
]

const found = async (dir: string): Promise<void> => {
  await mkdir(join(dir, 'issued'), { recursive: true })
  const run = (...args: string[]) => openssl(args, { cwd: dir })
  await Promise.all(
    Object.entries({
      'ca.cnf': caConfig,
      'index.txt': '',
      'root.ext': rootExtensions,
      'issuing.ext': issuingExtensions,
    }).map(([name, text]) => writeFile(join(dir, name), text)),
  )
  await Promise.all(['root.key', 'issuing.key'].map((out) => run('genpkey', ...keyArguments.rsa2048, '-out', out)))
  await run('req', '-new', '-key', 'root.key', ...subject('TEST Root CA (uji coba)'), '-out', 'root.csr')
  await run(
    'x509',
    '-req',
    '-in',
    'root.csr',
    '-signkey',
    'root.key',
    '-days',
    '7300',
    '-sha256',
    '-extfile',
    'root.ext',
    '-out',
    'root.pem',
  )
  await run('req', '-new', '-key', 'issuing.key', ...subject('TEST BSRE CA (uji coba)'), '-out', 'issuing.csr')
  await run(
    'x509',
    '-req',
    '-in',
    'issuing.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-sha256',
    '-extfile',
    'issuing.ext',
    '-out',
    'issuing.tmp',
  )
  // Last, and at once: a half-founded authority is founded again.
  await rename(join(dir, 'issuing.tmp'), join(dir, 'issuing.pem'))
}

const caTime = (at: Date) => at.toISOString().replace(/[-:T]|\.\d+/g, '')
const escaped = (text: string) => text.replace(/[\\/+]/g, '\\$&')

const issueOne = async (dir: string, options: IssueOptions, chainDer: Buffer[]): Promise<Issued> => {
  const id = randomUUID()
  const file = (ending: string) => `issued/${id}.${ending}`
  const from = options.notBefore ?? new Date(Date.now() - 3_600_000)
  const to = options.notAfter ?? new Date(Date.now() + (options.days ?? 365) * 86_400_000)
  const identity = options.identity ? `/serialNumber=${escaped(options.identity)}` : ''
  const usages = options.usages ?? ['digitalSignature', 'nonRepudiation']
  await writeFile(join(dir, file('ext')), leafExtensions(usages, options.extendedUsage, options.names))
  await openssl(['genpkey', ...keyArguments[options.key ?? 'rsa2048'], '-out', file('key')], { cwd: dir })
  await openssl(
    [
      'req',
      '-new',
      '-key',
      file('key'),
      '-config',
      'ca.cnf',
      '-utf8',
      '-out',
      file('csr'),
      '-subj',
      `/C=ID/O=Pemerintah Provinsi Contoh (uji coba)${identity}/CN=${escaped(options.name)}`,
    ],
    { cwd: dir },
  )
  await openssl(
    [
      'ca',
      '-config',
      'ca.cnf',
      '-batch',
      '-notext',
      '-preserveDN',
      '-utf8',
      '-startdate',
      caTime(from),
      '-enddate',
      caTime(to),
      '-extfile',
      file('ext'),
      ...(options.signedBy === 'pss' ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'] : []),
      '-in',
      file('csr'),
      '-out',
      file('pem'),
    ],
    { cwd: dir },
  )
  const [certificatePem, keyPem] = await Promise.all([
    readFile(join(dir, file('pem')), 'utf8'),
    readFile(join(dir, file('key')), 'utf8'),
  ])
  await Promise.all(['ext', 'csr', 'key', 'pem'].map((ending) => rm(join(dir, file(ending)))))
  return { certificateDer: pemToDer(certificatePem), certificatePem, keyPem, chainDer }
}

const makeP12 = async (
  dir: string,
  { issued, password, legacy, iterations, withoutKey }: P12Options,
  chainPem: string,
): Promise<Buffer> => {
  const chain = join(dir, 'issued', `${randomUUID()}.chain`)
  await writeFile(chain, chainPem)
  const input = Buffer.from(withoutKey ? issued.certificatePem : issued.keyPem + issued.certificatePem)
  const rounds = iterations ? ['-iter', String(iterations)] : []
  const args = [
    'pkcs12',
    '-export',
    '-certfile',
    chain,
    '-passout',
    'env:P12_PASSWORD',
    ...rounds,
    ...(legacy ? ['-legacy'] : []),
    ...(withoutKey ? ['-nokeys'] : []),
  ]
  try {
    return await openssl(args, { cwd: dir, env: { P12_PASSWORD: password }, input })
  } finally {
    await rm(chain)
  }
}
