import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OperationHead } from '../store.ts'
import type { Bench } from './bench.ts'
import { at, aDevice, aLetter, head, accepted } from './sample-rows.ts'

/** Steps and letters, as they are decided and kept. */
export const letters = (bench: Bench): void => {
  test('operations are decided once, in any order, and the row of a device closes as its gaps do', async () => {
    const [mine, anew] = [aDevice(), aDevice()]
    const letter = aLetter()
    const heads = [1, 2, 3, 5].map((dseq) => head(dseq, letter.id))
    const [first, second, third, fifth] = heads as [OperationHead, OperationHead, OperationHead, OperationHead]
    const decide = (one: OperationHead) =>
      bench.write(async (writer) => {
        await writer.addOperation(mine.id, one, '{"intent":"é"}', accepted(one.dseq, letter), at)
        return writer.decidedThrough(mine.id)
      })
    await bench.write(async (writer) => {
      await writer.addDevice(mine)
      await writer.addDevice(anew)
    })
    const through = [await decide(second), await decide(fifth), await decide(first), await decide(third)]
    expect(through).toEqual([0, 0, 2, 3])
    expect((await bench.store.device(mine.id))!.decidedThrough).toBe(3)

    const error = { code: 'letter_unknown', params: { a: 1 } } as const
    const refusal = { dseq: 1, result: 'rejected', error, letter: null, receipt: 'r' } as const
    const refused = head(1, letter.id)
    await bench.write((writer) => writer.addOperation(anew.id, refused, '{}', refusal, at))
    await bench.write(async (writer) => {
      const found = { payloadHash: second.payloadHash, result: accepted(2, letter) }
      expect(await writer.decidedOperation(mine.id, 2)).toEqual(found)
      expect(await writer.decidedByOpId('sari', second.opId)).toEqual([found])
      expect(await writer.decidedOperation(anew.id, 1)).toEqual({ payloadHash: refused.payloadHash, result: refusal })
      expect(await writer.decidedOperation(mine.id, 4)).toBeUndefined()
      expect(await writer.decidedByOpId('wayan', second.opId)).toEqual([])
    })
    await expect(decide(second)).rejects.toThrow(/unique/i)
  })

  test('a letter is kept with its files, in the order of its id’s bytes, and its version never goes back', async () => {
    const [big, small] = [aLetter('B', 3), aLetter('a')]
    await bench.write(async (writer) => {
      await writer.putLetter(small, ['f1', 'f2', 'f1'])
      await writer.putLetter(big, ['f1'])
      expect(await writer.letter('a')).toEqual(small)
    })
    expect(await bench.store.lettersAfter('', 10)).toEqual([big, small])
    expect(await bench.store.lettersAfter('', 1)).toEqual([big])
    expect(await bench.store.lettersAfter('B', 10)).toEqual([small])
    expect((await bench.store.lettersWithFile('f1')).map((letter) => letter.id).toSorted()).toEqual(['B', 'a'])

    await bench.write((writer) => writer.putLetter({ ...big, version: 3 }, ['f3']))
    expect(await bench.store.lettersWithFile('f1')).toEqual([small])
    expect(await bench.store.lettersWithFile('f3')).toEqual([big])
    const backward = bench.write(async (writer) => {
      await writer.setFact('before', 'written')
      await writer.putLetter({ ...big, version: 2 }, [])
    })
    await expect(backward).rejects.toThrow('never goes back')
    expect(await bench.store.fact('before')).toBeUndefined()
    expect(await bench.store.letter('B')).toEqual(big)
    expect(await bench.store.letter('none')).toBeUndefined()
  })

  test('which letter corrects which: the last word of each counts', async () => {
    const [original, ralat] = [aLetter(), aLetter()]
    await bench.write(async (writer) => {
      await writer.putLetter(original, [])
      await writer.putLetter(ralat, [])
      await writer.setRelation(ralat.id, { target: randomUUID(), relation: 'ralat' })
      await writer.setRelation(ralat.id, { target: original.id, relation: 'ralat' })
    })
    expect(await bench.store.relatedTo(original.id, 'ralat')).toEqual([ralat])
    expect(await bench.store.relatedTo(original.id, 'balasan')).toEqual([])
    await bench.write((writer) => writer.setRelation(ralat.id, null))
    expect(await bench.store.relatedTo(original.id, 'ralat')).toEqual([])
  })
}
