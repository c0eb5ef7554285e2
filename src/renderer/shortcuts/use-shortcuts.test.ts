import { expect, test } from 'vitest'
import { nameOf } from './use-shortcuts.ts'

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]) =>
  nameOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...Object.fromEntries(held.map((h) => [h, true])),
  })

test('keys have one name on every keyboard', () => {
  expect(press('j')).toBe('j')
  expect(press('J')).toBe('j')
  expect(press('k', 'ctrlKey')).toBe('Ctrl+k')
  expect(press('k', 'metaKey')).toBe('Ctrl+k')
  expect(press(' ')).toBe('Space')
  expect(press(' ', 'shiftKey')).toBe('Shift+Space')
  expect(press('Enter', 'ctrlKey')).toBe('Ctrl+Enter')
})

test('a question mark is one however it is typed', () => {
  expect(press('?', 'shiftKey')).toBe('?')
  expect(press('+', 'shiftKey')).toBe('+')
})
