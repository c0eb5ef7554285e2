import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { FeedChange, Operation, OperationResult } from '../../protocol/sync-api.ts'
import type { View } from './view.ts'

/** A laptop (or other client) that was enrolled for one person. */
export interface Device {
  id: string
  personId: string
  tokenSha256: string
  revoked: boolean
}

/** An operation but for what it asks, which may be in a language this server does not speak. */
export type OperationHead = Omit<Operation, 'intent'>

export interface StoredDirectory {
  sha256: string
  directory: Directory
}

export interface DecidedOperation {
  payloadHash: string
  result: OperationResult
}

export interface NumberRow {
  register: string
  sequence: number
  text: string
  date: string
  subject: string
}

export interface AuditEvent {
  at: string
  deviceId: string | null
  personId: string | null
  subject: string | null
  event: string
  detail: unknown
}

/**
 * What may be asked at any time. All of it is asynchronous and speaks no SQL, so that SQLite and PostgreSQL can
 * stand behind it. Times are ISO strings, hashes lower-case hex.
 */
export interface StoreReader {
  /** Random, made with the database: a cursor of another epoch means nothing here. */
  epoch(): Promise<string>
  fact(name: string): Promise<string | undefined>
  directory(): Promise<StoredDirectory | undefined>
  deviceByToken(tokenSha256: string): Promise<Device | undefined>
  standingCodes(): Promise<{ personId: string; code: string }[]>
  letter(id: string): Promise<Letter | undefined>
  /** Letters in the order of their ids, after the given one. */
  lettersAfter(id: string, limit: number): Promise<Letter[]>
  /** The person's changes after the cursor, oldest first: of each subject the latest only. */
  feedAfter(personId: string, after: number, limit: number): Promise<FeedChange[]>
  fileSize(sha256: string): Promise<number | undefined>
  isUploader(sha256: string, deviceId: string): Promise<boolean>
  lettersWithFile(sha256: string): Promise<Letter[]>
}

/** What only a transaction may do. */
export interface StoreWriter extends StoreReader {
  setFact(name: string, value: string): Promise<void>
  putDirectory(directory: Directory, sha256: string, at: string): Promise<void>

  addCode(code: { sha256: string; personId: string; standingCode: string | null; at: string }): Promise<void>
  /** Uses up a one-time code; a standing one stays good, where standing codes are allowed. False: not a good code. */
  useCode(code: { sha256: string; personId: string; allowStanding: boolean; at: string }): Promise<boolean>
  addDevice(device: { id: string; personId: string; name: string; tokenSha256: string; at: string }): Promise<void>

  /** The highest number up to which every operation of the device is decided. */
  decidedThrough(deviceId: string): Promise<number>
  decidedOperation(deviceId: string, dseq: number): Promise<DecidedOperation | undefined>
  addOperation(
    deviceId: string,
    operation: OperationHead,
    payload: string,
    result: OperationResult,
    at: string,
  ): Promise<void>

  /** Writes the letter and which files it refers to. */
  putLetter(letter: Letter, files: string[]): Promise<void>
  lastSequence(register: string): Promise<number>
  addNumber(number: NumberRow, at: string): Promise<void>
  cancelNumber(subject: string, reason: string): Promise<void>

  /** SHA-256 of the view that each person was last sent; null where it was taken away. */
  lastViews(subject: string): Promise<Map<string, string | null>>
  addFeedRow(row: { personId: string; subject: string; view: View | null }): Promise<void>

  addFile(file: { sha256: string; size: number; deviceId: string; at: string }): Promise<void>
  addAudit(event: AuditEvent): Promise<void>
}

export interface Store extends StoreReader {
  /** Runs alone, one after another; all of it is durable when the promise resolves, nothing of it when it rejects. */
  transact<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>
  close(): Promise<void>
}
