import { createHash, randomUUID } from 'node:crypto'
import type { SignResult, SignWith } from '../../../protocol/desktop-api.ts'
import type { UnfinishedBatch } from '../../../protocol/desktop/batch-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Desk } from '../desk.ts'
import { signingTurn } from './signing-turn.ts'

/** What is written down of the batch at work. `signed` is called inside the transaction that keeps the signature. */
export interface BatchJournal {
  signed: (id: string) => void
  note: (result: SignResult) => void
  /** Every letter has had its turn: nothing is left to go on with. */
  end: () => void
}

const silent: BatchJournal = { signed: () => {}, note: () => {}, end: () => {} }

/**
 * Begins the journal of a batch, or goes on with an unfinished one. A letter by itself needs none: it is signed or it waits, and
 * whoever signs it sees which.
 * @throws batch_other_key: one batch is signed with one key
 */
export const openJournal = (
  desk: Desk,
  asked: {
    ids: string[]
    batch?: string | undefined
    means: SignWith['type']
    certificate: Uint8Array
    subject: string
  },
): BatchJournal => {
  const { batches } = desk.store
  const certificate = createHash('sha256').update(asked.certificate).digest('hex')
  const open = batches.open()
  const known = asked.batch !== undefined && open?.id === asked.batch ? open : null
  if (known && known.certificate !== certificate) throw new LontarError('batch_other_key', { subject: known.subject })
  if (!known && asked.ids.length < 2) return silent
  const id = known?.id ?? randomUUID()
  if (!known) {
    const letters = asked.ids.map((letter) => ({ id: letter, pdf: fileOf(desk, letter) }))
    desk.store.transaction(() =>
      batches.begin(
        { id, at: desk.now().toISOString(), certificate, means: asked.means, subject: asked.subject },
        letters,
      ),
    )
  }
  return {
    signed: (letter) => batches.note(id, letter, 'signed', null),
    note: ({ id: letter, result, error }) => batches.note(id, letter, result, error),
    end: () => batches.end(id, desk.now().toISOString()),
  }
}

const fileOf = (desk: Desk, id: string): string => {
  const letter = desk.store.letters.get(id)?.local
  return (letter?.signedPdf ?? letter?.finalPdf)?.sha256 ?? ''
}

/**
 * The batch that was stopped, or that a crash cut short, with those of its letters that still wait for this person as they were seen then.
 * Signed elsewhere, returned or changed meanwhile: they are not of it any more. Null where nothing is left.
 */
export const unfinishedBatch = (desk: Desk): UnfinishedBatch | null => {
  const batch = desk.store.batches.open()
  if (!batch) return null
  const left = batch.letters
    .filter(({ id, pdf, result }) => result !== 'signed' && stillWaits(desk, id, pdf))
    .map(({ id, pdf }) => ({ id, pdf }))
  if (left.length === 0) {
    desk.store.batches.end(batch.id, desk.now().toISOString())
    return null
  }
  const { id, at, means, subject, letters } = batch
  const signed = letters.filter(({ result }) => result === 'signed').length
  return { id, at, means, subject, total: letters.length, signed, left }
}

const stillWaits = (desk: Desk, id: string, pdf: string): boolean => {
  try {
    signingTurn(desk, id, pdf)
    return true
  } catch {
    return false
  }
}
