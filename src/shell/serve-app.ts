import type { ErrorCode } from '../protocol/errors/lontar-error.ts'
import { readAppFile } from './app-files.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import type { OfficeSupervisor } from './supervise-office.ts'

export interface AppResponse {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const always = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** A document that is not there yet is no fault; everything else is. The body names the error for the screen. */
const statusOf = (code: ErrorCode) => (code === 'file_missing' || code === 'letter_unknown' ? 404 : 500)

/** Answers the requests of the screens below the app's origin: their own built files, and documents from the office. */
export const serveApp =
  (rendererDir: string, office: Pick<OfficeSupervisor, 'document'>) =>
  async (method: string, path: string): Promise<AppResponse> => {
    if (method !== 'GET') return { status: 405, headers: always, body: Buffer.alloc(0) }
    if (path.startsWith('/documents/')) {
      const answer = await office.document(path)
      return answer.ok
        ? {
            status: 200,
            headers: { ...always, 'content-type': answer.value.contentType },
            body: Buffer.from(answer.value.data, 'base64'),
          }
        : {
            status: statusOf(answer.error.code),
            headers: { ...always, 'content-type': 'application/json' },
            body: Buffer.from(JSON.stringify({ error: answer.error })),
          }
    }
    const file = await readAppFile(rendererDir, path)
    if (file === null) return { status: 404, headers: always, body: Buffer.alloc(0) }
    return { status: 200, headers: { ...always, 'content-type': file.contentType }, body: file.body }
  }
