import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { layPapersBeside } from './components/papers.ts'
import { buildWindowsBridge } from './msi/cross-bridge.ts'
import { compileWithWixl } from './msi/compile-with-wixl.ts'
import { findElectron, makeWindowsStandIn } from './msi/cross-parts.ts'
import { packForWindows } from './msi/pack-for-windows.ts'
import { sizeTable } from './msi/size-table.ts'
import { readOptions } from './read-options.ts'
import { root } from './root.ts'
import { runProgram } from './suites/run-program.ts'

/**
 * `npm run dist:msi [-- --electron ZIP]`: a package for Windows, made on Linux. Where Electron for Windows cannot be had, a program
 * that does nothing stands in its place, and the package says so in its name.
 */
const options = readOptions({ electron: { type: 'string' } })
const { version } = packageJson
const work = mkdtempSync(join(tmpdir(), 'lontar-dist-'))
try {
  const electron = findElectron('win32-x64', options.electron)
  const kind = electron ? 'crossbuilt' : 'standin'
  const bridge = buildWindowsBridge(work)
  const made = bridge ? 'made on Linux' : 'made on Linux, without tokens'
  const productName = `Lontar (${electron ? made : 'stand-in, does not start'})`
  const { code } = await runProgram(join(root, 'scripts/build.ts'), [], { cwd: root, limitMinutes: 10 })
  if (code !== 0) throw new Error('The app could not be built.')
  const payload = await packForWindows(electron ?? makeWindowsStandIn(join(work, 'electron')), bridge, work)
  const msi = join(root, 'dist', `Lontar-${version}-x64-${kind}.msi`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(msi, { force: true })
  compileWithWixl({ payload, version, productName, icon: join(root, 'assets/icons/icon.ico') }, msi)

  layPapersBeside(kind)

  console.log(`\n${sizeTable(payload)}`)
  console.log(`\n${relative(root, msi)}: ${(statSync(msi).size / 1e6).toFixed(1)} MB`)
  if (!electron)
    console.log(
      'Without Electron: none for Windows was given (--electron) or found in the cache, so nothing in it starts.',
    )
  console.log(
    bridge
      ? 'The driver bridge for tokens (pkcs11js) was compiled with mingw-w64; the one for roll-out is compiled on Windows.'
      : 'Without the driver bridge for tokens (pkcs11js): g++-mingw-w64-x86-64-posix is not installed.',
  )
  console.log('The package for roll-out: .github/workflows/release.yml.')
} finally {
  rmSync(work, { recursive: true, force: true })
}
