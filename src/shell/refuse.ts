import type { Answer } from '../protocol/desktop-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { ErrorCode, ErrorParams } from '../protocol/errors/lontar-error.ts'

/** A refusal as it crosses a border. */
export const refuse = (
  code: ErrorCode,
  params: ErrorParams = {},
): { ok: false; error: { code: ErrorCode; params: ErrorParams } } => ({
  ok: false,
  error: { code, params },
})

/** Runs something and turns whatever it throws into a refusal. */
export const answerOf = async <T>(run: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, error: LontarError.from(error).toMessage() }
  }
}
