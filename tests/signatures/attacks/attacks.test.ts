import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, openWorld } from '../support/world.ts'
import type { Attacks } from './attack.ts'
import { addedSignatures } from './added-signatures.ts'
import { byteRanges } from './byte-range.ts'
import { certifiedAttacks } from './certified.ts'
import { cmsAttacks } from './cms.ts'
import { hiddenRevisions } from './hidden-revisions.ts'
import { hostileFiles } from './hostile.ts'
import { laterBehaviour } from './later-behaviour.ts'
import { laterContent } from './later-content.ts'
import { shadows } from './shadow.ts'
import { timestampAttacks } from './timestamps.ts'
import { wrappings } from './wrapping.ts'

/**
 * Everything that somebody may try on a signed letter, made anew each time. None may be called valid, none may end the judge otherwise
 * than by a verdict. The limit of a test is the limit of a hang.
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the letters under attack are valid before it', () => {
  const { signed, packed, both, certified, judge } = world
  for (const pdf of [signed, packed, both, ...Object.values(certified)]) expect(judge(pdf).verdict).toBe('sah')
})

const families: Record<string, Attacks> = {
  'what the pages show': laterContent,
  'what the document does': laterBehaviour,
  'what is signed, and where the signature stands': byteRanges,
  'revisions that hide': hiddenRevisions,
  'letters written to deceive their signer': shadows,
  'signatures moved around': wrappings,
  'what stands in /Contents': cmsAttacks,
  'when it was signed': timestampAttacks,
  'more than the author allowed': certifiedAttacks,
  'signatures that bring more than a signature': addedSignatures,
  'files made to hurt': hostileFiles,
}

describe.for(Object.keys(families))('%s', (family) => {
  const attacks = families[family]!
  test.for(Object.keys(attacks))('%s', async (name) => {
    const { make, field, judged, wants } = attacks[name]!
    const verdict = world.judge(await make(world), judged?.(world))
    expect(verdict.verdict, wants).not.toBe('sah')
    const attacked = verdict.signatures.filter((item) => field === undefined || item.fieldName === field)
    for (const item of attacked) {
      expect(item.verdict, wants).not.toBe('sah')
      expect(item.indication, wants).not.toBe('TOTAL-PASSED')
    }
  })
})
