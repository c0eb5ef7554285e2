import { createHash, randomUUID } from 'node:crypto'
import { filesOf } from '../../domain/letter-intents.ts'
import type { LetterContent } from '../../domain/letter.ts'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import { isDeeperThan } from '../../protocol/json-depth.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { operationLimits, operationSchema, schemas, type Operation } from '../../protocol/sync-api.ts'

type Asked = Pick<Operation, 'subject' | 'actor' | 'intent'>
type Sealed = Pick<Operation, 'dependsOn' | 'payloadHash' | 'claimedAt'>

export const newOperation = (
  asked: Asked,
  known: { dseq: number; baseVersion: number; follows: string | null; claimedAt: string },
): Operation => ({
  ...asked,
  dseq: known.dseq,
  opId: randomUUID(),
  schema: schemas.newest,
  baseVersion: known.baseVersion,
  follows: known.follows,
  ...seal(asked, known.claimedAt),
})

/**
 * Two edits in a row by the same actor, the first of which never left this computer, are one: a day of typing offline must
 * not make thousands of operations. Null where they are not both edits of that kind.
 */
export const mergedEdit = (earlier: Operation, later: Asked, claimedAt: string): Operation | null => {
  const { actor } = earlier
  if (earlier.intent.kind !== 'letter.edit' || later.intent.kind !== 'letter.edit') return null
  if (actor.positionId !== later.actor.positionId || actor.holding !== later.actor.holding) return null
  const intent = {
    kind: 'letter.edit' as const,
    content: { ...earlier.intent.content, ...later.intent.content },
    was: { ...unseenBefore(later.intent.was ?? {}, earlier.intent.content), ...earlier.intent.was },
  }
  return { ...earlier, intent, ...seal({ ...later, intent }, claimedAt) }
}

/** What the later edit saw in a field that the earlier one wrote is the earlier one’s own words, no beginning. */
const unseenBefore = (was: Partial<LetterContent>, written: Partial<LetterContent>): Partial<LetterContent> =>
  Object.fromEntries(Object.entries(was).filter(([field]) => !(field in written)))

/**
 * What the server would not even read never enters the outbox: all later steps of this computer would wait behind it.
 * @throws invalid_request
 */
export const requireSendable = (operation: Operation): void => {
  const refuse = (detail: string) => {
    throw new LontarError('invalid_request', { detail })
  }
  if (isDeeperThan(operation, operationLimits.depth)) refuse('depth')
  if (Buffer.byteLength(JSON.stringify(operation)) > operationLimits.bytes) refuse('size')
  const parsed = operationSchema.safeParse(operation)
  if (!parsed.success) refuse(parsed.error.issues[0]?.path.slice(1).join('.') ?? '')
}

const seal = (asked: Asked, claimedAt: string): Sealed => ({
  dependsOn: filesOf(asked.intent),
  payloadHash: createHash('sha256').update(operationHashInput(asked)).digest('hex'),
  claimedAt,
})
