import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterAt, type Milestone } from '../../domain/testing/access-story.ts'
import { opensWithoutFiles } from './opens-without-files.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook & { opened: Set<string> }
beforeEach(() => {
  desk = { ...smallBook('kadis'), opened: new Set() }
})
afterEach(() => desk.remove())

const comes = (at: Milestone, digit: string) => {
  const id = randomUUID()
  const file = { sha256: digit.repeat(64), size: 1000 }
  const { signedPdf, ...letter } = letterAt(at, 'biasa')
  desk.store.transaction(() => desk.book.receive(id, { ...letter, id, finalPdf: file, signedPdf: signedPdf && file }))
  return { id, file }
}
const wanted = (thrifty: boolean) =>
  desk.store.files.wanted(10, { asked: desk.opened, thrifty }).map(({ sha256 }) => sha256[0])

test('saving data, only what is to be signed comes by itself; a letter that is opened comes first, once', () => {
  const old = comes('sent', '1')
  comes('sent', '2')
  comes('final', '3')
  expect(wanted(true)).toEqual(['3'])
  expect(new Set(wanted(false))).toEqual(new Set(['1', '2', '3']))
  expect(opensWithoutFiles(desk, old.id)).toBe(true)
  expect(opensWithoutFiles(desk, old.id), 'asked again with each look, it is no new wish').toBe(false)
  expect(wanted(true)).toEqual(['1', '3'])
  expect(wanted(false)[0]).toBe('1')
  desk.store.files.markPresent(old.file)
  expect(wanted(true)).toEqual(['3'])
})
