import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { papersBeside } from './components/papers.ts'
import { root } from './root.ts'
import { testFiles } from './suites/test-files.ts'

/**
 * The workflows have never run where they were written, so everything that can be known without running them is asked here.
 * They are read as electron-builder reads its own configuration.
 */
const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown }

interface Step {
  name?: string
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
  with?: Record<string, unknown>
}
interface Job {
  'runs-on': string
  'timeout-minutes': number
  needs?: string[]
  defaults?: { run: { shell: string } }
  steps: Step[]
}
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const files = globSync('.github/workflows/*.yml', { cwd: root })
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const read = (file: string) => load(textOf(file)) as Workflow
const jobsOf = (file: string) => Object.values(read(file).jobs)
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps)
const linesOf = (step: Step) => step.run?.split('\n') ?? []
const release = '.github/workflows/release.yml'

test('there is one for tests and one for releases', () => {
  expect(new Set(files)).toEqual(new Set(['.github/workflows/ci.yml', release]))
})

test.each(files)(
  '%s has jobs of words that the platform knows, each with a system, an end and those before it',
  (file) => {
    const { jobs, ...head } = read(file)
    expect(Object.keys(head).toSorted()).toEqual(['name', 'on', 'permissions'])
    for (const [name, job] of Object.entries(jobs)) {
      const known = ['runs-on', 'timeout-minutes', 'needs', 'defaults', 'steps']
      expect([name, Object.keys(job).filter((key) => !known.includes(key))]).toEqual([name, []])
      expect(job['runs-on']).toMatch(/^(windows-20\d\d|ubuntu-\d\d\.04)$/)
      expect(job['timeout-minutes']).toBeGreaterThan(0)
      for (const before of job.needs ?? []) expect(Object.keys(jobs)).toContain(before)
      for (const step of job.steps) {
        const words = step.uses === undefined ? ['name', 'run', 'shell', 'env'] : ['name', 'uses', 'with']
        expect(Object.keys(step).filter((key) => !words.includes(key))).toEqual([])
        expect([step.uses, step.run].filter((does) => does !== undefined)).toHaveLength(1)
      }
    }
  },
)

test.each(files)('%s asks for no right but to read, and leaves no credentials behind', (file) => {
  expect(read(file).permissions).toEqual({ contents: 'read' })
  // Would run a stranger's change with our secrets.
  expect(Object.keys(read(file).on)).not.toContain('pull_request_target')
  for (const step of stepsOf(file))
    if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
})

test.each(files)('%s hands secrets to single steps, by their environment, and never to a stranger’s change', (file) => {
  const { on } = read(file)
  // Nothing is put into a command as text: what a name or a title holds would be run.
  for (const step of stepsOf(file)) expect(step.run ?? '').not.toContain('${{')
  const inEnv = stepsOf(file).flatMap(({ env }) => Object.entries(env ?? {}))
  for (const [name, value] of inEnv) expect(value).toBe(`\${{ secrets.${name} }}`)
  expect(textOf(file).match(/\$\{\{/g) ?? []).toHaveLength(inEnv.length)
  if ('pull_request' in on) expect(inEnv).toEqual([])
})

test.each(files)(
  '%s uses four actions of the platform itself only, each pinned by one commit with its version beside',
  (file) => {
    const known = /^actions\/(checkout|setup-node|upload-artifact|download-artifact)@[0-9a-f]{40}$/
    const used = stepsOf(file).flatMap(({ uses }) => uses ?? [])
    expect(used.filter((name) => !known.test(name))).toEqual([])
    const lines = files.flatMap((each) => [...textOf(each).matchAll(/uses: (.*)/g)].map((found) => found[1]!))
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    expect(new Set(lines).size).toBe(new Set(lines.map((line) => line.split('@')[0])).size)
  },
)

test.each(files)('%s calls only npm scripts, options, suites, programs and files that there are', (file) => {
  for (const line of stepsOf(file).flatMap(linesOf)) {
    for (const [, name = '', rest = ''] of line.matchAll(/npm run ([\w:-]+)(?: -- (.*))?/g)) {
      expect(Object.keys(packageJson.scripts)).toContain(name)
      // `npm run package` hands all on to electron-builder.
      if (name === 'package') continue
      const script = readFileSync(join(root, 'scripts', `${name.replaceAll(':', '-')}.ts`), 'utf8')
      for (const [, option] of rest.matchAll(/--([a-z-]+)/g))
        expect(script).toMatch(new RegExp(`\\b${option}'?: \\{ type:`))
    }
    for (const [, name = ''] of line.matchAll(/npx ([\w-]+)/g))
      expect(existsSync(join(root, 'node_modules/.bin', name))).toBe(true)
    for (const [, name = ''] of line.matchAll(/--project ([\w-]+)/g)) expect(Object.keys(testFiles)).toContain(name)
    for (const [, path = ''] of line.matchAll(/\.\/(scripts\/[\w./-]+)/g))
      expect(existsSync(join(root, path))).toBe(true)
  }
})

test.each(files)('%s hands arguments on under Windows by a shell that lets `--` through', (file) => {
  for (const job of jobsOf(file).filter((each) => each['runs-on'].startsWith('windows')))
    for (const step of job.steps)
      if (linesOf(step).some((line) => /npm run \S+ -- /.test(line)))
        expect(step.shell ?? job.defaults?.run.shell).toBe('bash')
})

/** What a job of the release leaves in `dist/` to be handed on, as the scripts and electron-builder.yml name it. */
const madeBy: Record<string, string[]> = (() => {
  const config = load(textOf('electron-builder.yml')) as Record<string, { artifactName?: string }>
  const named = (target: string, arch: string) =>
    `dist/${config[target]!.artifactName!.replace('${version}', packageJson.version).replace('${arch}', arch)}`
  const papers = (system: string) => Object.values(papersBeside(system)).map((name) => `dist/${name}`)
  return {
    windows: [named('msi', 'x64'), ...papers('win32')],
    linux: [named('deb', 'amd64'), named('appImage', 'x86_64'), ...papers('linux')],
  }
})()

test.each(Object.keys(madeBy))('the job %s hands on all that it makes, by patterns that each fit something', (name) => {
  const upload = read(release).jobs[name]!.steps.find(({ uses }) => uses?.includes('upload-artifact'))
  // One pattern a line: this action knows no braces.
  const patterns = String(upload?.with?.['path']).trim().split('\n')
  expect(patterns.filter((pattern) => /[{}]/.test(pattern))).toEqual([])
  const made = madeBy[name]!
  for (const pattern of patterns) expect(made.filter((path) => matchesGlob(path, pattern))).not.toEqual([])
  for (const path of made) expect(patterns.filter((pattern) => matchesGlob(path, pattern))).toHaveLength(1)
})

test('in the one folder of a release nothing lies on top of another', () => {
  const all = Object.values(madeBy).flat()
  expect(new Set(all).size).toBe(all.length)
})

test.each(files)('%s fetches only what a job before it has handed on', (file) => {
  const { jobs } = read(file)
  const handedOn = (job: Job) =>
    job.steps.flatMap((step) => (step.uses?.includes('upload-artifact') ? [String(step.with?.['name'])] : []))
  const all = Object.values(jobs).flatMap(handedOn)
  expect(new Set(all).size).toBe(all.length)
  for (const job of Object.values(jobs)) {
    const before = (job.needs ?? []).flatMap((name) => handedOn(jobs[name]!))
    for (const step of job.steps)
      if (step.uses?.includes('download-artifact')) expect(before).toContain(step.with?.['name'])
  }
})
