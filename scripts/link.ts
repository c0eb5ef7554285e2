import { leadersReturn } from '../tests/link/leaders-return.ts'
import { measureReturn, promised, type ReturnMeasured } from '../tests/link/measure-return.ts'
import { readOptions } from './read-options.ts'

/**
 * `npm run link -- [--json]`: a leader's laptop is back after a fortnight, at 128 kbit/s, 800 ms and 5 % loss. The bytes are those of the
 * real office and the real server; the line is computed (tests/link/link-model.ts). Ends with 1 where it takes longer than promised.
 */
const values = readOptions({ json: { type: 'boolean', default: false } })
const fortnight = await measureReturn(650)
const distinct = await measureReturn(2000)
const resumed = await leadersReturn({ letters: 650, seed: 'cut', cut: true })

const within = ({ simulatedSeconds, roundTrips, missing, changes }: ReturnMeasured): boolean =>
  simulatedSeconds <= promised.seconds && roundTrips <= promised.roundTrips && missing === 0 && changes >= 2000
const kept = within(fortnight) && resumed.twice === 0 && resumed.missing === 0

if (values.json) {
  const { cuts, twice, missing } = resumed
  console.log(JSON.stringify({ ...fortnight, promised, kept, resumed: { cuts, twice, missing }, distinct }, null, 2))
} else {
  const line = (name: string, of: ReturnMeasured) =>
    console.log(
      `${name}: ${of.changes} changes of ${of.letters} letters, ${Math.round(of.bytes / 1000)} KB, ${of.roundTrips} round trips, ` +
        `${of.simulatedSeconds} s (19 of 20 within ${of.slowSeconds} s)`,
    )
  line('a fortnight', fortnight)
  line('distinct letters', distinct)
  console.log(`cut ${resumed.cuts} times: ${resumed.twice} pages came twice, ${resumed.missing} letters are missing`)
  console.log(kept ? 'as promised' : `promised: ${promised.seconds} s, ${promised.roundTrips} round trips`)
}
process.exitCode = kept ? 0 : 1
