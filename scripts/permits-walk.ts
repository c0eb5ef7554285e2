import { shippedPermitKinds } from '../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { startWalk } from '../tests/permits-walk/start-walk.ts'
import { walkKind, type Walked } from '../tests/permits-walk/walk-kind.ts'
import { readOptions } from './read-options.ts'

/**
 * `npm run -s permits:walk -- [--json] [--kind ID]`: one application of each kind that Lontar ships, from the counter to the signed permit,
 * through real offices, a real server and a test authority; each permit is judged by our own judge and by strangers. Ends with 1 where
 * one is not as it should be.
 */
const values = readOptions({ json: { type: 'boolean', default: false }, kind: { type: 'string' } })
const kinds = shippedPermitKinds.filter(({ id }) => values.kind === undefined || id === values.kind)
if (kinds.length === 0) {
  console.error(`There is no kind ${values.kind}; there are ${shippedPermitKinds.map(({ id }) => id).join(', ')}.`)
  process.exit(2)
}
const walk = await startWalk()
const walked: Walked[] = []
try {
  for (const kind of kinds) {
    const one = await walkKind(kind, walk)
    walked.push(one)
    if (!values.json) {
      console.log(
        `${one.ok ? 'ok ' : 'NOT'} ${one.id.padEnd(28)} ${String(one.workingDays).padStart(3)} working days  ${one.name}`,
      )
      one.problems.forEach((problem) => console.log(`      ${problem}`))
    }
  }
} finally {
  await walk.close()
}
if (values.json) console.log(JSON.stringify({ kinds: walked }, null, 2))
process.exitCode = walked.every(({ ok }) => ok) ? 0 : 1
