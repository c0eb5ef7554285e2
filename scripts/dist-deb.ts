import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { layPapersBeside } from './components/papers.ts'
import { debMaker } from './deb/deb-maker.ts'
import { makeStandInElectron } from './deb/linux-stand-in.ts'
import { findElectron } from './msi/cross-parts.ts'
import { sizeTable } from './msi/size-table.ts'
import { readOptions } from './read-options.ts'
import { root } from './root.ts'
import { runProgram } from './suites/run-program.ts'

/**
 * `npm run dist:deb [-- --electron ZIP]`: a package for Debian and Ubuntu of this computer's kind, with nothing downloaded. Where
 * Electron cannot be had, a file that does not start stands in its place, and the package says so in its name and description.
 */
const options = readOptions({ electron: { type: 'string' } })
const work = mkdtempSync(join(tmpdir(), 'lontar-dist-'))
const run = async (script: string, args: string[], what: string) => {
  const { code } = await runProgram(join(root, script), args, { cwd: root, env: debMaker, limitMinutes: 30 })
  if (code !== 0) throw new Error(what)
}
try {
  const electron = findElectron(`linux-${process.arch}`, options.electron)
  const suffix = electron ? '' : '-standin'
  await run('scripts/build.ts', [], 'The app could not be built.')
  const args = ['--linux', 'deb', `-c.electronDist=${electron ?? makeStandInElectron(join(work, 'electron'))}`]
  const name = `-c.deb.artifactName=lontar_\${version}_\${arch}${suffix}.deb`
  const says = electron ? [] : ['-c.linux.synopsis=Lontar with a stand-in for Electron, which does not start']
  await run(
    'node_modules/electron-builder/cli.js',
    [...args, name, ...says, `-c.directories.output=${work}`],
    'electron-builder could not make the package; it has said why.',
  )
  const kind = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim()
  const file = `lontar_${packageJson.version}_${kind}${suffix}.deb`
  const deb = join(root, 'dist', file)
  execFileSync('install', ['-D', '--mode=644', join(work, file), deb])
  layPapersBeside(electron ? 'linux' : 'linux-standin')

  console.log(`\n${sizeTable(join(work, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked'))}`)
  console.log(`\n${relative(root, deb)}: ${(statSync(deb).size / 1e6).toFixed(1)} MB`)
  if (!electron)
    console.log('Without Electron: none was given (--electron) or found in the cache, so nothing in it starts.')
} finally {
  rmSync(work, { recursive: true, force: true })
}
