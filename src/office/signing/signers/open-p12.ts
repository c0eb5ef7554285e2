import { constants, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SignatureAlgorithm } from '../../../protocol/token-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { type Certificate, readCertificate } from '../../../signatures/certificates/certificate.ts'
import { completeChain } from '../../../signatures/certificates/complete-chain.ts'
import { algorithmFacts, defaultAlgorithm } from '../../../signatures/cms/algorithms.ts'
import type { DocumentSigner } from '../../../signatures/signing/document-signer.ts'
import type { P12Content, P12Failure } from './p12-forge.ts'

export interface OpenP12Options {
  /** The worker's file; found beside this one, from source or bundled, unless given. */
  workerFile?: URL
  /** RSA keys may sign with PSS instead of PKCS#1 v1.5. */
  algorithm?: SignatureAlgorithm
}

/** From source it is `signing/p12-worker.ts`; bundled it is `p12-worker.js` in the bundle's folder, this code perhaps in a chunk below it. */
const workerFiles = ['../p12-worker.ts', './p12-worker.js', '../p12-worker.js']

const defaultWorkerFile = (): URL => {
  const found = workerFiles.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('p12-worker is missing from this build')
  return found
}

/** Longer than the slowest sensible .p12 takes on an old computer. */
const patience = 60_000
const largest = 1 << 20

/**
 * Opens a certificate file and makes a signer of it. The derivation runs in a worker thread, the key ends up in a `KeyObject`.
 * @throws LontarError p12_password_wrong, p12_damaged, p12_without_key, key_unsupported. None of them carries the password.
 */
export const openP12 = async (
  bytes: Uint8Array,
  password: string,
  options: OpenP12Options = {},
): Promise<DocumentSigner> => {
  if (bytes.length === 0 || bytes.length > largest) throw new LontarError('p12_damaged')
  const content = await openInWorker(bytes, password, options.workerFile ?? defaultWorkerFile())
  if (typeof content === 'string') throw new LontarError(content)
  const { key, certificate, others } = match(content)
  const algorithm = options.algorithm ?? defaultAlgorithm(certificate.keyType)
  if (!algorithm || !algorithmFacts[algorithm].fits(certificate.keyType))
    throw new LontarError('key_unsupported', { algorithm: certificate.keyType })
  return {
    certificate: certificate.der,
    chain: completeChain(certificate.der, others),
    algorithm,
    sign: async (data) => signWith(key, algorithm, data),
  }
}

const openInWorker = (bytes: Uint8Array, password: string, file: URL): Promise<P12Content | P12Failure> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: { bytes, password },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const end = (action: () => void) => {
      clearTimeout(timer)
      action()
      void worker.terminate()
    }
    // The cause is left out on purpose: it may quote what it was given.
    const broken = () => end(() => reject(new LontarError('p12_damaged')))
    const timer = setTimeout(broken, patience)
    worker.once('message', (answer: P12Content | P12Failure) => end(() => resolve(answer)))
    worker.once('error', broken)
    worker.once('exit', broken)
  })

const spki = (object: KeyObject) => object.export({ format: 'der', type: 'spki' })

const match = ({
  privateKey,
  certificates,
}: P12Content): { key: KeyObject; certificate: Certificate; others: Buffer[] } => {
  try {
    const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
    const mine = spki(createPublicKey(key))
    const all = certificates.map(readCertificate)
    const certificate = all.find((item) => item.keyType !== 'other' && spki(item.publicKey()).equals(mine))
    if (certificate)
      return { key, certificate, others: all.filter((item) => item !== certificate).map(({ der }) => der) }
  } catch {
    throw new LontarError('p12_damaged')
  }
  throw new LontarError('p12_without_key')
}

const signWith = (key: KeyObject, algorithm: SignatureAlgorithm, data: Uint8Array): Buffer => {
  const padding = algorithm === 'rsa-pss-sha256' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {}
  return sign(algorithmFacts[algorithm].hash, data, { key, ...padding })
}
