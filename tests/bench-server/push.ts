import { row, type Row } from '../bench/row.ts'
import { median, timeOf } from '../bench/stats.ts'
import type { ServerBench } from './bench.ts'
import { addDevice, newLetters, openDesk } from './office.ts'
import { insertRows, lastRow, rowsSince } from './plain-rows.ts'

/** A push holds 200 operations at most: a thousand are five devices at once. */
const atOnce = 200

/**
 * New letters pushed, from the request's body to the durable answer, without HTTP; and the very rows that came of it inserted by plain
 * SQL into the same tables of another database, through the same client, each batch in one transaction.
 */
export const push: ServerBench = {
  name: 'push',
  async run({ quick, kind, places }) {
    const [ours, theirs] = [await places.fresh(kind), await places.fresh(kind)]
    const [store, mirror] = [await ours.open(), await theirs.open()]
    const desk = await openDesk(store)
    const devices = await Promise.all(Array.from({ length: 5 }, () => addDevice(store, 'konseptor')))
    await mirror.transact(async (writer) => {
      for (const device of devices) await writer.addDevice({ ...device, at: device.enrolledAt })
    })
    const [reading, plain] = [await ours.plain(), await theirs.plain()]
    const sent = devices.map(() => 0)

    const oneBatch = async (size: number): Promise<[number, number]> => {
      const seq = await lastRow(reading)
      const bodies = devices.slice(0, Math.ceil(size / atOnce)).map((device, index) => {
        const body = newLetters(Math.min(size, atOnce), sent[index]!)
        sent[index]! += body.operations.length
        return { device, body }
      })
      const pushed = await timeOf(() => Promise.all(bodies.map(({ device, body }) => desk.push(device, body))))
      const rows = await rowsSince(reading, seq)
      return [pushed, await timeOf(() => insertRows(plain, rows))]
    }

    const found: Row[] = []
    await oneBatch(10)
    for (const [size, rounds] of [
      [1, quick ? 20 : 200],
      [100, quick ? 3 : 20],
      [1000, quick ? 1 : 8],
    ] as const) {
      const times: [number, number][] = []
      for (let round = 0; round < rounds; round++) times.push(await oneBatch(size))
      const perSecond = (which: 0 | 1) => (size * 1000) / median(times.map((both) => both[which]))
      const against = { what: 'the same rows, plain SQL', value: perSecond(1) }
      found.push(
        row({
          name: `push, ${size} at once, ${kind}`,
          value: perSecond(0),
          unit: '1/s',
          against,
          goal: { atLeast: 0.5 },
        }),
      )
    }
    for (const opened of [store, mirror, reading, plain]) await opened.close()
    for (const place of [ours, theirs]) await place.remove()
    return found
  },
}
