import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignatureAlgorithm, TokenCertificate } from '../../../src/protocol/token-api.ts'
import { createSoftToken } from '../softhsm/create-soft-token.ts'
import type { SoftToken } from '../softhsm/create-soft-token.ts'
import { findSoftHsm } from '../softhsm/find-soft-hsm.ts'
import { opensslAuthority, opensslVerifies } from '../softhsm/openssl-signer.ts'
import type { OpensslSigner } from '../softhsm/openssl-signer.ts'
import { startTokenProcess } from '../token-process.ts'
import type { TokenProcess } from '../token-process.ts'
import { buildFaultShim, shimEnv, shimLog } from './build-fault-shim.ts'
import type { Fault } from './build-fault-shim.ts'

export interface SignOptions {
  typed?: string
  /** 0 is the RSA key, 1 the P-256 key. */
  key?: 0 | 1
  algorithm?: SignatureAlgorithm
  times?: number
  finalTryConfirmed?: boolean
}

export interface FaultyCards {
  module: string
  pin: string
  token: SoftToken
  rsa: OpensslSigner
  ec: OpensslSigner
  /** A token process whose driver has these faults. */
  start(faults: Fault[], env?: Record<string, string>): TokenProcess
  list(process: TokenProcess): Promise<TokenCertificate[]>
  /** Signs the texts `Surat 0`, `Surat 1` …; returns base64. */
  sign(process: TokenProcess, options?: SignOptions): Promise<string[]>
  /** Does openssl accept a signature of `Surat 0`? */
  isGood(signature: string | undefined, signer: OpensslSigner, options?: string[]): boolean
  triesLeft(): number
  /** What the card was asked since the last reset, as the shim saw it. */
  asked(): string[]
  /** The same with a number: bytes of the PIN, bytes to sign. */
  log(): string[]
  /** How often a PIN was given to the card, of which kind it ever was. */
  logins(): number
  setTries(left: number): void
  /** Between tests: ends every process, and the card has all its tries again. */
  reset(): void
  close(): void
}

/** Why there can be no faulty cards on this machine, or null. Said aloud, so that a skipped suite names its reason. */
export const whyNoFaultyCards = async (): Promise<string | null> => {
  const built =
    findSoftHsm() === null
      ? new Error('SoftHSM is not installed')
      : await buildFaultShim().catch((error: Error) => error)
  if (!(built instanceof Error)) return null
  console.warn(`Skipped: ${built.message}`)
  return built.message
}

const firstWord = (line: string): string => line.split(' ')[0] ?? ''

/** One token with an RSA and an EC key, to be read through the shim. */
export const openFaultyCards = async (): Promise<FaultyCards> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-faults-'))
  const state = join(dir, 'tries')
  const started: TokenProcess[] = []
  const pin = '483920'
  const module = await buildFaultShim()
  const authority = opensslAuthority(dir)
  const [rsa, ec] = [authority.signer('rsa-2048', 'Bupati'), authority.signer('p-256', 'Sekda')]
  const token = await createSoftToken({ dir: join(dir, 'hsm'), label: 'Bupati', pin, ...rsa, more: [ec] })
  const log = () => (existsSync(shimLog(state)) ? readFileSync(shimLog(state), 'utf8').trimEnd().split('\n') : [])
  const asked = () => log().map(firstWord)
  const reset = () => {
    rmSync(state, { force: true })
    rmSync(shimLog(state), { force: true })
    for (const process of started.splice(0)) process.kill()
  }
  return {
    module,
    pin,
    token,
    rsa,
    ec,
    reset,
    start(faults, env = {}) {
      const process = startTokenProcess({ env: { ...token.env, ...shimEnv(token.module, faults, state), ...env } })
      started.push(process)
      return process
    },
    list: async (process) => (await process.call('list', { modules: [module] })).certificates,
    async sign(process, { typed = pin, key = 0, algorithm = 'rsa-pkcs1-sha256', times = 1, finalTryConfirmed } = {}) {
      const data = Array.from({ length: times }, (_, i) => Buffer.from(`Surat ${i}`).toString('base64'))
      const { tokenSerial, keyIds } = token
      const input = { module, tokenSerial, keyId: keyIds[key] ?? '', algorithm, pin: typed, finalTryConfirmed, data }
      return (await process.call('sign', input)).signatures
    },
    isGood(signature = '', signer, options = []) {
      const [data, file] = [join(dir, 'data'), join(dir, 'signature')]
      writeFileSync(data, 'Surat 0')
      writeFileSync(file, Buffer.from(signature, 'base64'))
      return opensslVerifies(signer, 'sha256', data, file, options)
    },
    asked,
    log,
    logins: () => asked().filter((what) => what.startsWith('login')).length,
    triesLeft: () => Number(readFileSync(state, 'utf8')),
    setTries: (left) => writeFileSync(state, String(left)),
    close() {
      reset()
      rmSync(dir, { recursive: true })
    },
  }
}
