import type { FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { megabyte } from '../http/limits.ts'
import type { BytesInHand } from './bytes-in-hand.ts'

export interface ReceivedPdf {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
}

export interface ReceiveRules {
  /** Of the file, in bytes. */
  largest: number
  /** For the whole form, in milliseconds: 5 MB take this long at 256 kbit/s. */
  patience: number
}
export const defaultReceiveRules: ReceiveRules = { largest: 50 * megabyte, patience: 3 * 60_000 }

/** Up to here a file that is too large is still let in (and thrown away), so that a browser gets to see the answer. */
const letIn = 110 * megabyte

/**
 * The one PDF of a form, hashed as it comes, in memory only. Memory is taken from `hand` as bytes arrive and has to be given back by the caller.
 * @throws check_form_unreadable, check_file_missing, check_file_several, check_file_large {limit}, check_file_not_pdf, check_too_slow, check_busy
 */
export const receivePdf = async (
  request: FastifyRequest,
  hand: ReturnType<BytesInHand['hold']>,
  rules: ReceiveRules,
): Promise<ReceivedPdf> => {
  if (!request.isMultipart()) throw new LontarError('check_form_unreadable')
  if (Number(request.headers['content-length'] ?? 0) > letIn) throw tooLarge(rules)
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new LontarError('check_too_slow')), rules.patience)
  const reading = readForm(request, hand, rules)
  // Given up, the rest of the reading ends with its connection.
  reading.catch(() => {})
  try {
    return await Promise.race([reading, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

const tooLarge = ({ largest }: ReceiveRules) =>
  new LontarError('check_file_large', { limit: `${Math.floor(largest / megabyte)} MB` })

const readForm = async (
  request: FastifyRequest,
  hand: ReturnType<BytesInHand['hold']>,
  rules: ReceiveRules,
): Promise<ReceivedPdf> => {
  const limits = { fileSize: rules.largest, files: 2, fields: 4, fieldSize: 1000, parts: 6, headerPairs: 20 }
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let [files, isLarge] = [0, false]
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type !== 'file') continue
      const isFirst = part.filename !== '' && ++files === 1
      for await (const chunk of part.file as AsyncIterable<Buffer>) {
        if (!isFirst) continue
        hand.take(chunk.length)
        hash.update(chunk)
        chunks.push(chunk)
      }
      isLarge ||= part.file.truncated
    }
  } catch (error) {
    if (error instanceof LontarError) throw error
    // Broken off, too many parts, no boundary: whatever it was, no file came of it.
    throw new LontarError('check_form_unreadable', {}, { cause: error })
  }
  if (files > 1) throw new LontarError('check_file_several')
  if (isLarge) throw tooLarge(rules)
  const bytes = joined(chunks)
  if (bytes.length === 0) throw new LontarError('check_file_missing')
  if (!looksLikePdf(bytes)) throw new LontarError('check_file_not_pdf')
  return { bytes, sha256: hash.digest('hex') }
}

/** In memory of its own, which can go over to the judge's thread. */
const joined = (chunks: Buffer[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks.splice(0)) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Readers look for the mark of a PDF in the first kilobyte (ISO 32000-1, Annex H.3). */
const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
