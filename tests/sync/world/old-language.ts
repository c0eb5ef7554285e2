import { createHash } from 'node:crypto'
import { operationHashInput } from '../../../src/protocol/canonical-json.ts'
import type { Operation } from '../../../src/protocol/sync-api.ts'

/** An operation as a Lontar of schema 1 would have said it: an edit replaces what stands there, and no step names another. */
export const inOldLanguage = (operation: Operation): Operation => {
  const { follows: _, ...head } = operation
  const intent = { ...operation.intent }
  if (intent.kind === 'letter.edit') delete intent.was
  const said = { ...head, intent, schema: 1, follows: null }
  return { ...said, payloadHash: createHash('sha256').update(operationHashInput(said)).digest('hex') }
}
