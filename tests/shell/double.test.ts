import { expect, expectTypeOf, test } from 'vitest'
import type * as Electron from 'electron'
import type * as Double from './electron-double/electron.ts'
import { namesFor, surfaceOf } from './electron-double/surface.ts'
import { onlyKnown, strict } from './electron-double/strict.ts'

test('the double has no name that Electron’s main process does not have', () => {
  expectTypeOf<keyof typeof Double>().toExtend<keyof typeof Electron>()
  for (const name of ['app', 'BrowserWindow', 'Tray', 'utilityProcess', 'safeStorage'])
    expect(namesFor('Main')).toContain(name)
  expect(namesFor('Utility')).toContain('net')
  expect(namesFor('Utility')).not.toContain('app')
})

test('what it knows of Electron is read from the types of the installed version', () => {
  expect(surfaceOf('App').events).toContain('second-instance')
  expect(surfaceOf('BrowserWindow').members).toContain('setOverlayIcon')
  expect(surfaceOf('BrowserWindow').members, 'inherited').toContain('getNormalBounds')
  expect(surfaceOf('App').beforeReady).toContain('enableSandbox')
  expect(surfaceOf('Protocol').beforeReady).toContain('registerSchemesAsPrivileged')
  expect(surfaceOf('UtilityProcess').afterReady).toContain('fork')
})

test('a name that Electron lacks, and one that the double lacks, both throw', () => {
  const app = strict('App', 'app', { quit: () => undefined }) as Record<string, unknown>
  expect(() => app['quitt']).toThrow('Electron has no app.quitt')
  expect(() => app['relaunch']).toThrow('the double has no app.relaunch yet')
  expect(() => strict('App', 'app', { quitt: () => undefined })).toThrow('which Electron does not')
  expect(() => onlyKnown(['WebPreferences'], 'webPreferences', { sandboxed: true })).toThrow('no option sandboxed')
  expect(() => {
    app['quit'] = () => undefined
  }).toThrow('app.quit is set')
})
