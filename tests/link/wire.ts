import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** One request and its answer, as they crossed the wire: bytes of HTTP, head and body. */
export interface Crossing {
  /** Of the connection it used; a new number is a new connection. */
  connection: number
  /** Method and address, as `GET /v1/feed?cursor=`. */
  asked: string
  up: number
  down: number
}

/** A wire between an office and a server that counts what crosses it, and can be cut. */
export interface Wire {
  url: string
  crossings: Crossing[]
  /** Says of every piece of an answer how many of its bytes pass; where that is not all, the wire is cut. */
  watch(passes: (crossing: Crossing, bytes: number) => number): void
  /** Ends all connections, as a long silence does. */
  hangUp(): void
  close(): Promise<void>
}

export const layWire = async (serverUrl: string): Promise<Wire> => {
  const crossings: Crossing[] = []
  const sockets = new Set<Socket>()
  let passes: (crossing: Crossing, bytes: number) => number = (_, bytes) => bytes
  let connections = 0

  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    return socket.once('close', () => sockets.delete(socket)).setNoDelay(true)
  }
  const hangUp = () => sockets.forEach((socket) => socket.destroySoon())
  const door = createServer((accepted) => {
    const client = keep(accepted)
    const server = keep(connect(Number(new URL(serverUrl).port), '127.0.0.1'))
    const connection = connections++
    let crossing: Crossing | null = null
    client.on('data', (bytes) => {
      if (!crossing || crossing.down > 0) {
        const asked = bytes.subarray(0, bytes.indexOf(' HTTP/')).toString('latin1')
        crossings.push((crossing = { connection, asked, up: 0, down: 0 }))
      }
      crossing.up += bytes.length
      server.write(bytes)
    })
    server.on('data', (bytes) => {
      crossing!.down += bytes.length
      const passing = passes(crossing!, bytes.length)
      client.write(bytes.subarray(0, passing))
      if (passing < bytes.length) hangUp()
    })
    client.once('close', () => server.destroy())
    server.once('close', () => client.end())
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    crossings,
    watch: (next) => void (passes = next),
    hangUp,
    async close() {
      door.close()
      hangUp()
      await once(door, 'close')
    },
  }
}
