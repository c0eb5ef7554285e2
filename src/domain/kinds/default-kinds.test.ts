import { describe, expect, test } from 'vitest'
import { checkKind } from './check-kind.ts'
import { defaultKinds } from './default-kinds.ts'
import { kindClasses } from './letter-kind.ts'

/** These may be about anything, so the drafter chooses where they belong. */
const aboutAnything = ['surat_dinas', 'nota_dinas', 'memo']

describe.each(defaultKinds.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
  test('passes the check that an edited kind has to pass', () => expect(checkKind(kind)).toEqual([]))
  test('says in both languages what it is and what it is for', () => {
    for (const words of [kind.name, kind.nameEn, kind.hint, kind.hintEn ?? '']) expect(words).not.toBe('')
  })
  test('knows where it is usually filed', () =>
    expect(kind.classification === '').toBe(aboutAnything.includes(kind.id)))
})

test('all four classes are there, each kind once', () => {
  expect(new Set(defaultKinds.map((kind) => kind.class))).toEqual(new Set(kindClasses))
  expect(new Set(defaultKinds.map((kind) => kind.id)).size).toBe(defaultKinds.length)
  expect(defaultKinds.length).toBeGreaterThanOrEqual(18)
})

test('a keputusan is not signed electronically (Sekda Bali)', () => {
  expect(defaultKinds.find((kind) => kind.id === 'keputusan')?.electronicSignature).toBe(false)
})
