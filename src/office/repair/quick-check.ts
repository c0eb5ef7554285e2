import type { Facts } from '../store/facts.ts'
import type { OutboxCheck } from '../store/outbox-check.ts'
import type { Key, ReadThrough } from '../store/read-through.ts'

/**
 * What a start looks at, the most important first: every step of the outbox (rows, its index, and of steps that are open what their hash
 * says), work that nobody else has, the newest letters with their words, and a part of all other rows, going on where the last start
 * left off. What it does not see: indexes and free pages, a page that is whole but older than it should be outside the outbox, and the
 * files of letters; the daily backup's check and the full one look at these.
 */
export const quickCheckCovers = {
  /** Of its person’s own work, and what says who this computer is. */
  first: ['fact', 'intake', 'permit_draft', 'saved_search', 'signed_file', 'signing_batch', 'signing_batch_letter'],
  /** [guess] More than somebody opens in a week. */
  newestLetters: 500,
  /** [guess] Of half a million letters (1.6 GB) everything is read within a month of working days. */
  atOnceBytes: 64 * 1024 * 1024,
} as const

export interface QuickCheckParts {
  read: ReadThrough
  outbox: OutboxCheck
  /** Where the last start left off. */
  from: Facts['quickCheck']['on'] | null
}

export interface QuickCheckFound {
  damaged: boolean
  bytes: number
  /** Where the next start goes on; null: all tables were read to their ends. */
  on: Facts['quickCheck']['on']
}

/**
 * Looks, a few milliseconds at each step, so that others have their turn between two.
 *
 * @throws what SQLite throws where a page is damaged
 */
export function* quickCheck({ read, outbox, from }: QuickCheckParts): Generator<void, QuickCheckFound> {
  let bytes = 0
  function* through(table: string, after: Key, limit = Infinity): Generator<void, Key> {
    const { paced } = pace()
    let at = after
    do {
      const behind = at
      const piece = paced((most) => read.piece(table, behind, most))
      bytes += piece.bytes
      at = piece.next
      yield
    } while (at !== null && (bytes < limit || !isKept(at)))
    return at
  }

  const { paced } = pace()
  for (let after: number | null = 0; after !== null;) {
    const behind: number = after
    const piece = paced((most) => outbox.piece(behind, most))
    if (!piece.whole) return { damaged: true, bytes, on: from }
    after = piece.next
    yield
  }
  for (const table of quickCheckCovers.first) yield* through(table, null)
  for (const table of ['letter', 'letter_text'])
    yield* through(table, read.newest(table, quickCheckCovers.newestLetters))

  const all = read.tables()
  const begin = Math.max(0, from ? all.indexOf(from.table) : 0)
  const limit = bytes + quickCheckCovers.atOnceBytes
  for (const [index, table] of all.entries()) {
    if (index < begin) continue
    const left = yield* through(table, from?.table === table ? from.after : null, limit)
    if (left) return { damaged: false, bytes, on: { table, after: left } }
    if (bytes >= limit && index + 1 < all.length)
      return { damaged: false, bytes, on: { table: all[index + 1]!, after: null } }
  }
  return { damaged: false, bytes, on: null }
}

/** Rows at a time: as many as a few milliseconds allow, whatever they hold and however busy the computer is. */
const pace = () => {
  let most = 8
  return {
    paced<T>(work: (most: number) => T): T {
      const begun = performance.now()
      const found = work(most)
      const ms = performance.now() - begun
      if (ms > 4) most = Math.max(1, most >> 1)
      else if (ms < 1.5) most = Math.min(4096, most * 2)
      return found
    },
  }
}

/** Keys of the search index are bytes, which a fact does not hold: its table, a small one, is read in one go. */
const isKept = (key: NonNullable<Key>): boolean => key.every((part) => typeof part !== 'object')
