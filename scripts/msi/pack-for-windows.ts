import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { runProgram } from '../suites/run-program.ts'
import { fetchWindowsCanvas } from './cross-parts.ts'

/**
 * electron-builder's folder for 64-bit Windows, with the project's own configuration, made on another system.
 * @param electron a zip of Electron for Windows, or a folder
 * @param bridge the folder with the driver bridge for tokens; without it the package signs with .p12 and BSrE, not with a token
 * @returns the folder with everything that is installed
 */
export const packForWindows = async (electron: string, bridge: string | null, work: string): Promise<string> => {
  mkdirSync(work, { recursive: true })
  const config = join(work, 'electron-builder.json')
  const canvas = fetchWindowsCanvas(join(work, 'windows-parts'))
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'electron-builder.yml'),
      electronDist: electron,
      directories: { output: join(work, 'packed') },
      files: [
        // Of these, npm has installed what belongs to the system that packs.
        '!**/node_modules/pkcs11js/build/**',
        '!**/node_modules/@napi-rs/canvas-*/**',
        { from: canvas, to: 'node_modules/@napi-rs/canvas-win32-x64-msvc' },
        ...(bridge ? [{ from: bridge, to: 'node_modules/pkcs11js/build/Release' }] : []),
      ],
    }),
  )
  const args = ['--win', 'dir', '--x64', '--config', config]
  const { code } = await runProgram(join(root, 'node_modules/electron-builder/cli.js'), args, {
    cwd: root,
    limitMinutes: 30,
  })
  if (code !== 0) throw new Error('electron-builder could not pack for Windows; it has said why.')
  return join(work, 'packed/win-unpacked')
}
