import { lang } from './supply.ts'
import type { InputProblem } from '../domain/permits/apply/read-application.ts'

/** What the server says where it refuses. */
export interface Refused {
  error: { code: string; params: Record<string, string | number> }
  words: { heading: string; happened: string; safe: string; next: string }
  problems?: InputProblem[]
}

/** The server was reached and does not want it. */
export class Refusal extends Error {
  readonly answer: Refused
  readonly status: number
  /** Seconds after which it may be tried again; null: it will not be taken. */
  readonly again: number | null

  constructor(status: number, answer: Refused, again: number | null) {
    super(answer.error.code)
    this.status = status
    this.answer = answer
    this.again = again
  }
}

/** Asks the server. @throws Refusal; anything else means that it was not reached, or could not answer now. */
export const ask = async (path: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(`${path}${lang === 'en' ? '?lang=en' : ''}`, { cache: 'no-store', ...init })
  if (response.ok) return response
  if (response.status >= 500 || response.status === 423) throw new Error(`status ${response.status}`)
  // HEAD has no body; a proxy answers in its own way.
  const answer = (await response.json().catch(() => null)) as Refused | null
  if (response.status === 409 && !answer) return response
  const again = response.status === 429 ? Number(response.headers.get('retry-after') ?? '5') : null
  if (!answer?.words)
    throw response.status === 404 ? new Refusal(404, unknown, null) : new Error(`status ${response.status}`)
  throw new Refusal(response.status, answer, again)
}

const unknown: Refused = {
  error: { code: 'upload_gone', params: {} },
  words: { heading: '', happened: '', safe: '', next: '' },
}

export const askJson = async <T>(path: string, body: unknown): Promise<T> => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await (await ask(path, init)).json()) as T
}
