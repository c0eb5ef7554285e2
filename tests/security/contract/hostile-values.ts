import * as fc from 'fast-check'

/** What somebody writes who wants to get somewhere else: paths, queries, keys of prototypes, text that breaks what reads it. */
export const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '../../etc/passwd',
  '../../../../../../etc/passwd',
  '..',
  '.',
  '/etc/passwd',
  '/proc/self/environ',
  '/dev/zero',
  'C:\\Windows\\System32\\drivers\\etc\\hosts',
  '\\\\server\\share\\rahasia.pdf',
  'file:///etc/passwd',
  'lontar://app/',
  'javascript:alert(1)',
  'http://127.0.0.1:1/',
  'CON',
  'surat.pdf:aliran',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  "' OR 1=1 --",
  "'; DROP TABLE letters; --",
  '"',
  '" OR "',
  'subject:*',
  'NEAR(a b, 3',
  'a AND OR NOT',
  '*',
  '^',
  '(((((',
  '{a b}:c',
  '%',
  '_',
  '\\',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '${7*7}',
  '{{7*7}}',
  '{nomor}',
  '\ud800',
  '\udc00\ud800',
  '\u202eterbalik',
  '\ufeff',
  'Ω≈ç√∫ 🌴 ᬩᬮᬶ',
  '\n\r\t\v\f\u0085\u2028\u2029',
  '1e309',
  'NaN',
  '-0',
  'null',
  'undefined',
  '[object Object]',
  '0'.repeat(64),
  'f'.repeat(64),
  '00000000-0000-0000-0000-000000000000',
  'A'.repeat(70_000),
  'not base64 !!!',
  'JVBERi0xLjc=',
  'AA==',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '2026-11-26T25:61:61Z',
] as const

export const hostileNumbers = [
  0,
  -0,
  -1,
  1.5,
  NaN,
  Infinity,
  -Infinity,
  Number('1e309'),
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 53,
  2 ** 31,
  2 ** 32,
  5e-324,
] as const

const nested = (levels: number, inside: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'dasar'
  for (let level = 0; level < levels; level += 1) value = inside(value)
  return value
}

/** A body of a letter that is deeper than any reader can climb down, though each of its levels is right. */
const deepBody = (levels: number) =>
  nested(levels, (inner) => ({
    type: 'listItem',
    content: [typeof inner === 'string' ? { type: 'text', text: inner } : inner],
  }))

/** An own key of this name, as a message may bring it; written as a literal it would set the prototype. */
export const withKey = (target: object, key: string, value: unknown): object => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  return target
}

/** Made anew each time: none of them may be changed by whoever got it before. */
const hostileThings: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => false,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => [null, undefined, NaN],
  () => ({ length: 1e9 }),
  () => withKey({ toString: 'x', valueOf: 1 }, 'then', 'y'),
  () => withKey({}, '__proto__', { isAdmin: true }),
  () => withKey({}, 'constructor', { prototype: { isAdmin: true } }),
  () => nested(500, (inner) => [inner]),
  () => nested(500, (inner) => ({ content: [inner] })),
  () => deepBody(300),
  () => deepBody(3_000),
  () => Array.from({ length: 20_000 }, (_, index) => index),
  () => Array.from({ length: 2_000 }, () => '00000000-0000-4000-8000-000000000000'),
  () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])),
  () => 'x'.repeat(2_000_000),
]

export const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)
export const hostileNumber = fc.oneof(fc.constantFrom(...hostileNumbers), fc.integer(), fc.double())
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 3, arbitrary: fc.constantFrom(...hostileThings).map((make) => make()) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)
