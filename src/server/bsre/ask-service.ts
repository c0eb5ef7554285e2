import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { BsreSettings } from './bsre-settings.ts'

/** The request left, and no answer came that says what became of it: whoever asked for a signature does not know whether there is one. */
export class AnswerLost extends Error {}

export interface ServiceAnswer {
  status: number
  headers: Headers
  body: Buffer
}

export interface ServiceRequest {
  method: 'GET' | 'POST'
  path: string
  body?: string | FormData
  json?: boolean
  /** The answer is not read beyond this many bytes. */
  limit: number
  patience: number
  /** Told of the head of the answer, before its body is read. */
  head?: (headers: Headers) => Promise<void>
  signal?: AbortSignal | undefined
}

/** Nothing was sent yet when these happened. All else may have happened after the request had left. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * One request with the agency’s account, never repeated and never led elsewhere. Neither the request nor the answer is logged.
 * @throws LontarError bsre_unreachable where nothing left; AnswerLost where it did
 */
export const askService = async (settings: BsreSettings, asked: ServiceRequest): Promise<ServiceAnswer> => {
  const { method, path, body, json, limit, patience, head, signal } = asked
  const account = Buffer.from(`${settings.user}:${settings.password}`).toString('base64')
  const time = AbortSignal.timeout(patience)
  try {
    const response = await fetch(`${settings.url}${path}`, {
      method,
      headers: { authorization: `Basic ${account}`, ...(json && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: signal ? AbortSignal.any([time, signal]) : time,
    })
    await head?.(response.headers)
    return { status: response.status, headers: response.headers, body: await readUpTo(response, limit) }
  } catch (error) {
    if (error instanceof LontarError) throw error
    const code = (error as { cause?: { code?: string } }).cause?.code
    if (code && beforeSending.has(code)) throw new LontarError('bsre_unreachable', {}, { cause: code })
    // What fetch says may hold a part of what was sent; its name is enough.
    throw new AnswerLost((error as Error).name)
  }
}

const readUpTo = async (response: Response, limit: number): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > limit) throw new AnswerLost('too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
