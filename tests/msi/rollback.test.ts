import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileWithWixl } from '../../scripts/msi/compile-with-wixl.ts'
import { root } from '../../scripts/root.ts'
import { missingTools } from './missing-tools.ts'
import { makeSmallPayload } from './small-payload.ts'

const missing = missingTools(['wixl', 'msibuild', 'msiinfo'])
if (missing.length > 0) console.log(`The tables of the package were not read: ${missing.join(', ')} not installed.`)

/**
 * Wine cannot show that Windows puts the older version back, so what Windows goes by is read from the tables of the real package: "How
 * Windows Installer rolls back" and "RemoveExistingProducts" of Microsoft's reference.
 */
describe.runIf(missing.length === 0)('a newer version that breaks off is rolled back by Windows, as', () => {
  let dir: string
  let msi: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'lontar-rollback-'))
    msi = join(dir, 'Lontar.msi')
    const payload = makeSmallPayload(join(dir, 'payload'), '1.0.0')
    compileWithWixl(
      { payload, version: '1.0.0', productName: 'Lontar', icon: join(root, 'assets/icons/icon.ico') },
      msi,
    )
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  /** Rows of a table, without its three lines about itself. */
  const rows = (table: string) =>
    execFileSync('msiinfo', ['export', msi, table], { encoding: 'utf8' })
      .split(/\r?\n/)
      .slice(3)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))

  it('the older one is removed first, inside the one transaction that the new files are written in', () => {
    const inOrder = rows('InstallExecuteSequence')
      .toSorted(([, , a], [, , b]) => Number(a) - Number(b))
      .map(([action]) => action!)
    const place = (action: string) => inOrder.indexOf(action)
    // What is known of the older one is looked up before it goes.
    expect(place('AppSearch')).toBeLessThan(place('RemoveExistingProducts'))
    expect(inOrder[place('InstallInitialize') + 1]).toBe('RemoveExistingProducts')
    for (const writes of ['InstallFiles', 'CreateShortcuts', 'WriteRegistryValues', 'RegisterProduct'])
      expect(place(writes)).toBeGreaterThan(place('RemoveExistingProducts'))
    expect(inOrder.at(-1)).toBe('InstallFinalize')
    // Each of these would end a part for good, or forbid the way back.
    for (const ends of ['InstallExecute', 'InstallExecuteAgain', 'DisableRollback', 'ScheduleReboot', 'ForceReboot'])
      expect(inOrder).not.toContain(ends)
  })

  it('nothing forbids it, and no action of ours changes a computer in an upgrade', () => {
    const properties = Object.fromEntries(rows('Property')) as Record<string, string>
    for (const name of ['DISABLEROLLBACK', 'PROMPTROLLBACKCOST', 'TRANSFORMS'])
      expect(properties).not.toHaveProperty(name)
    // Deferred actions (1024 in the type) change computers; the others set properties.
    const deferred = rows('CustomAction').filter(([, type]) => Number(type) & 1024)
    expect(deferred.map(([action]) => action)).toEqual(['RemoveData'])
    const condition = rows('InstallExecuteSequence').find(([action]) => action === 'RemoveData')?.[1]
    expect(condition).toBe('REMOVEDATA = "1" AND REMOVE = "ALL" AND NOT UPGRADINGPRODUCTCODE')
  })

  it('an older version has to be found for that: every lower one, in all languages, and removed whole', () => {
    const [older] = rows('Upgrade').filter((row) => row.at(-1) === 'OLDERFOUND')
    const [code, minimum, maximum, language, attributes, remove] = older!
    expect({ code, minimum, maximum, language, remove }).toEqual({
      code: '{B9073AC7-1846-4F71-9924-7CD5E274B3FB}',
      minimum: '0.0.0',
      maximum: '1.0.99',
      language: '',
      remove: '',
    })
    // Neither found only (2), nor going on where the removal fails (4).
    expect(Number(attributes) & 6).toBe(0)
  })
})
