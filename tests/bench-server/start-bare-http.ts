import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface BareHttp {
  url: string
  pid: number
  stop(): Promise<void>
}

/** The peer as a process of its own, as the server is. */
export const startBareHttp = async (
  file: string,
  guard: 'open' | 'proof',
  program = 'bare-http.ts',
): Promise<BareHttp> => {
  const args = [join(import.meta.dirname, program), file, ...(guard === 'proof' ? ['proof'] : [])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    url,
    pid: child.pid!,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
      process.removeListener('exit', killWithUs)
    },
  }
}
