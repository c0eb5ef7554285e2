import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Letter } from '../../../domain/letter.ts'
import { digestInput, toggleInDigest } from '../../../protocol/digest.ts'
import { sha256 } from '../../hash.ts'
import { viewOf } from '../view.ts'
import type { Bench } from './bench.ts'
import { aLetter } from './sample-rows.ts'

/** What each person is given to see. */
export const feeds = (bench: Bench): void => {
  test('each person’s feed has the latest of each letter, in one gap-free row of numbers', async () => {
    const [one, two] = [aLetter(`1${randomUUID().slice(1)}`), aLetter(`2${randomUUID().slice(1)}`)]
    await bench.publish('sari', one)
    await bench.publish('wayan', one)
    await bench.publish('sari', two)
    const newer = { ...one, version: 2 }
    await bench.publish('sari', newer)
    await bench.publish('sari', null, two.id)

    const rows = await bench.store.feedAfter('sari', 0, 10)
    expect(rows.map(({ seq, subject, view }) => ({ seq, subject, view }))).toEqual([
      { seq: 4, subject: one.id, view: viewOf(newer).json },
      { seq: 5, subject: two.id, view: null },
    ])
    expect(await bench.store.feedAfter('sari', 4, 10)).toEqual(rows.slice(1))
    expect(await bench.store.feedAfter('sari', 0, 1)).toEqual(rows.slice(0, 1))
    expect(await bench.store.feedAfter('wayan', 0, 10)).toMatchObject([{ seq: 2, view: viewOf(one).json }])
    expect(await bench.store.feedGroup('sari', '1')).toEqual(rows.slice(0, 1))
    expect(await bench.store.feedGroup('sari', '2')).toEqual([])
    expect(await bench.store.lastFeedRow('sari')).toEqual({ seq: 5, tag: rows[1]!.tag })
    expect(await bench.store.lastFeedRow('nobody')).toBeUndefined()
    expect(await bench.store.feedTag(4)).toBe(rows[0]!.tag)
    expect(await bench.store.feedTag(1)).not.toBe(rows[0]!.tag)
    expect(await bench.store.feedTag(6)).toBeUndefined()
    const [epoch, last] = [await bench.store.epoch(), { lastSeq: 5, lastTag: rows[1]!.tag }]
    expect(await bench.store.feedStanding('sari', 4)).toEqual({ epoch, tag: rows[0]!.tag, ...last })
    expect(await bench.store.feedStanding('nobody', 6)).toEqual({ epoch, tag: null, lastSeq: null, lastTag: null })
    await bench.write(async (writer) => {
      const sent = { sari: viewOf(newer).sha256, wayan: viewOf(one).sha256 }
      expect(Object.fromEntries(await writer.lastViews(one.id))).toEqual(sent)
      expect(Object.fromEntries(await writer.lastViews(two.id))).toEqual({ sari: null })
    })
  })

  test('a person’s digest is what the feed makes it, within the transaction and after it', async () => {
    const letters = [aLetter(`a${randomUUID().slice(1)}`), aLetter(`a${randomUUID().slice(1)}`)]
    const digestOf = (some: Letter[]) =>
      some.map((letter) => sha256(digestInput(letter.id, viewOf(letter).sha256))).reduce(toggleInDigest, '0'.repeat(64))
    await bench.write(async (writer) => {
      for (const letter of letters) {
        await writer.putLetter(letter, [])
        await writer.addFeedRow({ personId: 'sari', subject: letter.id, previous: null, view: viewOf(letter) })
      }
      expect(Object.fromEntries(await writer.digests('sari'))).toEqual({ a: digestOf(letters) })
    })
    expect(Object.fromEntries(await bench.store.digests('sari'))).toEqual({ a: digestOf(letters) })
    await bench.publish('sari', null, letters[0]!.id)
    expect(Object.fromEntries(await bench.store.digests('sari'))).toEqual({ a: digestOf(letters.slice(1)) })
    expect(await bench.store.digests('wayan')).toEqual(new Map())
  })

  test('what a lost laptop held: what its person still had when it was enrolled, and what came until it was revoked', async () => {
    const [gone, kept, came, after] = [aLetter(), aLetter(), aLetter(), aLetter()]
    await bench.publish('sari', gone)
    await bench.publish('sari', kept)
    await bench.publish('sari', null, gone.id)
    await bench.publish('sari', came)
    await bench.publish('sari', null, came.id)
    await bench.publish('sari', after)
    const held = await bench.store.viewsHeld('sari', 3, 5)
    const expected = [kept, came].map((letter) => ({ subject: letter.id, view: viewOf(letter).json }))
    expect(held).toEqual(expected.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)))
  })
}
