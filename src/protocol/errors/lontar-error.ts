import { z } from 'zod'
import { adminErrors } from './admin-errors.ts'
import { archiveErrors } from './archive-errors.ts'
import { batchErrors } from './batch-errors.ts'
import { bsreErrors } from './bsre-errors.ts'
import { checkErrors } from './check-errors.ts'
import { cliErrors } from './cli-errors.ts'
import { deviceErrors } from './device-errors.ts'
import type { ErrorEntry } from './error-text.ts'
import { flowErrors } from './flow-errors.ts'
import { incomingErrors } from './incoming-errors.ts'
import { intakeErrors } from './intake-errors.ts'
import { ladderErrors } from './ladder-errors.ts'
import { letterErrors } from './letter-errors.ts'
import { networkErrors } from './network-errors.ts'
import { permitErrors } from './permit-errors.ts'
import { policyErrors } from './policy-errors.ts'
import { processErrors } from './process-errors.ts'
import { publicErrors } from './public-errors.ts'
import { recoveryErrors } from './recovery-errors.ts'
import { registerErrors } from './register-errors.ts'
import { releaseErrors } from './release-errors.ts'
import { repairErrors } from './repair-errors.ts'
import { signingErrors } from './signing-errors.ts'
import { storeErrors } from './store-errors.ts'
import { syncErrors } from './sync-errors.ts'
import { workErrors } from './work-errors.ts'
import { writingErrors } from './writing-errors.ts'

/** The one list of errors. Screens, batches, retries and docs/errors.md are all made from it. */
export const errorList = {
  ...signingErrors,
  ...bsreErrors,
  ...deviceErrors,
  ...incomingErrors,
  ...ladderErrors,
  ...storeErrors,
  ...syncErrors,
  ...workErrors,
  ...networkErrors,
  ...adminErrors,
  ...letterErrors,
  ...archiveErrors,
  ...flowErrors,
  ...registerErrors,
  ...writingErrors,
  ...intakeErrors,
  ...permitErrors,
  ...checkErrors,
  ...cliErrors,
  ...policyErrors,
  ...publicErrors,
  ...processErrors,
  ...batchErrors,
  ...recoveryErrors,
  ...releaseErrors,
  ...repairErrors,
} satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorList
export const errorCodes = Object.keys(errorList) as [ErrorCode, ...ErrorCode[]]

/** How an error crosses a border between processes. Params hold words for the person, never secrets. */
export const errorMessageSchema = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type ErrorMessage = z.infer<typeof errorMessageSchema>
export type ErrorParams = Record<string, string | number>

/**
 * The only error that Lontar's own modules throw on purpose.
 * @example throw new LontarError('attachment_too_large', { name: 'a.pdf', size: 31_457_280, limit: 20_971_520 })
 */
export class LontarError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'LontarError'
    this.code = code
    this.params = params
  }

  get entry(): ErrorEntry {
    return errorList[this.code]
  }

  toMessage(): ErrorMessage {
    return { code: this.code, params: this.params }
  }

  static fromMessage(message: ErrorMessage): LontarError {
    return new LontarError(message.code, message.params)
  }

  /** Anything thrown becomes one of the list; what is not ours is `internal`, its cause kept for the log. */
  static from(error: unknown): LontarError {
    if (error instanceof LontarError) return error
    const code = isErrno(error) ? diskTrouble(error.code) : null
    return new LontarError(code ?? 'internal', {}, { cause: error })
  }
}

/** What Node and SQLite say of a disk that is full, fails, or has changed what was written to it. */
const diskTrouble = (code: string): ErrorCode | null => {
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'disk_full'
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'disk_failed'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store_damaged'
  return null
}

const isErrno = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string'
