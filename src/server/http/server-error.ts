import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'

const statuses: Partial<Record<ErrorCode, number>> = {
  invalid_request: 400,
  device_refused: 401,
  proof_stale: 401,
  admin_only: 403,
  enrolment_refused: 403,
  password_wrong: 403,
  password_weak: 422,
  too_many_attempts: 429,
  too_many_requests: 429,
  device_unknown: 404,
  file_unknown: 404,
  letter_unknown: 404,
  device_cloned: 409,
  directory_moved: 409,
  directory_invalid: 422,
  attachment_too_large: 413,
  files_incomplete: 409,
  book_closed: 403,
  lease_forbidden: 403,
  lease_unknown: 404,
  server_recovering: 409,
  bsre_not_offered: 404,
  bsre_unreachable: 409,
  bsre_account_refused: 409,
  bsre_identity_missing: 409,
  bsre_not_registered: 409,
  bsre_no_certificate: 409,
  bsre_refused: 409,
  bsre_document_refused: 409,
  bsre_passphrase_wrong: 409,
  bsre_under_way: 409,
  bsre_too_early: 409,
  bsre_outcome_unknown: 409,
  not_allowed: 403,
  wrong_state: 409,
  check_busy: 503,
  check_too_often: 429,
  check_file_missing: 400,
  check_file_several: 400,
  check_file_not_pdf: 415,
  check_file_large: 413,
  check_form_unreadable: 400,
  check_too_slow: 408,
  upload_empty: 422,
  upload_heic: 422,
  upload_office_file: 422,
  upload_unknown: 422,
  upload_other_type: 422,
  upload_cut: 422,
  upload_locked: 422,
  upload_picture_size: 422,
  upload_too_large: 413,
  upload_too_many: 413,
  upload_gone: 404,
  public_busy: 429,
  draft_expired: 410,
  public_proof_missing: 403,
  permit_kind_closed: 404,
  application_incomplete: 422,
  application_form_changed: 409,
  application_unknown: 404,
}

export const statusOf = ({ code }: LontarError): number => statuses[code] ?? 500

/** Answers with an error of the list. What is not ours is `internal`: its cause is for the log, never for the client. */
export const answerError = (error: FastifyError | LontarError, request: FastifyRequest, reply: FastifyReply): void => {
  const known = asLontarError(error)
  const status = (error as FastifyError).statusCode ?? statusOf(known)
  if (known.code === 'internal') request.log.error({ err: error }, 'unexpected')
  else request.log.info({ refusal: known.code }, 'refused')
  if (known.code === 'proof_stale') void reply.header('www-authenticate', 'DPoP error="use_dpop_nonce", algs="ES256"')
  if (known.code === 'device_refused') void reply.header('www-authenticate', 'DPoP algs="ES256"')
  // Of a stranger's body no more is read than has come.
  if (known.code === 'device_refused' && !request.raw.complete) void reply.header('connection', 'close')
  const { seconds } = known.params
  if (status === 429 && seconds !== undefined) void reply.header('retry-after', seconds)
  void reply.code(known.code === 'internal' ? 500 : status).send({ error: known.toMessage() })
}

/** Fastify's own complaints (not JSON, too large, unknown media type) are about the request. */
export const asLontarError = (error: Error & Partial<FastifyError>): LontarError => {
  if (error instanceof LontarError) return error
  const { statusCode, code = '' } = error
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new LontarError('invalid_request', { detail: code })
  }
  return new LontarError('internal', {}, { cause: error })
}
