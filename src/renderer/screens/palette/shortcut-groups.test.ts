import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shortcutGroups } from './shortcut-groups.ts'

const renderer = new URL('../../', import.meta.url)
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('shortcuts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, renderer), 'utf8') }))

/** What stands between the brackets of each call. */
const callsIn = (text: string): string[] => {
  const calls: string[] = []
  for (let at = text.indexOf('useShortcuts('); at >= 0; at = text.indexOf('useShortcuts(', at + 1)) {
    let depth = 0
    let end = at + 'useShortcuts'.length
    do {
      if (text[end] === '(') depth++
      if (text[end] === ')') depth--
      end++
    } while (depth > 0)
    calls.push(text.slice(at, end))
  }
  return calls
}
/** `{ p: give, 'Ctrl+k': open }` → p, Ctrl+k */
const keysIn = (call: string): string[] =>
  [...call.matchAll(/[{,]\s*(?:'([^']+)'|([a-zA-Z]+))\s*:\s/g)].map((match) => match[1] ?? match[2] ?? '')

/** Said by another name in the list, or by options of the hook. */
const aside = new Set(['enabled', 'begins', '=', 'Shift+Space', 'dialog'])

test('every key that a screen listens to is in the list that ? shows', () => {
  const told = new Set(shortcutGroups.flatMap(({ keys }) => keys.map(([names]) => names.join('+').toLowerCase())))
  const missing = sources.flatMap(({ path, text }) =>
    callsIn(text)
      .flatMap(keysIn)
      .filter((key) => !aside.has(key) && !told.has(key.toLowerCase()))
      .map((key) => `${key} of ${path}`),
  )
  expect(missing).toEqual([])
})

test('keys that stand beside a button or in a menu are in the list too', () => {
  const told = new Set(shortcutGroups.flatMap(({ keys }) => keys.map(([names]) => names.join('+').toLowerCase())))
  const shown = sources.flatMap(({ text }) => [
    ...[...text.matchAll(/\bshortcut="([^"]+)"/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/^const keys: Partial.*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/: '([^']+)'/g)].map((match) => match[1] ?? ''),
    ),
  ])
  expect(shown.length).toBeGreaterThan(6)
  expect(shown.filter((key) => !told.has(key.toLowerCase()))).toEqual([])
})

test('the test itself finds keys', () => {
  expect(callsIn("useShortcuts({ n: () => go(), ...(may ? { 'Ctrl+k': x } : {}) })").flatMap(keysIn)).toEqual([
    'n',
    'Ctrl+k',
  ])
  expect(sources.flatMap(({ text }) => callsIn(text)).length).toBeGreaterThan(8)
})
