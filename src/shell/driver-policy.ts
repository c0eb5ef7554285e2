import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What IT may set for all people of a computer, in a file that only an administrator writes:
 * `{"drivers": ["/opt/dinas/libtoken.so"], "known": true, "own": false}`.
 * drivers: full paths, tried first · known: also try the drivers that makers install · own: people may add others.
 */
const policySchema = z.object({
  drivers: z.array(z.string().max(1000)).max(50).default([]),
  known: z.boolean().default(true),
  own: z.boolean().default(true),
})
export type DriverPolicy = z.infer<typeof policySchema>

/** Where nobody set anything. */
export const usualPolicy: DriverPolicy = { drivers: [], known: true, own: true }

export const policyFile = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string => {
  if (platform === 'win32')
    return `${env['ProgramW6432'] ?? env['ProgramFiles'] ?? 'C:\\Program Files'}\\Lontar\\policy\\token-drivers.json`
  if (platform === 'darwin') return '/Library/Application Support/Lontar/token-drivers.json'
  return '/etc/lontar/token-drivers.json'
}

/**
 * A file that cannot be read or understood sets nothing, except that people may add nothing either: whoever wrote it meant
 * to decide something. No file is the usual policy.
 */
export const readDriverPolicy = (file: string): DriverPolicy => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? usualPolicy : { ...usualPolicy, own: false }
  }
  try {
    return policySchema.parse(JSON.parse(text))
  } catch {
    return { ...usualPolicy, own: false }
  }
}

/** For a shell: LONTAR_POLICY names another folder, as for trials. */
export const driverPolicy = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): DriverPolicy =>
  readDriverPolicy(
    env['LONTAR_POLICY'] === undefined ? policyFile(platform, env) : join(env['LONTAR_POLICY'], 'token-drivers.json'),
  )
