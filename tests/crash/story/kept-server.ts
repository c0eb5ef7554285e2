import { startServerProcess, type ServerProcess, type ServerProcessOptions } from '../../support/server-process.ts'

/** A server that is started again on the same port whenever it dies, as systemd does. */
export interface KeptServer {
  url: string
  deaths(): number
  kill(): Promise<void>
  stop(): Promise<void>
  /** Killed, and for good. */
  end(): Promise<void>
}

export const keepServer = async (
  options: ServerProcessOptions,
  onFailedStart: () => void = () => {},
): Promise<KeptServer> => {
  let deaths = 0
  let wanted = true
  let server: ServerProcess
  const start = async (port?: number): Promise<ServerProcess> => {
    for (let tries = 1; ; tries++) {
      try {
        return await startServerProcess({ ...options, port })
      } catch (error) {
        deaths++
        if (tries === 5) throw error
        onFailedStart()
      }
    }
  }
  server = await start(options.port)
  const { url, port } = server
  let coming: Promise<void> = Promise.resolve()
  const watch = (running: ServerProcess) =>
    void running.ended.then(() => {
      if (!wanted) return
      deaths++
      coming = start(port).then((next) => {
        server = next
        watch(next)
      })
    })
  watch(server)
  /** One that came may have died again while it was waited for. */
  const standing = async () => {
    for (let last: Promise<void> | null = null; last !== coming;) {
      last = coming
      await last
    }
  }
  return {
    url,
    deaths: () => deaths,
    async kill() {
      await standing()
      await server.kill()
    },
    async stop() {
      await standing()
      wanted = false
      await server.stop()
    },
    async end() {
      wanted = false
      await server.kill()
    },
  }
}
