import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')

export interface Packed {
  /** The folder that an installer would put on a computer. */
  folder: string
  asar: string
}

/** Packs the built app for this platform with the real electron-builder and the project's own configuration. */
export const packApp = async (electron: string, output: string): Promise<Packed> => {
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const args = [builder, '--linux', 'dir', `-c.electronDist=${electron}`, `-c.directories.output=${output}`]
  await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 10 << 20 })
  const folder = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  return { folder, asar: join(folder, 'resources/app.asar') }
}
