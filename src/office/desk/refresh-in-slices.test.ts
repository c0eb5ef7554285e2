import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftContent, office } from '../../domain/testing/small-office.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
const count = 250
beforeEach(() => {
  desk = smallBook('konseptor', '2026-11-16T03:00:00Z', 1000)
  desk.store.transaction(() => {
    for (let n = 0; n < count; n++)
      desk.book.perform(randomUUID(), { kind: 'letter.create', content: draftContent }, 'j-konseptor')
  })
})
afterEach(() => desk.remove())

const renamed = () => {
  const units = office.units.map((unit) => (unit.id === 'dpmptsp' ? { ...unit, name: 'Dinas Layanan Terpadu' } : unit))
  desk.store.facts.set('directory', { ...office, units })
}
const withNewName = () => desk.store.letters.list('draf', 'terpadu').length

test('an agency has a new name: the newest letters show it at once, the others a slice at a time', () => {
  renamed()
  desk.book.refresh()
  expect(withNewName()).toBe(100)
  expect(desk.book.refreshMore()).toBe(true)
  expect(withNewName()).toBe(200)
  expect(desk.book.refreshMore()).toBe(false)
  expect([withNewName(), desk.store.letters.list('draf', 'penanaman').length]).toEqual([count, 0])
  expect(desk.book.refreshMore(), 'nothing is left').toBe(false)
})

test('where nothing changed for a letter nothing is written and nobody is told', () => {
  desk.changed.length = 0
  desk.book.refresh()
  while (desk.book.refreshMore()) continue
  expect(desk.changed).toEqual([])
})

test('a change in the middle of it begins anew, and a letter that moved is not left out', () => {
  renamed()
  desk.book.refresh()
  const oldest = desk.store.letters.list('draf', '').at(-1)!
  desk.book.perform(oldest.id, { kind: 'letter.edit', content: { subject: 'Naik' } }, 'j-konseptor')
  desk.book.refresh()
  while (desk.book.refreshMore()) continue
  expect(withNewName()).toBe(count)
  expect(desk.store.letters.list('draf', '', 1)[0]!.subject).toBe('Naik')
})
