import { readFile } from 'node:fs/promises'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** Where the eSign Client Service of the agency runs, and as whom it is called. The account never leaves this process. */
export interface BsreSettings {
  /** Without an account, a query or a slash at the end. */
  url: string
  version: 'v1' | 'v2'
  user: string
  password: string
  /** How long one signature may take, in ms. */
  patience: number
  /** How long after a lost answer a person may not yet say that nothing was signed, in ms. */
  decideAfter: number
}

export interface BsreArguments {
  /** `https://USER@HOST[:PORT][/PATH]` */
  address?: string | undefined
  version?: BsreSettings['version'] | undefined
  passwordFile?: string | undefined
  /** [said] A signature takes 0.9 s; a full minute leaves room for a slow hour. */
  seconds?: number | undefined
  decideMinutes?: number | undefined
}

/**
 * @param env `BSRE_PASSWORD`, where there is no file: an argument could be read by whoever lists the processes
 * @returns undefined where no service is named: then nobody is offered to sign by it
 * @throws invalid_request with the name of the option as `detail`
 */
export const readBsreSettings = async (
  { address, version = 'v2', passwordFile, seconds = 60, decideMinutes = 15 }: BsreArguments,
  env: Readonly<Record<string, string | undefined>>,
): Promise<BsreSettings | undefined> => {
  if (address === undefined) return undefined
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username === '' || url.password !== '' || url.search !== '' || url.hash !== '') throw wrong('--bsre')
  // A passphrase does not go over a line that others can read.
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) throw wrong('--bsre')
  const password = passwordFile ? await secretIn(passwordFile) : env['BSRE_PASSWORD']
  if (!password) throw wrong('--bsre-password-file')
  return {
    url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    version,
    user: decodeURIComponent(url.username),
    password,
    patience: seconds * 1000,
    decideAfter: decideMinutes * 60_000,
  }
}

const wrong = (detail: string, cause?: unknown) => new LontarError('invalid_request', { detail }, { cause })

const secretIn = (file: string): Promise<string> =>
  readFile(file, 'utf8').then(
    (text) => text.replace(/\r?\n$/, ''),
    (cause: unknown) => {
      throw wrong('--bsre-password-file', cause)
    },
  )
