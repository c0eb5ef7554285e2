import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Directory } from '../../domain/directory.ts'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { startServer, type ServerOptions } from '../start-server.ts'

export interface TestServer {
  url: string
  dir: string
  stop(): Promise<void>
  /** Stops it and starts it again over the same data. */
  again(change?: Partial<ServerOptions> & { directory?: Directory }): Promise<TestServer>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

/** The real server with the demonstration province in a folder of its own, in this process, over real HTTP. */
export const startTestServer = async (
  change: Partial<ServerOptions> & { directory?: Directory } = {},
): Promise<TestServer> => {
  const { directory = demoDirectory('http://127.0.0.1/v'), ...options } = change
  const dir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'lontar-server-')))
  const directoryFile = join(dir, 'directory.json')
  await writeFile(directoryFile, JSON.stringify(directory))
  // Passwords at the lowest cost: a story enrols a dozen people.
  const passwordCost = { memoryKiB: 64, passes: 1, lanes: 1 }
  const standing = { dataDir: dir, directoryFile, demo: true, logLevel: 'silent', passwordCost } as const
  const server = await startServer({ ...standing, ...options })
  return {
    url: server.url,
    dir,
    stop: () => server.stop(),
    again: async (next = {}) => {
      await server.stop()
      return startTestServer({ directory, ...options, ...next, dataDir: dir })
    },
    remove: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
