/** An answer that is here in full. */
export interface Answer {
  status: number
  ok: boolean
  headers: Headers
  body: Buffer
}

/** A modem’s pace: what is sent may take as long as this link would need for it. */
const slowestBytesPerSecond = 8 * 1024

/** `fetch` of Node 24 reads zstd but does not ask for it by itself. */
const encodings = 'zstd, gzip'

/** A connection can be used again only a moment after its answer: a request at once would open another, for three round trips. */
const free = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Bytes of an answer that nobody wants: to read them is cheaper than to open another connection. */
const worthReading = 4096

/**
 * Gives up when the other side is silent for so many seconds, not when all of it takes long: on a poor link a file of some
 * megabytes takes minutes, and with a limit on the whole it would be begun again for ever.
 *
 * @param accept looks at the head before the body is read; what it throws is thrown
 * @param came told with each part of the body
 * @param parts where the body is gathered: what came is there even if the rest does not come
 * @throws a TimeoutError, or what `fetch` throws
 */
export const patientFetch = async (
  url: URL,
  init: RequestInit & { body?: string | Uint8Array<ArrayBuffer> },
  seconds: number,
  accept: (head: Response) => void,
  parts: Uint8Array[] = [],
  came: (bytes: number) => void = () => {},
): Promise<Answer> => {
  const silence = new AbortController()
  const giveUp = () => silence.abort(new DOMException('silent for too long', 'TimeoutError'))
  const sending = (init.body?.length ?? 0) / slowestBytesPerSecond
  let timer = setTimeout(giveUp, (seconds + sending) * 1000)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, seconds * 1000)
  }
  try {
    const signal = init.signal ? AbortSignal.any([silence.signal, init.signal]) : silence.signal
    const headers = new Headers(init.headers)
    headers.set('accept-encoding', encodings)
    const response = await fetch(url, { ...init, headers, redirect: 'error', signal })
    heard()
    try {
      accept(response)
    } catch (refusal) {
      if (Number(response.headers.get('content-length') ?? Infinity) <= worthReading) {
        await response.arrayBuffer()
        await free()
      }
      throw refusal
    }
    for await (const part of response.body ?? []) {
      heard()
      parts.push(part)
      came(part.length)
    }
    await free()
    return { status: response.status, ok: response.ok, headers: response.headers, body: Buffer.concat(parts) }
  } catch (error) {
    silence.abort()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
