import { LontarError } from '../../protocol/errors/lontar-error.ts'

export interface ServiceOptions {
  tsaUrl: string
  timeoutMs: number
  fetch?: typeof globalThis.fetch
}

/** A token is about 5 KB; what is larger would not fit into the signature anyway. */
const largestAnswer = 64 * 1024

/** Posts a question (RFC 3161, 3.4) and reads the answer with a limit on time and size. @throws LontarError timestamp_unreachable, timestamp_refused */
export const askService = async (
  query: Uint8Array,
  { tsaUrl, timeoutMs, fetch = globalThis.fetch }: ServiceOptions,
): Promise<Buffer> => {
  try {
    const response = await fetch(tsaUrl, {
      method: 'POST',
      body: Buffer.from(query),
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    })
    const wrong = !response.ok
      ? new LontarError('timestamp_unreachable', { status: response.status })
      : /html|json|text/.test(response.headers.get('content-type') ?? '')
        ? new LontarError('timestamp_refused', { reason: 'not_a_timestamp_service' })
        : null
    if (!wrong) return await readLimited(response)
    await response.body?.cancel()
    throw wrong
  } catch (error) {
    throw error instanceof LontarError ? error : new LontarError('timestamp_unreachable', {}, { cause: error })
  }
}

const readLimited = async (response: Response): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    // Leaving the loop cancels the stream.
    if (length > largestAnswer) throw new LontarError('timestamp_refused', { reason: 'too_large' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}
