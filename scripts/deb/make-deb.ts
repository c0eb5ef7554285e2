import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layControl } from './lay-control.ts'
import { layFiles } from './lay-files.ts'
import { readFpmCall } from './read-fpm-call.ts'

/** Called by electron-builder through `fpm.sh`. */
const call = readFpmCall(process.argv.slice(2))
const tree = mkdtempSync(join(tmpdir(), 'lontar-deb-'))
try {
  layFiles(tree, call.files)
  layControl(tree, call)
  const options = ['--root-owner-group', `-Z${call.compression}`]
  execFileSync('dpkg-deb', [...options, '--build', tree, call.package], { stdio: ['ignore', 'ignore', 'inherit'] })
} finally {
  rmSync(tree, { recursive: true, force: true })
}
