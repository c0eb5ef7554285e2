/** Why an address gave nothing. `status_404` and the like where a service answered with that number. */
export type AddressFault =
  'not_allowed' | 'unreachable' | 'timeout' | 'redirected' | 'too_large' | 'not_evidence' | `status_${number}`

export class AddressProblem extends Error {
  readonly reason: AddressFault

  constructor(reason: AddressFault, cause?: unknown) {
    super(reason, { cause })
    this.name = 'AddressProblem'
    this.reason = reason
  }
}

export interface Question {
  url: string
  /** Left out: GET. */
  post?: { body: Uint8Array; contentType: string }
  accept: string
  /** Bytes of the answer. */
  most: number
  /** Milliseconds for all of it, redirections too. */
  timeoutMs: number
  fetch: typeof globalThis.fetch
}

const mostRedirects = 3

/**
 * Asks an address that stands in a certificate, with limits on time and size. Only http and https, wherever it redirects; the page of a network's
 * login, HTML, is no answer. @throws AddressProblem
 */
export const askAddress = async (question: Question): Promise<Buffer> => {
  const signal = AbortSignal.timeout(question.timeoutMs)
  try {
    return await ask(question, new URL(question.url), signal, mostRedirects)
  } catch (error) {
    if (error instanceof AddressProblem) throw error
    if (error instanceof TypeError && (error as { code?: string }).code === 'ERR_INVALID_URL')
      throw new AddressProblem('not_allowed', error)
    throw new AddressProblem(signal.aborted ? 'timeout' : 'unreachable', error)
  }
}

const ask = async (question: Question, url: URL, signal: AbortSignal, redirects: number): Promise<Buffer> => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new AddressProblem('not_allowed')
  const { post, accept, most, fetch } = question
  const response = await fetch(url.href, {
    method: post ? 'POST' : 'GET',
    ...(post && { body: Buffer.from(post.body) }),
    headers: { accept, ...(post && { 'content-type': post.contentType }) },
    redirect: 'manual',
    signal,
  })
  try {
    const to = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && to !== null) {
      // Those two alone keep a POST what it is (RFC 9110, 15.4).
      const keeps = !post || response.status === 307 || response.status === 308
      if (!keeps || redirects === 0) throw new AddressProblem('redirected')
      return await ask(question, new URL(to, url), signal, redirects - 1)
    }
    if (!response.ok) throw new AddressProblem(`status_${response.status}`)
    if (/html|json/.test(response.headers.get('content-type') ?? '')) throw new AddressProblem('not_evidence')
    if (Number(response.headers.get('content-length')) > most) throw new AddressProblem('too_large')
    return await readLimited(response, most)
  } finally {
    await response.body?.cancel().catch(() => {})
  }
}

const readLimited = async (response: Response, most: number): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    // Leaving the loop cancels the stream.
    if (length > most) throw new AddressProblem('too_large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
