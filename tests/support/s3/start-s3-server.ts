import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'

export interface S3Server {
  /** Environment that leads to its bucket `berkas`, with a key that it accepts. */
  environment: Record<string, string>
  stop(): Promise<void>
}

const program = join(import.meta.dirname, '../../../node_modules/s3rver/bin/s3rver.js')
/** The one key that s3rver knows. */
const key = 'S3RVER'

/**
 * s3rver, a server for S3 that others wrote. It is no strict judge: it knows keys by their id, does not look at the hash of what comes, and
 * takes `bytes=0-0` for no end.
 */
export const startS3Server = async (): Promise<S3Server> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-s3-'))
  const port = await freePort()
  const args = ['-d', dir, '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', 'berkas']
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  await once(child.stdout, 'data')
  child.stdout.resume()
  return {
    environment: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: key,
      AWS_SECRET_ACCESS_KEY: key,
    },
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
      process.removeListener('exit', killWithUs)
      await rm(dir, { recursive: true })
    },
  }
}
