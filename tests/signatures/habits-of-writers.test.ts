import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawUpdate } from './support/raw-update.ts'
import { type World, openWorld } from './support/world.ts'

/** What writers of other makes do to a signed file although nothing in it changes. A signature is not broken by that. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('startxref and the rows of a cross-reference point at the line end before what they mean', () => {
  const update = rawUpdate(world.signed)
  const note = update.object(900, '<</Note (nothing refers to this)>>')
  const table = update.table([{ 900: { at: note - 1 } }])
  expect(world.judge(update.close(table - 1)).verdict).toBe('sah')
})

test('but not at a comment, in which something else could stand', () => {
  const update = rawUpdate(world.signed)
  const comment = update.add('% 900 0 obj\n')
  update.object(900, '<</Note (nothing refers to this)>>')
  expect(world.judge(update.close(update.table([{ 900: { at: comment } }]))).verdict).not.toBe('sah')
})
