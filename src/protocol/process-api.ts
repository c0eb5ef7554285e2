import { z } from 'zod'
import { errorMessageSchema } from './errors/lontar-error.ts'
import { desktopEventSchema } from './desktop-api.ts'
import { policyReportSchema, usualPolicyReport } from './policies/judge-policies.ts'
import { tokenApi } from './token-api.ts'
import type { TokenCall } from './token-api.ts'

/**
 * Messages between a shell and the office process (fork channel or Electron port). Both sides number their own
 * requests. Binary values travel as base64.
 *
 * shell → office: `call` (from the screens), `document` (bytes for a document URL), answers to `ask`, `happened` (to the
 * computer), `opened` (a `.lontar` file or a `lontar:` link from outside), `close`
 * office → shell: answers to `call` and `document`, events, `ask` (a service of the shell), `ready`
 */
const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorMessageSchema }),
])

/** The value of an answer to `document`. */
export const documentAnswerSchema = z.object({ contentType: z.string(), data: z.base64() })
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>

/** What a shell notices of the computer, and the office acts on. */
export const happenings = ['suspending', 'resumed', 'screen_locked', 'screen_unlocked', 'clock_changed'] as const
export type Happening = (typeof happenings)[number]

/** What came from outside: the shell has read it, so that no screen ever names a path. */
export const openedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('file'), name: z.string().max(255), data: z.base64() }),
  z.object({ what: z.literal('link'), link: z.string().max(2000) }),
])
export type Opened = z.infer<typeof openedSchema>

export const toOfficeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('happened'), what: z.enum(happenings) }),
  z.object({ type: z.literal('opened'), opened: openedSchema }),
  z.object({ type: z.literal('call'), id: z.number().int(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('document'), id: z.number().int(), path: z.string() }),
  z.object({ type: z.literal('answer'), id: z.number().int(), answer }),
  z.object({ type: z.literal('close') }),
])
export type ToOffice = z.infer<typeof toOfficeSchema>

export const fromOfficeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('answer'), id: z.number().int(), answer }),
  z.object({ type: z.literal('event'), event: desktopEventSchema }),
  z.object({
    type: z.literal('ask'),
    id: z.number().int(),
    service: z.enum(['token', 'token.restart', 'secrets.seal', 'secrets.open', 'notify', 'describe']),
    input: z.unknown(),
  }),
])
export type FromOffice = z.infer<typeof fromOfficeSchema>

/**
 * Services of the shell that the office asks for.
 * `token`: input `{call, input}` of token-api, with `timeoutSeconds`; the shell starts the token process when needed, and
 * answers `token_process_died` or `token_timeout` (after killing it) where the process gives no answer.
 * `secrets.seal` / `secrets.open`: input `{data: base64}` → `{data: base64}`; wrapped by the operating system where it can.
 * `notify`: `{title, body, place}` → `{}`; a click leads to the place.
 * `describe`: what the shell is and how it would reach these addresses → `shellFactsSchema`, for the diagnosis.
 */
export const shellServices = {
  token: z.object({
    call: z.enum(Object.keys(tokenApi) as [TokenCall, ...TokenCall[]]),
    input: z.unknown(),
    timeoutSeconds: z.number().int().positive().max(600),
  }),
  'token.restart': z.object({}),
  'secrets.seal': z.object({ data: z.base64() }),
  'secrets.open': z.object({ data: z.base64() }),
  notify: z.object({
    title: z.string().max(200),
    body: z.string().max(500),
    place: z.string().max(2000).nullable().default(null),
  }),
  describe: z.object({ urls: z.array(z.url().max(2000)).max(10) }),
} as const
export type ShellService = keyof typeof shellServices

export const shellFactsSchema = z.object({
  kind: z.enum(['electron', 'chromium', 'none']).describe('none: started for the diagnosis alone, without a window'),
  versions: z.record(z.string(), z.string()).describe('of what the shell stands on: electron, chrome, node …'),
  secrets: z
    .enum(['system', 'fixed_password', 'key_file'])
    .describe('who wraps the store key: the operating system; Linux without a key ring; a file beside the data'),
  proxies: z.record(z.string(), z.string()).describe('by address: DIRECT, or PROXY host:port as PAC writes it'),
})
export type ShellFacts = z.infer<typeof shellFactsSchema>

/** How a shell tells the office where it lives: one JSON argument on the command line. */
export const officeStartSchema = z.object({
  dataDir: z.string(),
  serverUrl: z.url(),
  tokenModules: z.array(z.string()).describe('token drivers that IT set, by full path'),
  drivers: z
    .object({
      known: z.boolean().describe('also try the drivers that makers install in their usual places'),
      own: z.boolean().describe('people may add drivers'),
    })
    .default({ known: false, own: true }),
  policies: policyReportSchema.default(usualPolicyReport).describe('as the shell read them at the start'),
  releaseKeysDir: z
    .string()
    .optional()
    .describe('public keys of releases, where they are not those that Lontar ships: for a demonstration or a test'),
  deviceName: z.string(),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  syncSeconds: z.number().positive().default(15),
  undoSeconds: z
    .number()
    .nonnegative()
    .max(60)
    .default(8)
    .describe('so long a step that can be taken back stays on this computer before it is sent'),
  timestampUrl: z.url().nullable().default(null).describe('overrides what the server says'),
  tokenTimeoutSeconds: z
    .number()
    .int()
    .positive()
    .max(600)
    .default(60)
    .describe('a keypad waits for a person, a large key takes its time'),
  serverTimeoutSeconds: z.number().positive().default(20),
  attachmentLimitBytes: z
    .number()
    .int()
    .positive()
    .default(20 * 1024 * 1024),
})
export type OfficeStart = z.infer<typeof officeStartSchema>
