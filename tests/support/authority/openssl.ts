import { execFile } from 'node:child_process'
import { patience } from '../patience.ts'

/** Runs the openssl command line. Secrets go through the environment, never through the arguments. */
export const openssl = (
  args: string[],
  options: { cwd: string; env?: Record<string, string>; input?: Uint8Array },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      'openssl',
      args,
      {
        cwd: options.cwd,
        env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', ...options.env },
        encoding: 'buffer',
        maxBuffer: 16 << 20,
        timeout: patience,
      },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout)
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
        const text = missing
          ? 'openssl is not installed (Debian: apt-get install openssl)'
          : `openssl ${args[0]} failed: ${stderr.toString().trim()}`
        reject(new Error(text, { cause: error }))
      },
    )
    if (options.input) child.stdin?.end(options.input)
  })

/** The DER inside a PEM block. */
export const pemToDer = (pem: string): Buffer => {
  const body = /-----BEGIN [^-]+-----([\s\S]*?)-----END/.exec(pem)?.[1]
  if (!body) throw new Error('no PEM block')
  return Buffer.from(body, 'base64')
}
