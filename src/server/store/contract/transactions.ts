import { expect, test } from 'vitest'
import { auditSeal } from '../sql-audit-writer.ts'
import type { Bench } from './bench.ts'
import { aDevice, event, takeNumber } from './sample-rows.ts'

/** The chain of the audit, and what a transaction promises. */
export const transactions = (bench: Bench): void => {
  test('the audit is a chain: each row seals the one before, and no row can be changed or taken out', async () => {
    await bench.write(async (writer) => {
      await writer.addAudit(event('one'))
      await Promise.all([writer.addAudit(event('two')), writer.addAudit(event('three'))])
    })
    await bench.write((writer) => writer.addAudit(event('four')))
    const rows = await bench.store.auditAfter(0, 10)
    expect(rows.map((row) => row.event)).toEqual(['one', 'two', 'three', 'four'])
    let end = ''
    for (const { id: _, previous, sha256: seal, ...said } of rows) {
      expect(previous).toBe(end)
      expect(seal).toBe(auditSeal(previous, said))
      end = seal
    }
    expect(await bench.store.auditAfter(rows[1]!.id, 1)).toEqual(rows.slice(2, 3))
    await expect(bench.database.raw(`update audit set event = 'other' where id = 2`)).rejects.toThrow(
      'audit only grows',
    )
    await expect(bench.database.raw('delete from audit where id = 3')).rejects.toThrow('audit only grows')
  })

  test('what fails half-way leaves nothing, and the next transaction is not disturbed', async () => {
    const [lost, kept] = [aDevice(), aDevice()]
    const failing = bench.write(async (writer) => {
      await writer.addDevice(lost)
      throw new Error('half-way')
    })
    const following = bench.write((writer) => writer.addDevice(kept))
    await expect(failing).rejects.toThrow('half-way')
    await following
    expect(await bench.store.deviceByToken(lost.tokenSha256)).toBeUndefined()
    expect(await bench.store.deviceByToken(kept.tokenSha256)).toMatchObject({ id: kept.id })
  })

  test('a write that failed unseen takes the whole transaction with it, even where its author goes on', async () => {
    const device = aDevice()
    const wrong = bench.write(async (writer) => {
      await writer.addDevice(device)
      await writer.addDevice(device).catch(() => undefined)
      await writer.setFact('after', 'written')
    })
    await expect(wrong).rejects.toThrow(/unique/i)
    expect(await bench.store.device(device.id)).toBeUndefined()
    expect(await bench.store.fact('after')).toBeUndefined()
  })

  test('nobody reads the middle of a transaction, and nobody writes after its end', async () => {
    const mine = aDevice()
    const late = await bench.write(async (writer) => {
      await writer.addDevice(mine)
      expect(await writer.device(mine.id)).toBeDefined()
      expect(await bench.store.deviceByToken(mine.tokenSha256)).toBeUndefined()
      return writer
    })
    expect(await bench.store.deviceByToken(mine.tokenSha256)).toBeDefined()
    await expect(late.lastSequence('any')).rejects.toThrow('over')
  })

  test('transactions asked for at once take turns: no number twice, no gap, each whole', async () => {
    const row = Array.from({ length: 40 }, (_, n) => n + 1)
    expect(await Promise.all(row.map(() => takeNumber(bench.store)))).toEqual(row)
    expect((await bench.store.feedAfter('sari', 0, 100)).map(({ seq }) => seq)).toEqual(row)
  })
}
