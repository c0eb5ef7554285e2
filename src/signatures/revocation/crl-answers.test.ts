import { describe, expect, test } from 'vitest'
import { createPool } from './evidence-pool.ts'
import { changedKeys, indirectLists, listsOfChanges, path } from './list-stories.ts'
import { revocationOf } from './revocation-of.ts'

describe.for([
  ['an authority that changed its key', changedKeys],
  ['lists that somebody else signs', indirectLists],
  ['lists of changes', listsOfChanges],
] as const)('%s', ([, stories]) => {
  test.for(stories.map((story) => [story.tells, story] as const))('%s', ([, story]) => {
    const { certificate, crls, certificates, status, bad } = story
    const given = { crls, ocsps: [], certificates: certificates.map(({ der }) => der) }
    const [issuer, ...above] = path
    const [at, now] = [new Date('2026-06-02T00:00:00Z'), new Date('2026-12-01T00:00:00Z')]
    // In whatever order they are handed in.
    for (const lists of [crls, crls.toReversed()]) {
      const pool = createPool({ given: { ...given, crls: lists } })
      const answer = revocationOf({ certificate, issuer: issuer!, above, at, now, pool })
      expect(answer.revocation.status).toBe(status)
      expect(answer.bad).toEqual(bad === undefined ? [] : expect.arrayContaining([bad]))
      expect(pool.unreadable).toBe(0)
    }
  })
})
