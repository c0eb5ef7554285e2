import { isBuiltin } from 'node:module'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cycloneDx } from '../../scripts/components/cyclonedx.ts'
import { componentList } from '../../scripts/components/component-list.ts'
import { bomText } from '../../scripts/components/papers.ts'
import { packedPackages } from '../../scripts/components/packed-components.ts'
import { isGoodLicence, thirdPartyNotices } from '../../scripts/components/third-party-notices.ts'
import { packApp } from './pack-app.ts'
import type { Packed } from './pack-app.ts'
import { startProgram } from './start-program.ts'
import { makeStandInElectron } from '../../scripts/deb/linux-stand-in.ts'

const root = join(import.meta.dirname, '../..')
const native = {
  sqlite: `better-sqlite3/prebuilds/linux-${process.arch}.node`,
  token: 'pkcs11js/build/Release/pkcs11.node',
}

describe('the packed app', () => {
  let dir: string
  let packed: Packed
  let files: string[]
  beforeAll(async () => {
    if (!existsSync(join(root, 'out/renderer/index.html')))
      throw new Error('The app is packed from out/: build it first, `npm run build`.')
    dir = mkdtempSync(join(tmpdir(), 'lontar-package-'))
    packed = await packApp(makeStandInElectron(join(dir, 'electron')), join(dir, 'dist'))
    files = listPackage(packed.asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  })
  afterAll(() => dir && rmSync(dir, { recursive: true, force: true }))

  it.each([
    '/package.json',
    '/out/main/index.js',
    '/out/preload/index.cjs',
    '/out/office/index.js',
    '/out/office/judge-worker.js',
    '/out/office/p12-worker.js',
    '/out/office/text-worker.js',
    '/out/office/check-worker.js',
    '/out/office/components.json',
    '/node_modules/@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz',
    '/node_modules/pdfjs-dist/wasm/jbig2.wasm',
    '/out/token/index.js',
    '/out/renderer/index.html',
    '/out/main/office-under-electron.js',
    '/assets/images/tray.ico',
    '/assets/images/tray.png',
    '/assets/images/waiting.png',
    '/assets/fonts/LiberationSans-Regular.ttf',
  ])('holds %s', (path) => expect(files).toContain(path))

  it('starts with main', () => {
    const manifest = JSON.parse(extractFile(packed.asar, 'package.json').toString()) as Record<string, unknown>
    expect(manifest).toMatchObject({ main: 'out/main/index.js', type: 'module' })
    expect(manifest).not.toHaveProperty('devDependencies')
  })

  it('holds nothing of sources, tests, maps, other programs, or of this computer', () => {
    const known =
      /^\/(package\.json|out(\/(main|preload|office|token|renderer)(\/.*)?)?|assets(\/(fonts|icc|images|classification)(\/.*)?|\/trust(\/release-keys(\/[^/]+\.pem)?)?)?|node_modules(\/.*)?)$/
    expect(files.filter((path) => !known.test(path))).toEqual([])
    expect(
      files.filter((path) => /\.(map|tsx?|cpp|hpp|h|gyp|key|log|env)$/.test(path) && !path.endsWith('.d.ts')),
    ).toEqual([])
  })

  it('knows nothing of the services and secrets of the demo', () => {
    const text = (path: string) => extractFile(packed.asar, path.slice(1)).toString('latin1')
    const ours = files.filter((path) => /^\/out\/.*\.(c?js|html|json)$/.test(path))
    expect(ours.filter((path) => /frasa-uji-coba|lontar-uji|akun instansi uji/.test(text(path)))).toEqual([])
  })

  it('has of node_modules what is native, and what recognises scans, with what that stands on', () => {
    const packages = files.flatMap(
      (path) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path)?.[1] ?? [],
    )
    const native = packages.filter((name) => /^(better-sqlite3|pkcs11js|@napi-rs\/canvas.*)$/.test(name))
    expect(native.length).toBeGreaterThanOrEqual(4)
    expect(packages.filter((name) => !native.includes(name)).toSorted()).toEqual(
      [
        '@tesseract.js-data/ind',
        'bmp-js',
        'idb-keyval',
        'is-url',
        'node-fetch',
        'opencollective-postinstall',
        'pdfjs-dist',
        'regenerator-runtime',
        'tesseract.js',
        'tesseract.js-core',
        'tr46',
        'wasm-feature-detect',
        'webidl-conversions',
        'whatwg-url',
        'zlibjs',
      ].toSorted(),
    )
  })

  it('has a list of what it is made of: every package in it, with version, licence and hash, and none that may not be given out', () => {
    const all = packedPackages()
    const listed = new Set(all.map(({ path }) => path))
    const packedFolders = files.flatMap((path) => /^\/(node_modules\/.*)\/package\.json$/.exec(path)?.[1] ?? [])
    // A package.json that only says which kind of modules lie beside it is no package.
    const real = packedFolders.filter((path) => /node_modules\/(@[^/]+\/)?[^/]+$/.test(path))
    expect(real.filter((path) => !listed.has(path))).toEqual([])
    expect(all.filter(({ licence }) => !isGoodLicence(licence)).map(({ name }) => name)).toEqual([])
    const { components, dependencies } = cycloneDx(all)
    for (const { name, version, hashes, licenses } of components) {
      expect([name, version !== '', hashes.length, licenses.length]).toEqual([name, true, 1, 1])
    }
    expect(new Set(components.map((component) => component['bom-ref'])).size).toBe(components.length)
    expect(dependencies[0]!.dependsOn).toHaveLength(components.length)
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['electron', 'zod', 'react', 'pkijs', 'Liberation Sans']),
    )
    expect(thirdPartyNotices(all)).toContain('Permission is hereby granted')
  })

  it('lays beside the program its licence, those of its parts, the list of them, and the templates of policies', () => {
    const beside = (path: string) => readFileSync(join(packed.folder, path), 'utf8')
    const all = packedPackages()
    expect(beside('LICENSE.txt')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
    expect(beside('lontar.cdx.json')).toBe(bomText(all))
    expect(beside('THIRD-PARTY-NOTICES.txt')).toBe(thirdPartyNotices(all))
    // The same for the page of the app; it may cost its offices a megabyte at most.
    const inside = extractFile(packed.asar, 'out/office/components.json')
    expect(JSON.parse(inside.toString())).toEqual(componentList(all))
    expect(inside.length).toBeLessThan(1024 * 1024)
    expect(globSync('**/*', { cwd: join(packed.folder, 'policies') }).toSorted()).toEqual(
      ['Lontar.admx', 'en-US', 'en-US/Lontar.adml', 'id-ID', 'id-ID/Lontar.adml'].toSorted(),
    )
  })

  it('puts the native modules of this platform outside of the archive, as the system loads only real files', () => {
    const found = files.filter((path) => path.endsWith('.node'))
    const canvas = found.filter((path) => path.startsWith('/node_modules/@napi-rs/canvas-'))
    expect(canvas).toHaveLength(1)
    expect(found.toSorted()).toEqual(
      [...canvas, `/node_modules/${native.sqlite}`, `/node_modules/${native.token}`].toSorted(),
    )
    for (const path of found) {
      expect(statFile(packed.asar, path.slice(1))).toMatchObject({ unpacked: true })
      const real = join(`${packed.asar}.unpacked`, path)
      expect(readFileSync(real).equals(readFileSync(join(root, path)))).toBe(true)
    }
  })

  it('has every module that a program leaves out of its bundle', () => {
    const programs = files.filter((path) => /^\/out\/(main|office|token)\/.*\.js$/.test(path))
    const wanted = programs.flatMap((path) => {
      const code = extractFile(packed.asar, path.slice(1)).toString()
      return [...code.matchAll(/^(?:import|export)\b[^'"\n]*\bfrom "([^".][^"]*)"/gm)].map((found) => found[1]!)
    })
    // With or without `node:` before it.
    const outside = new Set(wanted.filter((name) => !isBuiltin(name)))
    outside.delete('electron')
    expect(outside.size).toBeGreaterThan(0)
    for (const name of outside) expect(files).toContain(`/node_modules/${name}/package.json`)
  })

  it('starts office and token with nothing but what was packed', async () => {
    const alone = join(dir, 'alone')
    extractAll(packed.asar, alone)
    const start = {
      dataDir: join(dir, 'data'),
      serverUrl: 'http://127.0.0.1:1',
      tokenModules: [],
      deviceName: 'Komputer uji',
    }
    const office = startProgram(join(alone, 'out/office/index.js'), [JSON.stringify(start)])
    expect(await office.next()).toEqual({ type: 'ready' })
    office.post({ type: 'call', id: 1, name: 'session.me', input: {} })
    expect(await office.next()).toEqual({ type: 'answer', id: 1, answer: { ok: true, value: null } })
    office.post({ type: 'close' })
    expect(await office.ended).toBe(0)

    const token = startProgram(join(alone, 'out/token/index.js'), [])
    token.post({ id: 1, call: 'list', input: { modules: [] } })
    expect(await token.next()).toMatchObject({ id: 1, ok: true })
    token.kill()
  })

  it('has its fuses switched in the binary itself', async () => {
    const wire = await getCurrentFuseWire(join(packed.folder, 'lontar'))
    expect(wire.version).toBe(FuseVersion.V1)
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    ]
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ]
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
    expect(new Set<unknown>([...off, ...on]), 'a fuse that a newer Electron brings has to be decided here').toEqual(
      new Set(known),
    )
    for (const fuse of off) expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], FuseState.DISABLE])
    for (const fuse of on) expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], FuseState.ENABLE])
  })

  it('becomes an installer for the whole machine that replaces its older self', () => {
    const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    expect(config).toMatch(/^win:\n {2}target: msi$/m)
    // WiX runs on Windows only; what is packed above has been read from this same, checked, file.
    const msi = /^msi:\n((?: {2}.*\n)+)/m.exec(config)?.[1]
    expect(msi).toMatch(/^ {2}perMachine: true$/m)
    // Other than this one, and every office would have two Lontars side by side.
    expect(msi).toMatch(/^ {2}upgradeCode: '?B9073AC7-1846-4F71-9924-7CD5E274B3FB'?$/m)
  })

  it('stays small: it is copied to offices over thin lines', () => {
    expect(statSync(packed.asar).size).toBeLessThan(40 * 1024 * 1024)
  })
})
