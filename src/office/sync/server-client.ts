import type { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import {
  apiHeader, demoPeopleSchema, enrolAnswerSchema, feedPageSchema, healthSchema, pushAnswerSchema, serverErrorSchema,
  type EnrolAnswer, type FeedPage, type Operation, type PushAnswer,
} from '../../protocol/sync-api.ts'
import { directorySchema, type Directory } from '../../domain/directory.ts'

/** The provincial server as the office sees it. Every failure is one of the error list; nothing here retries. */
export interface ServerClient {
  health(): Promise<z.output<typeof healthSchema>>
  demoPeople(): Promise<z.output<typeof demoPeopleSchema>['people']>
  enrol(request: { personId: string; code: string; deviceName: string }): Promise<EnrolAnswer>
  /** Null when the directory is still the one with `tag`. */
  directory(tag: string): Promise<{ directory: Directory; tag: string } | null>
  push(operations: Operation[]): Promise<PushAnswer>
  feed(cursor: { epoch: string; next: number }, limit: number): Promise<FeedPage>
  /** How many bytes of a file the server holds, and whether that is all of it. */
  fileState(sha256: string): Promise<{ complete: boolean; offset: number }>
  uploadPiece(sha256: string, piece: Uint8Array, offset: number, length: number): Promise<'taken' | 'look_again'>
  downloadFile(sha256: string): Promise<Buffer>
}

export const createServerClient = (options: { url: string; token: string | null; timeoutSeconds?: number }): ServerClient => {
  const seconds = options.timeoutSeconds ?? 20

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (options.token) headers.set('authorization', `Bearer ${options.token}`)
    const response = await fetch(new URL(path, options.url), {
      ...init,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1000),
    }).catch((cause: unknown) => {
      throw networkError(cause, options.url, seconds)
    })
    // Captive portals and proxies answer too, some of them with 200 or 401. Only our own server sets this header.
    if (!response.headers.has(apiHeader)) throw new LontarError('server_not_lontar', { status: response.status })
    return response
  }

  const body = async <T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> => {
    const json: unknown = await response.json().catch((cause: unknown) => {
      throw networkError(cause, options.url, seconds)
    })
    if (response.ok) {
      const parsed = schema.safeParse(json)
      if (parsed.success) return parsed.data
      throw new LontarError('server_failed', { status: response.status }, { cause: parsed.error })
    }
    const told = serverErrorSchema.safeParse(json)
    if (told.success && response.status < 500) throw LontarError.fromMessage(told.data.error)
    throw new LontarError('server_failed', { status: response.status })
  }

  const post = (path: string, json: unknown) =>
    send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) })

  return {
    health: async () => body(await send('/v1/health'), healthSchema),
    demoPeople: async () => (await body(await send('/v1/demo/people'), demoPeopleSchema)).people,
    enrol: async (request) => body(await post('/v1/devices', request), enrolAnswerSchema),
    async directory(tag) {
      const response = await send('/v1/directory', { headers: { 'if-none-match': tag } })
      if (response.status === 304) return null
      return { directory: await body(response, directorySchema), tag: response.headers.get('etag') ?? '' }
    },
    push: async (operations) => body(await post('/v1/push', { operations }), pushAnswerSchema),
    async feed(cursor, limit) {
      const query = new URLSearchParams({ epoch: cursor.epoch, after: String(cursor.next), limit: String(limit) })
      return body(await send(`/v1/feed?${query.toString()}`), feedPageSchema)
    },
    async fileState(sha256) {
      const response = await send(`/v1/files/${sha256}`, { method: 'HEAD' })
      if (response.status === 401) throw new LontarError('device_refused')
      if (response.status >= 500) throw new LontarError('server_failed', { status: response.status })
      return { complete: response.ok, offset: Number(response.headers.get('upload-offset') ?? 0) }
    },
    async uploadPiece(sha256, piece, offset, length) {
      const response = await send(`/v1/files/${sha256}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(length) },
        body: Buffer.from(piece),
      })
      if (response.ok) return 'taken'
      if (response.status === 409 || response.status === 423) return 'look_again'
      throw await failureOf(response)
    },
    async downloadFile(sha256) {
      const response = await send(`/v1/files/${sha256}`)
      if (!response.ok) throw await failureOf(response)
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

const failureOf = async (response: Response): Promise<LontarError> => {
  const told = serverErrorSchema.safeParse(await response.json().catch(() => null))
  return told.success ? LontarError.fromMessage(told.data.error) : new LontarError('server_failed', { status: response.status })
}

const networkError = (cause: unknown, address: string, seconds: number): LontarError =>
  (cause as { name?: string }).name === 'TimeoutError'
    ? new LontarError('server_slow', { seconds }, { cause })
    : new LontarError('server_unreachable', { address }, { cause })
