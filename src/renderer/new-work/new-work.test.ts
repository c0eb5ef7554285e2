import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { beginsNewWork } from '../../protocol/desktop/new-work.ts'

/**
 * Whoever is too old for the server is told before they begin, not when they have finished: a screen that calls the office for new work has a
 * button, key or field for it that knows so. The screens themselves are read, so that a new one is in it from its first day.
 */
const renderer = new URL('../', import.meta.url)
const sources = new Map(
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !/^(new-work|i18n|bridge)\//.test(path))
    .map((path) => [path, readFileSync(new URL(path, renderer), 'utf8')]),
)
const newWork: string[] = Object.entries(beginsNewWork).flatMap(([call, begins]) => (begins ? [call] : []))

/** The calls for new work that a file makes itself. */
const asks = (text: string): string[] => {
  const made = [...text.matchAll(/(?:useOfficeAction\(|callOffice\(\s*[a-z.]+,\s*)'([a-zA-Z]+\.[a-zA-Z]+)'/g)]
  return [...new Set(made.map((match) => match[1] ?? ''))].filter((call) => newWork.includes(call))
}
/** Says of a button, a key or a field what it begins. */
const knows = (text: string): boolean => /\bbegins[=:]|\bbegin\('|\buseWhyNot\('/.test(text)

const importersOf = (path: string): string[] =>
  [...sources].flatMap(([other, text]) => {
    const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map((match) =>
      posix.join(posix.dirname(other), match[1] ?? ''),
    )
    return imported.includes(path) ? [other] : []
  })

/** Has no button of its own: whoever uses it has. */
const isUsed = (path: string): boolean => path.endsWith('.ts')
/** A dialog, opened by a button that knows before it opens. */
const isOpened = (path: string): boolean => {
  const text = sources.get(path) ?? ''
  return /[{,]\s*onClose\b|\bonClose:/.test(text) && /<(?:Note|Change)?Dialog\b/.test(text)
}

const ignorant = (path: string, seen: readonly string[] = []): string[] => {
  if (seen.includes(path)) return []
  const isAround = seen.some(isOpened) && isOpened(path)
  const own = isUsed(path) || isAround || knows(sources.get(path) ?? '') ? [] : [path]
  const above = isUsed(path) || isOpened(path) ? importersOf(path) : []
  return [...own, ...above.flatMap((other) => ignorant(other, [...seen, path]))]
}

test('every screen that begins new work knows when none may begin', () => {
  const asking = [...sources].flatMap(([path, text]) => (asks(text).length > 0 ? [path] : []))
  expect(asking.length).toBeGreaterThan(40)
  expect([...new Set(asking.flatMap((path) => ignorant(path)))]).toEqual([])
})

test('every call for new work that the screens make is found', () => {
  const found = new Set([...sources.values()].flatMap(asks))
  const unused = newWork.filter((call) => !found.has(call))
  // What the shell’s command line and the office do by themselves.
  expect(unused).toEqual(['numbers.borrow', 'numbers.return'])
})
