import { createHash } from 'node:crypto'
import type { Letter } from '../../../src/domain/letter.ts'
import type { Committed } from '../world/witnessed-store.ts'
import { Violation } from './violation.ts'

/** One request to the signing service, as it was noted before it left. */
export interface Order {
  id: string
  subject: string
  pdf: string
  personId: string
  askedAt: string
  left: boolean
  /** The very document and key that were asked for. */
  signed: boolean
  /** What the service said has reached the server: a refusal, or a document. */
  heard: boolean
  /** The word with which it was ended; null while it is open. */
  ended: string | null
}

/**
 * I17: what the remote service signs was approved by its signatory, for these very bytes; a request of which nobody knows how it went is not repeated
 * before that was decided; and what becomes of the letter is what the service made.
 */
export interface RemoteOracle {
  committed(written: Committed): void
  /** A request is on its way. */
  leaves(pdf: string, identity: string): Order
  signs(order: Order, made: Buffer, isRight: boolean): void
  hears(order: Order): void
  orders(): Order[]
  putBack(letters: Letter[], kept: { id: string; state: string; outcome: string | null }[]): void
}

export const createRemoteOracle = (deps: { decideAfter: number }): RemoteOracle => {
  const letters = new Map<string, Letter>()
  const orders = new Map<string, Order>()
  /** By the hash of what the service made: for whom, from which bytes. */
  const made = new Map<string, { personId: string; pdf: string }>()
  const fail = (what: string, id: string): never => {
    throw new Violation('I17', what, id)
  }

  const noted = ({ id, subject, pdf, personId, askedAt }: Committed['asked'][number]) => {
    const letter = letters.get(subject)
    const file = letter?.signedPdf ?? letter?.finalPdf
    const { remote } = letter ?? {}
    if (letter && !isApproved(letter)) fail(`${personId} is signed for, and took the approval back`, subject)
    if (letter?.state !== 'siap_ttd' || remote?.of !== pdf || file?.sha256 !== pdf || remote.by.personId !== personId)
      fail(`${personId} is signed for without an approval of this paper`, subject)
    for (const before of orders.values()) {
      if (before.subject !== subject) continue
      if (before.ended === null) fail('asked again while an earlier request is open', subject)
      const isKnown = !before.left || before.heard || before.ended === 'decided_not_signed'
      if (before.pdf === pdf && !isKnown) fail(`asked again, and nobody knows of the first (${before.ended})`, subject)
    }
    const order = { id, subject, pdf, personId, askedAt, left: false, signed: false, heard: false }
    orders.set(id, { ...order, ended: null })
  }

  const ended = ({ id, outcome, at }: Committed['ended'][number]) => {
    const order = orders.get(id)
    if (!order || order.ended !== null) return
    order.ended = outcome
    if (outcome === 'signed' && !order.signed) fail('said to be signed, and was not', order.subject)
    if (outcome === 'decided_not_signed' && Date.parse(at) < Date.parse(order.askedAt) + deps.decideAfter)
      fail('decided before the answer could be there', order.subject)
    const isKnown = ['signed', 'decided_not_signed', 'moot', 'bsre_unreachable'].includes(outcome)
    if (!isKnown && order.left && !order.heard) fail(`ended as ${outcome}, and nobody said so`, order.subject)
  }

  const written = (letter: Letter) => {
    const before = letters.get(letter.id)
    letters.set(letter.id, letter)
    if (before?.state === 'hasil_tidak_pasti' && letter.state !== 'hasil_tidak_pasti') {
      const bySignature = letter.signature?.via === 'bsre' && letter.state === 'ditandatangani'
      const last = [...orders.values()].findLast((order) => order.subject === letter.id)
      if (!bySignature && last?.ended === null) fail('goes on, and nobody knows of the request', letter.id)
      if (!bySignature && letter.state !== 'siap_ttd') fail(`goes from unknown to ${letter.state}`, letter.id)
    }
    if (letter.signature?.via !== 'bsre' || letter.state !== 'ditandatangani') return
    if (before?.state === 'ditandatangani') return
    const { personId } = letter.signature.by
    if (before && !isApproved(before)) fail(`${personId} is made to sign after taking the approval back`, letter.id)
    const of = (before?.signedPdf ?? before?.finalPdf)?.sha256
    const given = made.get(letter.signedPdf!.sha256)
    if (before?.remote?.of !== of || before?.remote?.by.personId !== personId)
      fail(`${personId} is made to sign what was not approved, or not any more`, letter.id)
    if (given?.personId !== personId || given.pdf !== of)
      fail('bears a signature that the service never made', letter.id)
  }

  return {
    committed(rows) {
      // What a transaction notes is judged by the letters before it, what it ends together with what becomes of them.
      rows.asked.forEach(noted)
      rows.ended.forEach(ended)
      rows.letters.forEach(written)
    },
    leaves(pdf, identity) {
      const order = [...orders.values()].findLast((one) => one.pdf === pdf && `UJI-${one.personId}` === identity)
      if (!order || order.left || order.ended !== null) return fail('the service is asked without a note of it', pdf)
      order.left = true
      return order
    },
    signs(order, bytes, isRight) {
      order.signed = isRight
      if (isRight) made.set(sha256(bytes), { personId: order.personId, pdf: order.pdf })
    },
    hears: (order) => void (order.heard = true),
    orders: () => [...orders.values()],
    putBack(kept, rows) {
      letters.clear()
      for (const letter of kept) letters.set(letter.id, letter)
      for (const order of orders.values()) {
        const row = rows.find(({ id }) => id === order.id)
        // What was noted since the backup is known to nobody any more (README).
        if (!row) orders.delete(order.id)
        else order.ended = row.state === 'ended' ? row.outcome : null
      }
    },
  }
}

/** By what was done with the letter, whatever is still noted in it. */
const isApproved = ({ history }: Letter): boolean =>
  history.findLast(({ action }) => decisive.includes(action))?.action === 'letter.approve_remote'
const decisive = ['letter.approve_remote', 'letter.withdraw_remote', 'letter.return']

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
