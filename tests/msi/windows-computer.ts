import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Computer } from './computer.ts'
import { parseRegistry } from './parse-registry.ts'
import { people, policyKey } from './what-stays.ts'

/**
 * This very computer, where it runs Windows; as administrator. The steps remove everybody's work and the policies of Lontar, so one
 * that has either is refused.
 */
export const useThisWindows = async (): Promise<Computer> => {
  const drive = `${process.env['SystemDrive'] ?? 'C:'}\\`
  const reg = async (...args: string[]): Promise<string> => {
    try {
      return (await promisify(execFile)('reg', [...args, '/reg:64'], { windowsHide: true })).stdout
    } catch (error) {
      // A key that is not there ends it with 1.
      return (error as { stdout?: string }).stdout ?? ''
    }
  }
  // It prints a key in its own capitals: HKEY_LOCAL_MACHINE\SOFTWARE\…
  const registry = async (key: string) =>
    parseRegistry(
      (await reg('query', `HKLM\\${key}`, '/s')).replaceAll(/^(HKEY_LOCAL_MACHINE\\)SOFTWARE\\/gim, '$1Software\\'),
    )

  const used = [
    ...(existsSync(join(drive, 'Program Files/Lontar')) ? ['the program'] : []),
    ...globSync('Users/*/AppData/Local/Lontar', { cwd: drive }),
    ...Object.keys({ ...(await registry('Software\\Lontar')), ...(await registry(policyKey)) }),
  ]
  if (used.length > 0) throw new Error(`Lontar is in use on this computer (${used.join(', ')}): take a fresh one.`)

  return {
    name: 'Windows itself',
    drive,
    rollsBack: true,
    async msiexec(...args) {
      const child = spawn('msiexec', [...args, '/qn', '/norestart'], { stdio: 'ignore', timeout: 600_000 })
      const [code] = (await once(child, 'exit')) as [number | null]
      return code ?? -1
    },
    exitCode: (code) => code,
    registry,
    async setRegistry(key, name, value) {
      await reg('add', `HKLM\\${key}`, '/v', name, '/d', value, '/f')
    },
    async close() {
      await reg('delete', `HKLM\\${policyKey}`, '/f')
      for (const name of people) rmSync(join(drive, 'Users', name), { recursive: true, force: true })
    },
  }
}
