import { randomBytes, randomUUID } from 'node:crypto'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import type { Client } from '../../src/server/testing/client.ts'
import { enrolCast, sampleContent } from '../../src/server/testing/letter-story.ts'
import { inLanes } from '../crash/parts/in-lanes.ts'
import type { Dice } from '../sync/world/dice.ts'
import { inventedLetter, inventedProse } from './invented-prose.ts'

const atOnce = 100

/**
 * What happens in an office while its leader is away, as real operations of real devices: of ten letters six are written in the own
 * agency, of these four wait for the leader's signature, and four come from the other agency, three of them signed for by the registry.
 */
export const busyFortnight = async (url: string, letters: number, dice: Dice): Promise<void> => {
  const own = await enrolCast(url, 'konseptor', 'verifikator', 'tu')
  const other = await enrolCast(url, 'addresseeKonseptor', 'addresseeVerifikator', 'addresseeTu', 'addresseeKepala')
  const prose = inventedProse(dice)
  const all = Array.from({ length: letters }, (_, index) => ({ id: randomUUID(), kind: index % 10 }))
  const outgoing = all.filter(({ kind }) => kind < 6).map(({ id }) => id)
  const final = all.filter(({ kind }) => kind < 4).map(({ id }) => id)
  const incoming = all.filter(({ kind }) => kind >= 6).map(({ id }) => id)
  const received = all.filter(({ kind }) => kind > 6).map(({ id }) => id)

  const checked = async (ids: string[], from: 'diskominfos' | 'dpmptsp', author: Client, reviewer: Client) => {
    const create = () => ({ kind: 'letter.create' as const, content: sampleContent(inventedLetter(prose, from)) })
    await each(author, ids, create)
    await each(author, ids, () => ({ kind: 'letter.submit', note: '' }))
    await each(reviewer, ids, () => ({ kind: 'letter.paraf', contentVersion: 1, note: prose.words(4) }))
  }
  const finalized = async (ids: string[], registry: Client) => {
    await each(registry, ids, () => ({ kind: 'letter.reserve_number' }))
    const pdfs = await filesFor(registry, ids)
    await each(registry, ids, (id) => ({ kind: 'letter.finalize', pdf: pdfs.get(id)!, contentVersion: 1 }))
    return pdfs
  }

  await checked(outgoing, 'diskominfos', own.konseptor, own.verifikator)
  await finalized(final, own.tu)
  await checked(incoming, 'dpmptsp', other.addresseeKonseptor, other.addresseeVerifikator)
  const finals = await finalized(incoming, other.addresseeTu)
  const signed = await filesFor(other.addresseeKepala, incoming)
  await each(other.addresseeKepala, incoming, (id) => ({
    kind: 'letter.sign',
    pdf: signed.get(id)!,
    of: finals.get(id)!.sha256,
    signature: {
      onBehalfOf: null,
      certificateSubject: 'CN=I Wayan Surya Fiksinatha,O=Pemerintah Provinsi Bali,C=ID',
      claimedTime: new Date().toISOString(),
      timestampTime: null,
      level: 'B-B',
    },
  }))
  const stamped = await filesFor(other.addresseeKepala, incoming)
  await each(other.addresseeKepala, incoming, (id) => ({
    kind: 'letter.strengthen',
    pdf: stamped.get(id)!,
    of: signed.get(id)!.sha256,
    timestampTime: new Date().toISOString(),
    level: 'B-T',
  }))
  await each(own.tu, incoming, () => ({ kind: 'letter.receive', unitId: 'diskominfos' }))
  await each(own.tu, received, () => ({ kind: 'letter.read', unitId: 'diskominfos' }))
}

const each = async (client: Client, ids: string[], intent: (id: string) => LetterIntent): Promise<void> => {
  for (let from = 0; from < ids.length; from += atOnce) {
    const operations = ids
      .slice(from, from + atOnce)
      .map((id) => client.operation(id, intent(id), { claimedAt: new Date().toISOString() }))
    const { results } = await client.push(...operations)
    const refused = results.find((result) => result.result === 'rejected')
    if (refused || results.length < operations.length) throw new Error(`not decided: ${JSON.stringify(refused)}`)
  }
}

/** Small stand-ins: what is measured are the letters, which come before their files. */
const filesFor = async (client: Client, ids: string[]) => {
  const files = new Map<string, { sha256: string; size: number }>()
  await inLanes(ids, 8, async (id) => {
    files.set(id, await client.upload(Buffer.from(`%PDF ${randomBytes(12).toString('hex')}`)))
  })
  return files
}
