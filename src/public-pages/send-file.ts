import { ask, askJson, Refusal } from './ask.ts'

/** A document that was chosen, and how far it is. */
export interface Sending {
  document: string
  name: string
  size: number
  /** Null after the page was loaded again: the browser keeps no files. */
  file: File | null
  id: string | null
  offset: number
  state: 'waiting' | 'sending' | 'paused' | 'offline' | 'checking' | 'sent' | 'again' | 'refused'
  /** Why it was not taken. */
  refusal: Refusal | null
  stop: AbortController | null
}

const least = 64 * 1024
const most = 1024 * 1024

/** Sends what is missing of a document, piece by piece; a line that breaks is waited for. Ends when it is sent, refused or stopped. */
export const sendFile = async (
  item: Sending,
  { uploads, kind, draft, changed }: { uploads: string; kind: string; draft: string; changed: () => void },
): Promise<void> => {
  const { signal } = (item.stop = new AbortController())
  const become = (state: Sending['state']) => {
    item.state = state
    changed()
  }
  let piece = 4 * least
  for (let failures = 0; ; failures++) {
    try {
      become('sending')
      await begin(item, { uploads, kind, draft }, signal)
      changed()
      // Also where all bytes are there already: it may not have been looked at yet.
      do {
        const start = performance.now()
        const body = item.file!.slice(item.offset, item.offset + piece)
        if (item.offset + body.size >= item.size) become('checking')
        const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(item.offset) }
        const answer = await ask(`${uploads}/${item.id}`, { method: 'PATCH', headers, body, signal })
        item.offset = Number(answer.headers.get('upload-offset'))
        failures = 0
        const took = performance.now() - start
        piece = took < 1000 ? Math.min(most, piece * 2) : took > 4000 ? Math.max(least, piece / 2) : piece
        if (item.offset < item.size) become('sending')
      } while (item.offset < item.size)
      return become('sent')
    } catch (error) {
      if (signal.aborted) return become('paused')
      if (error instanceof Refusal && error.again === null) {
        if (error.answer.error.code === 'upload_gone' && item.id) {
          item.id = null
          continue
        }
        item.refusal = error
        return become('refused')
      }
      become('offline')
      const seconds = error instanceof Refusal ? error.again! : Math.min(30, 2 ** Math.min(failures, 5))
      await online(seconds, signal)
      if (signal.aborted) return become('paused')
    }
  }
}

/** A new upload, or where the old one had come to. */
const begin = async (
  item: Sending,
  { uploads, kind, draft }: { uploads: string; kind: string; draft: string },
  signal: AbortSignal,
): Promise<void> => {
  const { document, name, size } = item
  if (item.id === null) {
    const first = new Uint8Array(await item.file!.slice(0, 64).arrayBuffer())
    const head = btoa(String.fromCharCode(...first))
    const begun = await askJson<{ id: string }>(uploads, { draft, kind, document, name, size, head })
    item.id = begun.id
    item.offset = 0
    return
  }
  const answer = await ask(`${uploads}/${item.id}`, { method: 'HEAD', signal })
  item.offset = Number(answer.headers.get('upload-offset'))
}

/** Until the line is said to be back, or so many seconds have passed. */
const online = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000)
    function done(): void {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
