import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../root.ts'
import describeForWix from './describe-for-wix.ts'
import { msiFacts, publicProperties } from './msi-facts.ts'
import { writeWxs } from './write-wxs.ts'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'lontar-wxs-'))
  mkdirSync(join(dist, 'win-unpacked/resources'), { recursive: true })
  for (const path of ['Lontar.exe', 'resources/app.asar', 'resources/a & b.txt'])
    writeFileSync(join(dist, 'win-unpacked', path), path)
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

const describe = (version: string, compiler: 'wixl' | 'wix') =>
  writeWxs({ payload: join(dist, 'win-unpacked'), version, productName: 'Lontar', icon: '/icon.ico', compiler })
const components = (wxs: string) =>
  [...wxs.matchAll(/<Component Id="(\w+)" Guid="([0-9A-F-]{36})"/g)].map((found) => found.slice(1))

test('a file keeps its component from version to version and from builder to builder', () => {
  const now = components(describe('1.0.0', 'wixl'))
  expect(new Set(now.map(([, guid]) => guid)).size).toBe(now.length)
  expect(components(describe('1.1.0', 'wixl'))).toEqual(now)
  expect(components(describe('1.1.0', 'wix'))).toEqual(now)
})

test('each version is a product of its own, and replaces the others of its kind', () => {
  const product = (version: string) => /<Product Id="([^"]+)"/.exec(describe(version, 'wix'))?.[1]
  expect(product('1.0.0')).toBe(product('1.0.0'))
  expect(product('1.0.0')).not.toBe(product('1.0.1'))
  expect(describe('1.0.0', 'wix')).toContain(`UpgradeCode="${msiFacts.upgradeCode}"`)
})

test('electron-builder names the same code by which versions know each other', () => {
  expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).toContain(`upgradeCode: '${msiFacts.upgradeCode}'`)
})

test('for WiX, electron-builder’s description is replaced by ours', () => {
  mkdirSync(join(dist, '__msi-x64'))
  const project = join(dist, '__msi-x64/project.wxs')
  writeFileSync(project, '<Wix/>')
  describeForWix(project)
  const wxs = readFileSync(project, 'utf8')
  expect(wxs).toContain('xmlns="http://wixtoolset.org/schemas/v4/wxs"')
  expect(wxs).toContain('a &amp; b.txt')
  for (const name of publicProperties) expect(wxs).toContain(`<Property Id="${name}" Secure="yes"/>`)
  const open: string[] = []
  for (const [, end, name, alone] of wxs.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g))
    if (end) expect(open.pop()).toBe(name)
    else if (!alone) open.push(name!)
  expect(open).toEqual([])
})

test('a folder without the program makes no package', () => {
  rmSync(join(dist, 'win-unpacked/Lontar.exe'))
  expect(() => describe('1.0.0', 'wixl')).toThrow('There is no Lontar.exe')
})
