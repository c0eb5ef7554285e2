import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findSoftHsm } from './find-soft-hsm.ts'

export interface SoftTokenOptions {
  /** The token's own folder; made when missing. */
  dir: string
  /** Cut to the 32 bytes that PKCS#11 has room for. */
  label: string
  /** 4 to 255 characters; also the PIN of the security officer. */
  pin: string
  /** Private key, RSA or EC, any unencrypted PEM. */
  keyPem: string
  /** Null makes a key without certificate. */
  certificateDer: Uint8Array | null
  chainDer?: Uint8Array[]
  /** Further keys on the same token. */
  more?: { keyPem: string; certificateDer: Uint8Array | null }[]
  /** CKA_ALWAYS_AUTHENTICATE on every key. */
  alwaysAuthenticate?: boolean
}

export interface SoftToken {
  module: string
  /** Give it to every process that is to see the token. */
  env: { SOFTHSM2_CONF: string }
  tokenSerial: string
  /** CKA_ID in hex of the first key, and of all in the order given. */
  keyId: string
  keyIds: string[]
}

export interface TokenOrder {
  module: string
  label: string
  pin: string
  keyPem: string
  certificateDer: string | null
  chainDer: string[]
  more: { keyPem: string; certificateDer: string | null }[]
  alwaysAuthenticate: boolean
}

export interface WrittenToken {
  tokenSerial: string
  keyIds: string[]
}

/**
 * A SoftHSM2 token in a folder of its own. Called again with the same content it returns the token that is there, so a
 * demo keeps its token over restarts; with other content, or after a broken first try, it makes the token anew.
 * Throws where SoftHSM is not installed: ask `findSoftHsm()` first.
 * @example const token = await createSoftToken({ dir, label: 'Bupati', pin: '123456', keyPem, certificateDer })
 */
export const createSoftToken = async (options: SoftTokenOptions): Promise<SoftToken> => {
  const module = findSoftHsm()
  if (module === null) throw new Error('SoftHSM is not installed (Debian: apt install libsofthsm2)')
  const order = orderOf(module, options)
  const dir = resolve(options.dir)
  const conf = join(dir, 'softhsm2.conf')
  const tokens = join(dir, 'tokens')
  const stamp = join(dir, 'token.json')
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ ...order, tokens }))
    .digest('hex')
  const answer = ({ tokenSerial, keyIds }: WrittenToken): SoftToken => {
    return { module, env: { SOFTHSM2_CONF: conf }, tokenSerial, keyIds, keyId: keyIds[0] ?? '' }
  }

  const known = readStamp(stamp)
  if (known?.fingerprint === fingerprint && existsSync(conf) && holdsSomething(tokens)) return answer(known)

  rmSync(stamp, { force: true })
  rmSync(tokens, { recursive: true, force: true })
  mkdirSync(tokens, { recursive: true, mode: 0o700 })
  const lines = [`directories.tokendir = ${tokens}`, 'objectstore.backend = file', 'log.level = ERROR', '']
  writeFileSync(conf, lines.join('\n'))
  const written = await writeInProcess(order, conf)
  // Written last and in one step: its presence says that the token is whole.
  writeFileSync(`${stamp}.part`, JSON.stringify({ ...written, fingerprint }))
  renameSync(`${stamp}.part`, stamp)
  return answer(written)
}

/** Cleaners of temporary folders take the files and leave the folders. */
const holdsSomething = (dir: string): boolean =>
  existsSync(dir) && readdirSync(dir, { recursive: true }).some((name) => String(name).endsWith('.object'))

const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64')

/** Whole characters, up to 32 bytes of UTF-8. */
const cut = (label: string): string => {
  let kept = ''
  for (const letter of label.trim()) {
    if (Buffer.byteLength(kept + letter) > 32) break
    kept += letter
  }
  return kept.trim()
}

const orderOf = (module: string, options: SoftTokenOptions): TokenOrder => {
  const signer = ({ keyPem, certificateDer }: Pick<SoftTokenOptions, 'keyPem' | 'certificateDer'>) => {
    return { keyPem, certificateDer: certificateDer === null ? null : base64(certificateDer) }
  }
  return {
    module,
    label: cut(options.label),
    pin: options.pin,
    ...signer(options),
    chainDer: (options.chainDer ?? []).map(base64),
    more: (options.more ?? []).map(signer),
    alwaysAuthenticate: options.alwaysAuthenticate ?? false,
  }
}

const readStamp = (path: string): (WrittenToken & { fingerprint: string }) | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as WrittenToken & { fingerprint: string }
  } catch {
    return null
  }
}

const writeInProcess = (order: TokenOrder, conf: string): Promise<WrittenToken> =>
  new Promise((done, fail) => {
    const script = fileURLToPath(new URL('./write-token.ts', import.meta.url))
    const child = fork(script, { execArgv: [], env: { ...process.env, SOFTHSM2_CONF: conf }, serialization: 'json' })
    child.once('message', (message: { written?: WrittenToken; failed?: string }) => {
      if (message.written === undefined) fail(new Error(`The software token could not be made: ${message.failed}`))
      else done(message.written)
    })
    child.once('error', fail)
    child.once('exit', (code, signal) => fail(new Error(`The writer of the software token ended: ${signal ?? code}`)))
    child.send(order)
  })
