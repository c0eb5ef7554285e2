import { readFile } from 'node:fs/promises'
import { isMailAddress } from '../../domain/permits/notices/mail-address.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** The mail server through which applicants are told, and as whom. */
export interface MailSettings {
  host: string
  port: number
  /** TLS from the first byte (`smtps://`). */
  secure: boolean
  /** Else STARTTLS, without which nothing is sent; only a mail server on this machine may do without. */
  requireTls: boolean
  user: string | null
  password: string | null
  from: { name: string; address: string }
  /** PEM of the authority that the mail server's certificate is of, where no computer knows it. */
  ca: string | null
  perMinute: number
}

export interface MailArguments {
  /** `smtp://USER@HOST:587` or `smtps://USER@HOST:465`. */
  mail?: string | undefined
  /** `DPMPTSP Provinsi Bali <izin@contoh.example>`. */
  from?: string | undefined
  passwordFile?: string | undefined
  caFile?: string | undefined
  perMinute?: number | undefined
}

/**
 * @param env `MAIL_PASSWORD`, where there is no file: an argument could be read by whoever lists the processes
 * @returns undefined where no mail server is named: then the office tells applicants by hand
 * @throws invalid_request with the name of the option as `detail`
 */
export const readMailSettings = async (
  { mail, from = '', passwordFile, caFile, perMinute = 30 }: MailArguments,
  env: Readonly<Record<string, string | undefined>>,
): Promise<MailSettings | undefined> => {
  if (mail === undefined) return undefined
  const url = URL.canParse(mail) ? new URL(mail) : null
  const isKnown = url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
  const isBare = url?.password === '' && ['', '/'].includes(url.pathname) && url.search === '' && url.hash === ''
  if (!isKnown || !isBare) throw new LontarError('invalid_request', { detail: '--mail' })
  const sender = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<)?([^<>\s]+)>?\s*$/.exec(from)
  if (!sender || !isMailAddress(sender[2]!)) throw new LontarError('invalid_request', { detail: '--mail-from' })
  const secure = url.protocol === 'smtps:'
  // An IPv6 address stands in brackets in a URL, and without them in a connection.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    host,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTls: !secure && !/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: (passwordFile ? await secretIn(passwordFile) : env['MAIL_PASSWORD']) ?? null,
    from: { name: sender[1] ?? '', address: sender[2]! },
    ca: caFile ? await textIn(caFile, '--mail-ca') : null,
    perMinute,
  }
}

const secretIn = async (file: string): Promise<string> =>
  (await textIn(file, '--mail-password-file')).replace(/\r?\n$/, '')

const textIn = (file: string, option: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LontarError('invalid_request', { detail: option }, { cause })
  })
