import { execFile, execFileSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debMaker } from '../../scripts/deb/deb-maker.ts'
import { makeStandInElectron } from '../../scripts/deb/linux-stand-in.ts'
import { root } from '../../scripts/root.ts'
import { systemFiles } from '../../src/shell/policies/file-policies.ts'
import { missingTools } from '../msi/missing-tools.ts'

const asRoot = process.getuid?.() === 0
const missing = missingTools(['dpkg', 'dpkg-deb', ...(asRoot ? [] : ['fakeroot'])])
if (missing.length > 0) console.log(`No deb was made and installed: ${missing.join(', ')} not installed.`)

/** A computer that is nothing but a folder with a dpkg of its own. */
describe.runIf(missing.length === 0)('the package for Debian and Ubuntu, on a computer that is a folder', () => {
  let dir: string
  let computer: string
  const at = (path: string) => join(computer, path)
  const read = (path: string) => readFileSync(at(path), 'utf8')
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const deb = (version: string) => join(dir, 'dist', `lontar_${version}_amd64.deb`)

  /** electron-builder's description of a small payload, made into a package as `npm run package` and `npm run dist:deb` do. */
  const make = async (version: string, more: string) => {
    const payload = makeStandInElectron(join(dir, version))
    execFileSync('mv', [join(payload, 'electron'), join(payload, 'lontar')])
    put(join(payload, 'chrome-sandbox'), 'helper')
    put(join(payload, 'resources', more), version)
    const args = ['--linux', 'deb', '--x64', '--prepackaged', payload, `-c.extraMetadata.version=${version}`]
    const builder = join(root, 'node_modules/electron-builder/cli.js')
    await promisify(execFile)(process.execPath, [builder, ...args, `-c.directories.output=${join(dir, 'dist')}`], {
      cwd: root,
      env: { ...process.env, ...debMaker },
    })
  }
  const dpkg = (...args: string[]) => {
    const scratch = ['dpkg', `--root=${computer}`, '--force-not-root', '--force-depends', '--force-script-chrootless']
    const [command = '', ...rest] = [...(asRoot ? [] : ['fakeroot']), ...scratch, ...args]
    return execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
  const status = () => /^Status: (.*)$/m.exec(dpkg('--status', 'lontar'))?.[1]

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'lontar-debs-'))
    computer = join(dir, 'computer')
    for (const folder of ['info', 'updates', 'triggers']) mkdirSync(at(`var/lib/dpkg/${folder}`), { recursive: true })
    for (const file of ['status', 'available']) put(at(`var/lib/dpkg/${file}`), '')
    await make('0.9.0-rc.1', 'only-older.txt')
    await make('0.9.0', 'only-newer.txt')
  })
  afterAll(() => dir && rmSync(dir, { recursive: true, force: true }))

  it('is a package of its own name, and a stage before a version sorts before it', () => {
    const field = (version: string, name: string) =>
      execFileSync('dpkg-deb', ['--field', deb(version), name], { encoding: 'utf8' }).trim()
    expect(field('0.9.0', 'Package')).toBe('lontar')
    expect(field('0.9.0', 'Maintainer')).toContain('Lontar founders <')
    expect(field('0.9.0', 'Depends').split(', ')).toContain('libnss3')
    expect(field('0.9.0', 'Recommends').split(', ')).toContain('pcscd')
    expect(field('0.9.0', 'Description')).toContain('works where the network does not')
    expect(field('0.9.0-rc.1', 'Version')).toBe('0.9.0~rc.1')
    execFileSync('dpkg', ['--compare-versions', field('0.9.0-rc.1', 'Version'), 'lt', field('0.9.0', 'Version')])
  })

  it('installs into /opt/Lontar, belongs to root and is written by nobody else', () => {
    put(at('etc/lontar/policies.json'), '{}')
    put(at('home/wayan/.local/share/lontar/store.db'), 'letters')
    dpkg('--install', deb('0.9.0-rc.1'))
    expect(status()).toBe('install ok installed')
    expect(read('opt/Lontar/resources/only-older.txt')).toBe('0.9.0-rc.1')
    expect(statSync(at('opt/Lontar/lontar')).mode & 0o777).toBe(0o755)
    expect(statSync(at('opt/Lontar/chrome-sandbox')).mode & 0o022).toBe(0)
    // As root would lay them: written so in the package itself.
    const listed = execFileSync('dpkg-deb', ['--contents', deb('0.9.0')], { encoding: 'utf8' })
      .trim()
      .split('\n')
    expect(listed.filter((line) => !/^[-d]rw.r-.r-. root\/root /.test(line))).toEqual([])
    expect(dpkg('--verify', 'lontar')).toBe('')
    expect(readlinkSync(at('usr/bin/lontar'))).toBe('/opt/Lontar/lontar')
  })

  it('has an entry in the menu that opens .lontar files and lontar: links, with its icon', () => {
    const entry = Object.fromEntries(
      read('usr/share/applications/lontar.desktop')
        .split('\n')
        .filter((line) => line.includes('='))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ) as Record<string, string>
    expect(entry).toMatchObject({
      Name: 'Lontar',
      Exec: '/opt/Lontar/lontar %U',
      Type: 'Application',
      Terminal: 'false',
      Icon: 'lontar',
      StartupWMClass: 'lontar',
      Categories: 'Office;',
    })
    expect(entry['MimeType']?.split(';')).toEqual(['application/x-lontar', 'x-scheme-handler/lontar', ''])
    expect(globSync('usr/share/icons/hicolor/*/apps/lontar.png', { cwd: computer })).not.toEqual([])
  })

  it('makes .lontar a type that desktops know', (context) => {
    if (missingTools(['update-mime-database']).length > 0) return context.skip('update-mime-database is not installed')
    execFileSync('update-mime-database', [at('usr/share/mime')], { stdio: 'ignore' })
    expect(read('usr/share/mime/globs2')).toContain(':application/x-lontar:*.lontar\n')
    expect(read('usr/share/mime/application/x-lontar.xml')).toContain('Berkas Lontar')
  })

  it('brings its licence, and an example of the file of policies, which it leaves to IT', () => {
    expect(read('usr/share/doc/lontar/copyright')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
    expect(JSON.parse(read('usr/share/doc/lontar/policies.example.json'))).toHaveProperty('ServerUrl')
    // Where the app looks for it, there lies what IT has written, and nothing of the package.
    const { machine } = systemFiles('linux', {}, '/home/wayan').files
    expect(read(machine!.slice(1))).toBe('{}')
    expect(dpkg('--listfiles', 'lontar')).not.toContain('/etc')
  })

  it('is replaced by a newer one whole, and an older one can be put back', () => {
    dpkg('--install', deb('0.9.0'))
    expect(status()).toBe('install ok installed')
    expect([
      existsSync(at('opt/Lontar/resources/only-older.txt')),
      read('opt/Lontar/resources/only-newer.txt'),
    ]).toEqual([false, '0.9.0'])
    expect(readlinkSync(at('usr/bin/lontar'))).toBe('/opt/Lontar/lontar')
    expect(dpkg('--verify', 'lontar')).toBe('')
    dpkg('--install', deb('0.9.0-rc.1'))
    expect(read('opt/Lontar/resources/only-older.txt')).toBe('0.9.0-rc.1')
    expect(existsSync(at('opt/Lontar/resources/only-newer.txt'))).toBe(false)
  })

  it('damaged, does not install: the older version stands whole', () => {
    const damaged = join(dir, 'damaged.deb')
    const bytes = readFileSync(deb('0.9.0'))
    const middle = Math.floor(bytes.length / 2)
    for (let at = middle; at < middle + 64; at++) bytes[at] = bytes[at]! ^ 0xff
    writeFileSync(damaged, bytes)
    expect(() => dpkg('--install', damaged)).toThrow()
    expect(status()).toBe('install ok installed')
    expect(dpkg('--verify', 'lontar')).toBe('')
    expect(read('opt/Lontar/resources/only-older.txt')).toBe('0.9.0-rc.1')
    expect(existsSync(at('opt/Lontar/resources/only-newer.txt'))).toBe(false)
  })

  it.each(['--remove', '--purge'])('%s leaves nothing of the program, and what IT and people have written', (how) => {
    dpkg('--install', deb('0.9.0'))
    dpkg(how, 'lontar')
    expect(existsSync(at('opt/Lontar'))).toBe(false)
    expect(lstatSync(at('usr/bin/lontar'), { throwIfNoEntry: false })).toBeUndefined()
    for (const place of ['applications', 'mime/packages', 'doc/lontar', 'icons/hicolor'])
      expect(globSync('**/*lontar*', { cwd: at(`usr/share/${place}`) })).toEqual([])
    expect(read('etc/lontar/policies.json')).toBe('{}')
    expect(read('home/wayan/.local/share/lontar/store.db')).toBe('letters')
  })
})
