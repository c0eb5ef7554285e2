import type { Actor } from '../../domain/letter.ts'

/** A request to the remote signing service, in the name of whoever approved the letter. */
export interface RemoteAttempt extends Actor {
  id: string
  subject: string
  /** SHA-256 of what was sent. */
  pdf: string
  askedAt: string
  /** By then its process has said how it went; later nobody will. */
  until: string
  documentId: string | null
  /** `unknown`: its answer was lost. */
  state: 'asked' | 'unknown'
}

export interface RemoteReader {
  /** The one request of a letter that has no known outcome yet. */
  openAttempt(subject: string): Promise<RemoteAttempt | undefined>
  /** Those of which nobody has said how they went until an instant, the oldest first. */
  overdueAttempts(at: string): Promise<RemoteAttempt[]>
}

export interface RemoteWriter extends RemoteReader {
  /** Fails where the letter has an open one. */
  addAttempt(attempt: Omit<RemoteAttempt, 'documentId' | 'state'>): Promise<void>
  nameAttempt(id: string, documentId: string): Promise<void>
  markUnknown(id: string): Promise<void>
  /** @param outcome a word for the record: signed, or why not */
  endAttempt(id: string, outcome: string, at: string): Promise<void>
}
