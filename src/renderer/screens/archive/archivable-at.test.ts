import { expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import { letterAt } from '../../../domain/testing/access-story.ts'
import { archivableAt } from './archivable-at.ts'

const seat = (id: string) => office.positions.filter((position) => position.id === id)
const sent = letterAt('sent', 'biasa')

test('the registry of the sender and of the addressee may each archive its own copy', () => {
  expect(archivableAt(sent, seat('j-tu'))).toBe('kominfo')
  expect(archivableAt(sent, seat('j-tuTujuan'))).toBe('dpmptsp')
})

test('a head does not archive, nor is a letter archived that is still in work', () => {
  expect(archivableAt(sent, seat('j-kadis'))).toBeNull()
  expect(archivableAt(letterAt('checked', 'biasa'), seat('j-tu'))).toBeNull()
})
