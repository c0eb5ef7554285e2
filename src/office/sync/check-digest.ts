import { createHash } from 'node:crypto'
import { digestGroupOf, digestInput, emptyDigest, toggleInDigest } from '../../protocol/digest.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from './server-client.ts'

interface Parts {
  store: Store
  client: ServerClient
  book: LetterBook
}

/**
 * Compares what is stored here with what the server believes this person holds, each side counting its own rows. A group that differs
 * is fetched again, and the operators are told: this must never happen, and no screen would show it.
 *
 * @returns the alarm, or null where all is as it should be or nothing can be compared yet
 */
export const checkDigest = async ({ store, client, book }: Parts): Promise<LontarError | null> => {
  const { cursor, epoch } = store.facts.get('feed')!
  const answer = await client.digest(cursor)
  if (!answer.current) return null
  const own = await ownDigests(store, epoch)
  if (store.facts.get('feed')!.cursor !== cursor) return null
  const differing = Object.keys(answer.groups).filter((g) => answer.groups[g] !== (own.get(g) ?? emptyDigest))
  for (const group of differing) {
    const whole = await client.feedGroup(group)
    if (whole.cursor !== store.facts.get('feed')!.cursor) return null
    store.transaction(() => {
      const there = new Set(whole.changes.map((change) => change.subject))
      for (const { id } of store.letters.views(epoch)) {
        if (digestGroupOf(id) === group && !there.has(id)) book.receive(id, null)
      }
      for (const { subject, letter } of whole.changes) book.replace(subject, letter)
    })
    await client.alarm({ kind: 'digest_mismatch', detail: group })
  }
  return differing.length > 0 ? new LontarError('digest_mismatch') : null
}

/** Half a million letters take seconds to go through: others have their turn between some thousands. */
const ownDigests = async (store: Store, epoch: string): Promise<Map<string, string>> => {
  const digests = new Map<string, string>()
  for (let above = -1; ;) {
    const page = store.letters.viewsAbove(epoch, above, atOnce)
    digestsOf(page, digests)
    if (page.length < atOnce) return digests
    above = page.at(-1)!.key
    await new Promise((resolve) => setImmediate(resolve))
  }
}
const atOnce = 2000

/** By group. @param views what the server last said of each letter */
export const digestsOf = (
  views: { id: string; sha256: string }[],
  digests = new Map<string, string>(),
): Map<string, string> => {
  for (const { id, sha256 } of views) {
    const group = digestGroupOf(id)
    const hash = createHash('sha256').update(digestInput(id, sha256)).digest('hex')
    digests.set(group, toggleInDigest(digests.get(group) ?? emptyDigest, hash))
  }
  return digests
}
