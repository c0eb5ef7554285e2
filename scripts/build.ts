import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import type { InlineConfig } from 'vite'
import { bundledFile, notePackages } from './components/bundled-packages.ts'
import { writePapers } from './components/papers.ts'
import { nodeProgram } from '../vite.node.config.ts'

const root = join(import.meta.dirname, '..')

interface Bundle {
  name: string
  /** Entry names and their files; the first must exist for the bundle to be made. */
  entries: Record<string, string>
  /** A Vite configuration of its own; without it a Node program. */
  config?: string
}

/** Whoever judges documents does it in this thread, from a file beside its own. */
const judgeWorker = 'src/signatures/worker/judge-worker.ts'

export const bundles: Bundle[] = [
  { name: 'renderer', entries: { index: 'src/renderer/index.html' }, config: 'vite.renderer.config.ts' },
  { name: 'preload', entries: { index: 'src/preload/index.ts' }, config: 'vite.preload.config.ts' },
  {
    name: 'main',
    entries: { index: 'src/main/index.ts', 'office-under-electron': 'src/main/office-under-electron.ts' },
  },
  {
    name: 'office',
    entries: {
      index: 'src/office/index.ts',
      'p12-worker': 'src/office/signing/p12-worker.ts',
      'text-worker': 'src/office/text/text-worker.ts',
      'docx-worker': 'src/office/docx/docx-worker.ts',
      'judge-worker': judgeWorker,
      'check-worker': 'src/office/repair/check-worker.ts',
    },
  },
  { name: 'token', entries: { index: 'src/token/index.ts' } },
  { name: 'chromium', entries: { index: 'src/chromium/index.ts' } },
  {
    name: 'server',
    entries: {
      index: 'src/server/index.ts',
      'judge-worker': judgeWorker,
      'extend-worker': 'src/server/strengthen/extend-worker.ts',
    },
  },
  { name: 'public', entries: { apply: 'src/public-pages/apply.ts' }, config: 'vite.public.config.ts' },
]

const configOf = async (bundle: Bundle): Promise<InlineConfig> => {
  const entries = Object.entries(bundle.entries).filter(([, file]) => existsSync(join(root, file)))
  if (bundle.config === undefined) return nodeProgram(bundle.name, Object.fromEntries(entries))
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, bundle.config, root)
  return loaded?.config ?? {}
}

/**
 * Builds the bundles into `out/`, or only those named. Prints one line each with its time; a program that has no entry
 * file is named as skipped, one that fails does not keep the others from being built. Once all bundles are there their papers are written too.
 * True where all named were built.
 */
export const buildApp = async (only: string[] = []): Promise<boolean> => {
  let whole = true
  for (const bundle of bundles.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const missing = Object.values(bundle.entries).filter((file) => !existsSync(join(root, file)))
    for (const file of missing) console.log(`skipped  ${file} does not exist`)
    if (missing.length > 0) whole = false
    if (missing.includes(Object.values(bundle.entries)[0]!)) continue
    const start = performance.now()
    try {
      const { root: below = '.', ...config } = await configOf(bundle)
      const plugins = [...(config.plugins ?? []), notePackages(bundle.name)]
      await build({ ...config, plugins, root: join(root, below), configFile: false, logLevel: 'warn' })
      console.log(
        `built    out/${bundle.name.padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s`,
      )
    } catch (error) {
      whole = false
      console.log(`failed   out/${bundle.name}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  // They tell of all bundles, and one of them lies in the office, which was emptied if it was built alone.
  if (whole && bundles.every(({ name }) => existsSync(bundledFile(name)))) writePapers()
  return whole
}

if (import.meta.main && !(await buildApp(process.argv.slice(2)))) process.exitCode = 1
