import type { Province } from '../province.ts'
import { fillPermits } from './fill-permits.ts'

/** Some weeks at the counter, once: the server is stopped for it, because they are taken with its clock put back. */
export const fillCounter = async (
  { serverArgs, stopServer, startServer }: Pick<Province, 'serverArgs' | 'stopServer' | 'startServer'>,
  dir: string,
): Promise<void> => {
  await stopServer()
  try {
    await fillPermits({ dir, serverDir: serverArgs.dir, now: new Date() })
  } finally {
    await startServer()
  }
}
