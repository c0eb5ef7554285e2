import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileRef, office } from '../../domain/testing/small-office.ts'
import { createStore, type Store } from './store.ts'

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-large-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true })
})

test('a file is loose from when its last letter lets it go until another names it', () => {
  const [one, two] = [fileRef('1'), fileRef('2')]
  store.files.link('a', [one, two])
  store.files.link('b', [one])
  store.files.link('a', [two])
  expect(store.files.orphans()).toEqual([])
  store.files.link('b', [])
  expect(store.files.orphans()).toEqual([one.sha256])
  store.files.link('c', [one])
  expect(store.files.orphans()).toEqual([])
  store.files.markPresent(fileRef('3'))
  expect(store.files.orphans(), 'kept, and named by nothing yet').toEqual([fileRef('3').sha256])
  store.files.forget(fileRef('3').sha256)
  expect(store.files.orphans()).toEqual([])
})

test('the directory that is asked for is the one that stands there, also after a transaction that did not end', () => {
  store.facts.set('directory', office)
  expect(store.facts.get('directory'), 'parsed once').toBe(store.facts.get('directory'))
  const other = { ...office, province: 'Lain' }
  expect(() =>
    store.transaction(() => {
      store.facts.set('directory', other)
      expect(store.facts.get('directory')?.province).toBe('Lain')
      throw new Error('power cut')
    }),
  ).toThrow('power cut')
  expect(store.facts.get('directory')?.province).toBe('Bali')
  store.facts.set('directory', { ...office, province: 'Ketiga' })
  expect(store.facts.get('directory')?.province).toBe('Ketiga')
})

test('texts of files come back as they were put, cut where they are endless', () => {
  store.fileText.put('x', 'Kapasitas bendungan é ᬩ', 'ocr')
  expect(store.fileText.get('x')).toBe('Kapasitas bendungan é ᬩ')
  store.fileText.put('x', 'a'.repeat(500_000), 'layer')
  expect(store.fileText.get('x')).toHaveLength(400_000)
  store.fileText.remove('x')
  expect([store.fileText.get('x'), store.fileText.has('x')]).toEqual([null, false])
})
