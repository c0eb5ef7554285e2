import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { root } from './root.ts'

/** As electron-builder reads its own configuration. */
const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown }

interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<
    string,
    { 'runs-on': string; needs?: string[]; steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }
  >
}

const files = globSync('.github/workflows/*.yml', { cwd: root })
const read = (file: string) => load(readFileSync(join(root, file), 'utf8')) as Workflow
const jobsOf = (file: string) => Object.values(read(file).jobs)

test('there is one for tests and one for releases', () => {
  expect(new Set(files)).toEqual(new Set(['.github/workflows/ci.yml', '.github/workflows/release.yml']))
})

test.each(files)('%s asks for no right to write, and each of its jobs has a system and steps', (file) => {
  expect(read(file).permissions).toEqual({ contents: 'read' })
  for (const job of jobsOf(file)) {
    expect(job['runs-on']).toMatch(/^(windows|ubuntu)-/)
    for (const step of job.steps)
      expect(Object.keys(step).filter((key) => key === 'uses' || key === 'run')).toHaveLength(1)
    for (const before of job.needs ?? []) expect(Object.keys(read(file).jobs)).toContain(before)
  }
})

test.each(files)('%s calls only npm scripts and files that there are', (file) => {
  const lines = jobsOf(file).flatMap((job) => job.steps.flatMap((step) => step.run?.split('\n') ?? []))
  const scripts = lines.flatMap((line) => [...line.matchAll(/npm run ([\w:-]+)/g)].map((found) => found[1]!))
  expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([])
  const paths = lines.flatMap((line) => [...line.matchAll(/\.\/(scripts\/[\w./-]+)/g)].map((found) => found[1]!))
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test.each(files)('%s uses actions of the platform itself only, each with a version', (file) => {
  const used = jobsOf(file).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []))
  expect(used.filter((name) => !/^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/.test(name))).toEqual([])
})

test.each(files)('%s names artefacts by patterns that the upload understands: it knows no braces', (file) => {
  const paths = jobsOf(file).flatMap((job) =>
    job.steps.flatMap((step) => (step.uses?.includes('upload-artifact') ? [String(step.with?.['path'])] : [])),
  )
  expect(paths.filter((path) => /[{}]/.test(path))).toEqual([])
})
