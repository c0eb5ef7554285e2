import { randomBytes, randomUUID } from 'node:crypto'

/** What is made at random with a database, once: what its cursors belong to, and what the server seals with. */
export const newFacts = (): Record<'epoch' | 'secret', string> => ({
  epoch: randomUUID(),
  secret: randomBytes(32).toString('base64url'),
})
