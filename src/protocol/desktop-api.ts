import type { z } from 'zod'
import { directorySchema } from '../domain/directory.ts'
import { call, nothing } from './desktop/call.ts'
import { adminCalls } from './desktop/admin-calls.ts'
import { archiveCalls } from './desktop/archive-calls.ts'
import { batchCalls } from './desktop/batch-calls.ts'
import { checkCalls } from './desktop/check-calls.ts'
import { classificationCalls } from './desktop/classification-calls.ts'
import { componentCalls } from './desktop/component-calls.ts'
import { computerCalls } from './desktop/computer-calls.ts'
import { deviceCalls } from './desktop/device-calls.ts'
import { diagnosisCalls } from './desktop/diagnosis-calls.ts'
import { directoryCalls } from './desktop/directory-calls.ts'
import { dispositionCalls } from './desktop/disposition-calls.ts'
import { exportCalls } from './desktop/export-calls.ts'
import { flowCalls } from './desktop/flow-calls.ts'
import { homeCalls } from './desktop/home-calls.ts'
import { intakeCalls } from './desktop/intake-calls.ts'
import { letterCalls } from './desktop/letter-calls.ts'
import { listCalls } from './desktop/list-calls.ts'
import { lockCalls } from './desktop/lock-calls.ts'
import { newsCalls } from './desktop/news-calls.ts'
import { noticeCalls } from './desktop/notice-calls.ts'
import { permitCalls } from './desktop/permit-calls.ts'
import { permitBoardCalls } from './desktop/permit-board-calls.ts'
import { permitKindCalls } from './desktop/permit-kind-calls.ts'
import { recoveryCalls } from './desktop/recovery-calls.ts'
import { registerCalls } from './desktop/register-calls.ts'
import { remoteSigningCalls } from './desktop/remote-signing-calls.ts'
import { repairCalls } from './desktop/repair-calls.ts'
import { sessionCalls } from './desktop/session-calls.ts'
import { signFileCalls } from './desktop/sign-file-calls.ts'
import { signingCalls } from './desktop/signing-calls.ts'
import { storeCheckCalls } from './desktop/store-check-calls.ts'
import { syncCalls } from './desktop/sync-calls.ts'
import { updateCalls } from './desktop/update-calls.ts'
import { writingCalls } from './desktop/writing-calls.ts'
import type { errorMessageSchema } from './errors/lontar-error.ts'

export { adminDirectorySchema, type AdminDirectory } from './desktop/admin-calls.ts'
export { offeredSchema, type Offered } from './desktop/computer-calls.ts'
export { desktopEventSchema, type DesktopEvent } from './desktop/desktop-events.ts'
export { appOrigin, documentPath } from './desktop/document-path.ts'
export { letterDetailSchema, type LetterDetail } from './desktop/letter-calls.ts'
export {
  boxes,
  boxSchema,
  letterRowSchema,
  mostRows,
  taskSchema,
  type Box,
  type LetterRow,
} from './desktop/letter-row.ts'
export { newsSchema, type News } from './desktop/news-calls.ts'
export { meSchema, type Me } from './desktop/session-calls.ts'
export { signWithSchema, type SignWith } from './desktop/sign-with.ts'
export { signerOptionSchema, signResultSchema, type SignerOption, type SignResult } from './desktop/signing-calls.ts'
export {
  operationRowSchema,
  syncSettingsSchema,
  syncStatusSchema,
  transferSchema,
  type OperationRow,
  type SyncSettings,
  type SyncStatus,
  type Transfer,
} from './desktop/sync-calls.ts'

/**
 * The one contract between the screens and the office, by area. A shell checks the sender and passes the call on; the office checks the
 * input against this map. Documents are read by URL, see `documentPath`.
 */
export const desktopApi = {
  ...sessionCalls,
  ...lockCalls,
  ...recoveryCalls,
  'directory.get': call(nothing, directorySchema),
  ...adminCalls,
  ...directoryCalls,
  ...registerCalls,
  ...flowCalls,
  ...listCalls,
  ...homeCalls,
  ...deviceCalls,
  ...computerCalls,
  ...repairCalls,
  ...storeCheckCalls,
  ...diagnosisCalls,
  ...updateCalls,
  ...componentCalls,
  ...letterCalls,
  ...checkCalls,
  ...dispositionCalls,
  ...intakeCalls,
  ...permitCalls,
  ...writingCalls,
  ...archiveCalls,
  ...exportCalls,
  ...classificationCalls,
  ...permitBoardCalls,
  ...noticeCalls,
  ...permitKindCalls,
  ...signingCalls,
  ...batchCalls,
  ...remoteSigningCalls,
  ...signFileCalls,
  ...syncCalls,
  ...newsCalls,
} as const

export type DesktopApi = typeof desktopApi
export type DesktopCall = keyof DesktopApi
export type DesktopInput<C extends DesktopCall> = z.input<DesktopApi[C]['input']>
export type DesktopOutput<C extends DesktopCall> = z.output<DesktopApi[C]['output']>

/** What a call gives back across the border: never an exception. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof errorMessageSchema> }

/** What the preload (or the Chromium shell) puts on `window.lontar`. */
export interface LontarBridge {
  call(name: string, input: unknown): Promise<Answer<unknown>>
  subscribe(listener: (event: unknown) => void): () => void
  readonly shell: 'electron' | 'chromium'
}
