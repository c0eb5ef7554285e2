import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './root.ts'

/** `from → to`: one file of each folder imports one of the other. */
const forbidden = [
  'domain → protocol',
  'domain → office',
  'domain → server',
  'protocol → office',
  'protocol → server',
  'renderer → office',
  'renderer → main',
  'renderer → token',
  'renderer → server',
  'preload → office',
  'preload → main',
  'shell → domain',
  'shell → office',
  'shell → main',
  'main → office',
  'main → token',
  'main → chromium',
  'main → domain',
  'chromium → office',
  'chromium → main',
  'office → server',
  'office → token',
  'office → main',
  'office → shell',
  'office/letters → server',
  'office/store → office/letters',
  'office/store → office/sync',
  'office/files → office/signing',
  'office/pdf → office/letters',
  'token → office',
  'token → domain',
  'token → server',
  'server → office',
  'server → token',
  'signatures → office',
  'signatures → server',
  'signatures → renderer',
  'domain → signatures',
  'protocol → signatures',
  'renderer → signatures',
  'main → signatures',
  'token → signatures',
  'office/store → signatures',
  'key-recovery → office',
  'key-recovery → server',
  'domain → key-recovery',
  'protocol → key-recovery',
  'renderer → key-recovery',
  'token → key-recovery',
  'logs → office',
  'releases → office',
  'releases → server',
]
const allowed = [
  'protocol → domain',
  'renderer → protocol',
  'renderer → domain',
  'preload → protocol',
  'shell → protocol',
  'main → shell',
  'main → protocol',
  'chromium → shell',
  'office → domain',
  'office → protocol',
  'office/letters → office/store',
  'office/letters → office/pdf',
  'office/signing → office/files',
  'office/sync → office/store',
  'token → protocol',
  'server → domain',
  'server → protocol',
  'server → signatures',
  'office → signatures',
  'office/signing → signatures',
  'signatures → protocol',
  'signatures → domain',
  'key-recovery → protocol',
  'office → key-recovery',
  'server → key-recovery',
  'cli → key-recovery',
  'releases → protocol',
  'office → logs',
  'shell → logs',
  'office → releases',
  'server → releases',
]
const packages = [
  ['domain', 'node:fs'],
  ['protocol', 'electron'],
  ['renderer', 'node:fs'],
  ['renderer', 'better-sqlite3'],
  ['office', 'electron'],
  ['office', 'pkcs11js'],
  ['token', 'electron'],
  ['server', 'electron'],
  ['chromium', 'electron'],
  ['signatures', 'fastify'],
  ['key-recovery', 'node:fs'],
] as const

/** Every way in which one file can reach another, short of building a path at run time. */
const ways = {
  value: (path: string) => `import { idea } from '${path}'\nexport const mine = idea\n`,
  type: (path: string) => `import type { Idea } from '${path}'\nexport type Mine = Idea\n`,
  'passing-on': (path: string) => `export * from '${path}'\n`,
}

describe('the borders between the folders of src', () => {
  const house = mkdtempSync(join(tmpdir(), 'lontar-borders-'))
  let complaints = new Set<string>()

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  beforeAll(async () => {
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
    for (const folder of new Set([...forbidden, ...allowed].flatMap((pair) => pair.split(' → ')))) {
      write(
        `src/${folder}/idea.ts`,
        'export interface Idea {\n  name: string\n}\nexport const idea: Idea = { name: "" }\n',
      )
    }
    for (const pair of [...forbidden, ...allowed]) {
      for (const { file, text } of reachesOf(pair)) write(file, text)
    }
    for (const [from, name] of packages) write(fileUsing(from, name), ways.value(name))
    write('src/server/story.test.ts', ways.value('../office/idea.ts'))
    complaints = await complainedAbout(house)
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test.each(forbidden)('%s is refused, as a value, as a type, and when passed on', (pair) => {
    for (const { file } of reachesOf(pair)) expect(complaints, file).toContain(file)
  })

  test.each(allowed)('%s is allowed', (pair) => {
    for (const { file } of reachesOf(pair)) expect(complaints, file).not.toContain(file)
  })

  test.each(packages)('%s may not use %s', (from, name) => {
    expect(complaints).toContain(fileUsing(from, name))
  })

  test('a test may bring together what the house keeps apart', () => {
    expect(complaints).not.toContain('src/server/story.test.ts')
  })
})

/** One file for each way in which the first folder of `from → to` can reach the second. */
const reachesOf = (pair: string) => {
  const [from = '', to = ''] = pair.split(' → ')
  return Object.entries(ways).map(([way, text]) => {
    const file = `src/${from}/reach-${to.replace('/', '-')}-${way}.ts`
    const path = relative(dirname(file), `src/${to}/idea.ts`)
    return { file, text: text(path.startsWith('.') ? path : `./${path}`) }
  })
}
const fileUsing = (from: string, name: string) => `src/${from}/use-${name.replace(':', '-')}.ts`

/** Files in which the border rule found an error. */
const complainedAbout = (folder: string): Promise<Set<string>> =>
  new Promise((resolve, reject) => {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: folder, maxBuffer: 64e6 }, (_error, stdout) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as {
          diagnostics: { code: string; severity: string; filename: string }[]
        }
        const ofBorders = diagnostics.filter((d) => d.code.includes('no-restricted-imports') && d.severity === 'error')
        resolve(new Set(ofBorders.map((d) => d.filename)))
      } catch (problem) {
        reject(new Error(`oxlint printed no report: ${stdout.slice(0, 500)}`, { cause: problem }))
      }
    })
  })
