import { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import {
  apiHeader,
  demoPeopleSchema,
  digestAnswerSchema,
  enrolAnswerSchema,
  feedGroupSchema,
  feedPageSchema,
  healthSchema,
  lettersAnswerSchema,
  helloAnswerSchema,
  pushAnswerSchema,
  serverErrorSchema,
  unknownAnswerSchema,
  type Alarm,
  type DigestAnswer,
  type EnrolAnswer,
  type EnrolRequest,
  type FeedGroup,
  type FeedPage,
  type HelloAnswer,
  type HelloRequest,
  type LettersAnswer,
  type Operation,
  type PushAnswer,
  type RenewRequest,
} from '../../protocol/sync-api.ts'
import { signedReleaseSchema, type SignedRelease } from '../../protocol/releases/release-manifest.ts'
import { leaseAnswerSchema, registerPageSchema, type Lease, type RegisterPage } from '../../protocol/register-api.ts'
import { noticesAnswerSchema, type NoticeStandingAnswer } from '../../protocol/notice-api.ts'
import type { DeviceCredentials, DeviceKey } from '../../protocol/device-proof.ts'
import { networkFailure } from '../network/network-failure.ts'
import type { Answer } from './patient-fetch.ts'
import { remoteClient, type RemoteClient } from './remote-client.ts'
import { createProvenFetch, type ProvenFetch } from './proven-fetch.ts'
import { directorySchema, type Directory } from '../../domain/directory.ts'

/** The provincial server as the office sees it. Every failure is one of the error list; nothing here retries. */
export interface ServerClient extends RemoteClient {
  health(): Promise<z.output<typeof healthSchema>>
  /** The signed list of the release that the server announces. */
  release(): Promise<SignedRelease>
  demoPeople(): Promise<z.output<typeof demoPeopleSchema>['people']>
  /** @param key which the device is known by from then on */
  enrol(request: EnrolRequest, key: DeviceKey): Promise<EnrolAnswer>
  changePassword(current: string, next: string): Promise<void>
  /** This computer goes on as another device, known by this id and token from then on. */
  renew(asked: RenewRequest): Promise<void>
  /** Tells that the key to what this device held is destroyed. */
  confirmWiped(): Promise<void>
  /** Null when the directory is still the one with `tag`. */
  directory(tag: string): Promise<{ directory: Directory; tag: string } | null>
  push(operations: Operation[]): Promise<PushAnswer>
  hello(said: HelloRequest): Promise<HelloAnswer>
  feed(cursor: string, limit: number): Promise<FeedPage>
  /** Whole letters whose words were left out of the feed: as many of them as fit into one answer. */
  letters(subjects: string[]): Promise<LettersAnswer['letters']>
  digest(cursor: string): Promise<DigestAnswer>
  feedGroup(group: string): Promise<FeedGroup>
  /** Which of these letters the server does not know at all, after it was restored from a backup. */
  unknown(subjects: string[]): Promise<string[]>
  /** Blocks of numbers (`protocol/register-api.ts`): all of the person’s, after what is asked. */
  leases(asked: LeaseAsked): Promise<Lease[]>
  /** A page of an agency’s book. @throws book_closed */
  register(asked: RegisterAsked): Promise<RegisterPage>
  /** How the mails to the applicant of a permit case fare. */
  notices(caseId: string): Promise<NoticeStandingAnswer[]>
  /** Tells the operators of the server that something is not as it should be. */
  alarm(alarm: Alarm): Promise<void>
  /** How many bytes of a file the server holds, and whether that is all of it. */
  fileState(sha256: string): Promise<{ complete: boolean; offset: number }>
  uploadPiece(sha256: string, piece: Uint8Array, offset: number, length: number): Promise<'taken' | 'look_again'>
  /** @param came told of its bytes as they come */
  downloadFile(sha256: string, came?: (bytes: number) => void): Promise<Buffer>
}

export type LeaseAsked = { unitId: string } | { id: string } | { seals: string[] } | null
export type RegisterAsked = { unitId: string; book: 'keluar' | 'masuk'; year: string; after: number }

/** What only admins may ask (`protocol/admin-api.ts`): a path below `/v1/admin`, with a body where it is a POST. */
export interface AdminClient {
  administer<T extends z.ZodType>(path: string, answer: T, json?: unknown): Promise<z.output<T>>
}

export const createServerClient = (options: {
  url: string
  /** Null where nobody is enrolled yet. */
  device: DeviceCredentials | null
  /** How long the server may be silent. */
  timeoutSeconds?: number
  /** Ends what is under way: the person leaves, or what it belongs to was broken off. */
  signal?: AbortSignal | (() => AbortSignal)
}): ServerClient & AdminClient => {
  const seconds = options.timeoutSeconds ?? 20

  /** Files whose download broke off: what came is kept until this client is done, and the next try goes on behind it. */
  const begun = new Map<string, Uint8Array[]>()

  let fetchProven = createProvenFetch(options.device)

  const send = async (
    path: string,
    init: Parameters<ProvenFetch>[1] = {},
    accept = requireOurs,
    parts: Uint8Array[] = [],
    came?: (bytes: number) => void,
  ): Promise<Answer> => {
    const asked = {
      ...init,
      signal: (typeof options.signal === 'function' ? options.signal() : options.signal) ?? null,
    }
    return fetchProven(new URL(path, options.url), asked, seconds, accept, parts, came).catch((cause: unknown) => {
      throw cause instanceof LontarError ? cause : networkFailure(cause, options.url, seconds)
    })
  }

  const body = <T extends z.ZodType>(answer: Answer, schema: T): z.output<T> => {
    if (!answer.ok) throw failureOf(answer)
    const parsed = schema.safeParse(jsonOf(answer))
    if (parsed.success) return parsed.data
    throw new LontarError('server_failed', { status: answer.status }, { cause: parsed.error })
  }

  /** Letters are kept as they were sent: a later server may say more of them than this version understands. */
  const asSent = <T extends z.ZodType>(answer: Answer, schema: T): z.output<T> => {
    body(answer, schema)
    return jsonOf(answer) as z.output<T>
  }

  const post = (path: string, json: unknown, parts?: Uint8Array[], came?: () => void) =>
    send(
      path,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) },
      requireOurs,
      parts,
      came,
    )

  return {
    ...remoteClient({ get: (path) => send(path), post, read: body }),
    health: async () => body(await send('/v1/health'), healthSchema),
    release: async () => body(await send('/v1/release'), signedReleaseSchema),
    demoPeople: async () => body(await send('/v1/demo/people'), demoPeopleSchema).people,
    async enrol(request, key) {
      fetchProven = createProvenFetch({ key, token: null })
      return body(await post('/v1/devices', request), enrolAnswerSchema)
    },
    changePassword: async (current, next) =>
      void body(await post('/v1/account/password', { current, next }), z.object({})),
    renew: async (asked) => void body(await post('/v1/devices/renew', asked), z.object({})),
    confirmWiped: async () => void body(await post('/v1/devices/wiped', {}), z.object({})),
    async directory(tag) {
      const response = await send('/v1/directory', { headers: { 'if-none-match': tag } })
      if (response.status === 304) return null
      return { directory: body(response, directorySchema), tag: response.headers.get('etag') ?? '' }
    },
    hello: async (said) => body(await post('/v1/hello', said), helloAnswerSchema),
    administer: async (path, answer, json) =>
      body(await (json === undefined ? send(`/v1/admin${path}`) : post(`/v1/admin${path}`, json)), answer),
    push: async (operations) => asSent(await post('/v1/push', { operations }), pushAnswerSchema),
    async feed(cursor, limit) {
      const query = new URLSearchParams({ cursor, limit: String(limit) })
      return asSent(await send(`/v1/feed?${query.toString()}`), feedPageSchema)
    },
    letters: async (subjects) => asSent(await post('/v1/letters', { subjects }), lettersAnswerSchema).letters,
    digest: async (cursor) =>
      body(await send(`/v1/digest?${new URLSearchParams({ cursor }).toString()}`), digestAnswerSchema),
    feedGroup: async (group) => asSent(await send(`/v1/feed/group/${group}`), feedGroupSchema),
    unknown: async (subjects) => body(await post('/v1/unknown', { subjects }), unknownAnswerSchema).subjects,
    async leases(asked) {
      if (asked === null) return body(await send('/v1/leases'), leaseAnswerSchema).leases
      const path = 'unitId' in asked ? '' : 'id' in asked ? '/return' : '/show'
      return body(await post(`/v1/leases${path}`, asked), leaseAnswerSchema).leases
    },
    async register({ unitId, book, year, after }) {
      const query = new URLSearchParams({ unit: unitId, book, year, after: String(after), limit: '1000' })
      return body(await send(`/v1/registers?${query.toString()}`), registerPageSchema)
    },
    notices: async (caseId) => body(await send(`/v1/permits/${caseId}/notices`), noticesAnswerSchema).notices,
    alarm: async (alarm) => void body(await post('/v1/alarm', alarm), z.object({})),
    async fileState(sha256) {
      const response = await send(`/v1/files/${sha256}`, { method: 'HEAD' })
      if (response.status === 401) throw new LontarError('device_refused')
      if (response.status >= 500) throw new LontarError('server_failed', { status: response.status })
      return { complete: response.ok, offset: Number(response.headers.get('upload-offset') ?? 0) }
    },
    async uploadPiece(sha256, piece, offset, length) {
      const response = await send(`/v1/files/${sha256}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/octet-stream',
          'upload-offset': String(offset),
          'upload-length': String(length),
        },
        body: new Uint8Array(piece),
      })
      if (response.ok) return 'taken'
      if (response.status === 409 || response.status === 423) return 'look_again'
      throw failureOf(response)
    },
    async downloadFile(sha256, came) {
      const parts = begun.get(sha256) ?? []
      begun.set(sha256, parts)
      const from = parts.reduce((sum, part) => sum + part.length, 0)
      const headers = from > 0 ? { range: `bytes=${from}-` } : undefined
      const goesOn = (head: Response) => {
        requireOurs(head)
        if (head.status !== 206) parts.length = 0
      }
      const response = await send(`/v1/files/${sha256}`, { headers }, goesOn, parts, came)
      begun.delete(sha256)
      if (!response.ok) throw failureOf(response)
      return response.body
    },
  }
}

/** Captive portals and proxies answer too, some of them with 200 or 401. Only our own server sets this header. */
const requireOurs = ({ headers, status }: Response): void => {
  if (!headers.has(apiHeader)) throw new LontarError('server_not_lontar', { status })
}

const jsonOf = ({ body }: Answer): unknown => {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}

const failureOf = (answer: Answer): LontarError => {
  const told = serverErrorSchema.safeParse(jsonOf(answer))
  if (told.success && answer.status < 500) return LontarError.fromMessage(told.data.error)
  return new LontarError('server_failed', { status: answer.status })
}
