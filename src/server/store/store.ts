import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { Operation, OperationResult } from '../../protocol/sync-api.ts'
import type { AccountReader, AccountWriter } from './account-store.ts'
import type { NoticeReader, NoticeWriter } from './notice-store.ts'
import type { RemoteReader, RemoteWriter } from './remote-store.ts'
import type { RegisterReader, RegisterWriter } from './register-store.ts'
import type { StrengtheningReader, StrengtheningWriter } from './strengthening-store.ts'
import type { View } from './view.ts'

export type { AgendaRow, NumberRow } from './register-store.ts'

/** A laptop (or other client) that was enrolled for one person. */
export interface Device {
  id: string
  personId: string
  name: string
  tokenSha256: string
  /** RFC 7638, of the key that every request of the device is proven with; empty: none. */
  keyThumbprint: string
  enrolledAt: string
  revoked: boolean
  /** When it last said hello, to the hour. */
  seenAt: string | null
  /** The epoch that it then knew of, and how many steps it still had to bring back to a restored server. */
  epochSeen: string
  bringsBack: number
  decidedThrough: number
  /** Of Lontar. */
  version: string
  /** Lost or withdrawn: it is told to destroy what it holds, and says when it has. */
  wipeOrderedAt: string | null
  wipedAt: string | null
  /** Where the feed stood when it was enrolled, and when it was revoked. */
  feedFrom: number
  feedThrough: number | null
}

/** A row of a feed with the view as the text that is sent; null: no longer this person's. */
export interface FeedRow {
  seq: number
  tag: string
  subject: string
  view: string | null
}

export interface FeedStanding {
  epoch: string
  tag: string | null
  lastSeq: number | null
  lastTag: string | null
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
export interface StoreReader extends AccountReader, RegisterReader, NoticeReader, StrengtheningReader, RemoteReader {
  /** Random, made with the database and at every restore: a cursor of another epoch means nothing here. */
  epoch(): Promise<string>
  /** Random, made with the database and never changed: what the server seals with. */
  secret(): Promise<string>
  fact(name: string): Promise<string | undefined>
  /** The newest edition. Every earlier one is kept and found by its hash. */
  directory(): Promise<StoredDirectory | undefined>
  /** The hash of the newest edition. */
  directoryTag(): Promise<string | undefined>
  edition(sha256: string): Promise<Directory | undefined>
  /** Every edition that was in force at or after an instant, the newest first; of very many the newest. */
  editionsSince(at: string): Promise<Directory[]>
  deviceByToken(tokenSha256: string): Promise<Device | undefined>
  devices(): Promise<Device[]>
  standingCodes(): Promise<{ personId: string; code: string }[]>
  letter(id: string): Promise<Letter | undefined>
  /** Letters in the order of their ids, after the given one. */
  lettersAfter(id: string, limit: number): Promise<Letter[]>
  /** The person's changes after the cursor, oldest first: of each subject the latest only. */
  feedAfter(personId: string, after: number, limit: number): Promise<FeedRow[]>
  /** All that the person may see of one group of letters (see `digestGroups`), in the order of the feed. */
  feedGroup(personId: string, group: string): Promise<FeedRow[]>
  /** What the person may see of one letter. */
  feedRow(personId: string, subject: string): Promise<FeedRow | undefined>
  /** The last of the person's rows that is still served. */
  lastFeedRow(personId: string): Promise<Pick<FeedRow, 'seq' | 'tag'> | undefined>
  /** In one question: the epoch, the mark of the row that a cursor names, and the last of the person's rows that is still served. */
  feedStanding(personId: string, seq: number): Promise<FeedStanding>
  /** The mark of a row of the feed, whoever it is for. */
  feedTag(seq: number): Promise<string | undefined>
  /** The stored digests of what the person may see, by group; groups without letters may be missing. */
  digests(personId: string): Promise<Map<string, string>>
  fileSize(sha256: string): Promise<number | undefined>
  isUploader(sha256: string, deviceId: string): Promise<boolean>
  /** The permit case that a secret opens. */
  caseByTrackKey(keySha256: string): Promise<Letter | undefined>
  lettersWithFile(sha256: string): Promise<Letter[]>
  /** Files that nobody is given any more since an instant or longer, and whose bytes are still here. */
  closedFiles(since: string): Promise<{ sha256: string; size: number }[]>
  isFileClosed(sha256: string): Promise<boolean>
}

/** What only a transaction may do. */
export interface StoreWriter
  extends StoreReader, AccountWriter, RegisterWriter, NoticeWriter, StrengtheningWriter, RemoteWriter {
  setFact(name: string, value: string): Promise<void>
  putDirectory(directory: Directory, sha256: string, at: string): Promise<void>

  addCode(code: {
    sha256: string
    personId: string
    standingCode: string | null
    resetsPassword: boolean
    at: string
  }): Promise<void>
  /** Uses up a one-time code; a standing one stays good, where standing codes are allowed. False: not a good code. */
  useCode(code: { sha256: string; personId: string; allowStanding: boolean; at: string }): Promise<boolean>
  addDevice(device: {
    id: string
    personId: string
    name: string
    tokenSha256: string
    keyThumbprint: string
    at: string
  }): Promise<void>

  /** The highest number up to which every operation of the device is decided. */
  decidedThrough(deviceId: string): Promise<number>
  decidedOperation(deviceId: string, dseq: number): Promise<DecidedOperation | undefined>
  /** The same operation as another device of the person, now enrolled anew, has offered it. */
  decidedByOpId(personId: string, opId: string): Promise<DecidedOperation[]>
  addOperation(
    deviceId: string,
    operation: OperationHead,
    payload: string,
    result: OperationResult,
    at: string,
  ): Promise<void>
  /** What the device said in its hello. */
  noteDevice(device: Pick<Device, 'id' | 'epochSeen' | 'bringsBack' | 'version'>, at: string): Promise<void>

  /** Writes the letter and which files it refers to; one that waits to be strengthened is planned for it. */
  putLetter(letter: Letter, files: string[]): Promise<void>
  /** SHA-256 of the view that each person was last sent; null where it was taken away. */
  lastViews(subject: string): Promise<Map<string, string | null>>
  /** @param row.previous SHA-256 of the view that the person was last sent; it leaves the digest */
  addFeedRow(row: { personId: string; subject: string; previous: string | null; view: View | null }): Promise<void>

  /** Nobody is given it any more, whoever brought it. It opens again for whoever brings it anew. */
  closeFile(sha256: string, at: string): Promise<void>
  /** Its bytes are gone; hash and size stay. */
  noteDestroyed(sha256: string, at: string): Promise<void>
  /** @param file.deviceId null: an applicant has brought it, and only the case opens it */
  addFile(file: { sha256: string; size: number; deviceId: string | null; at: string }): Promise<void>
  addAudit(event: AuditEvent): Promise<void>
}

export interface Store extends StoreReader {
  /** Runs alone, one after another; all of it is durable when the promise resolves, nothing of it when it rejects. */
  transact<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>
  close(): Promise<void>
}
