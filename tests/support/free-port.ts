import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Ports that no system hands out by itself (Linux begins at 32768, others at 49152): a server that is stopped for a while finds its port
 * free again, since no connection that somebody opens meanwhile gets it.
 */
const [first, end] = [12_000, 32_000]

/** A TCP port of this computer that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const port = randomInt(first, end)
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return freePort()
    throw error
  }
  probe.close()
  await once(probe, 'close')
  return port
}
