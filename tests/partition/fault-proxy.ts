import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Dice } from '../sync/world/dice.ts'
import { faults, type FaultKind, type Line, type Passage } from './faults.ts'
import { inOrder } from './in-order.ts'
import { freePort } from '../support/free-port.ts'

/** Stands between one office and the server, on TCP, and lets go wrong what its weather says. */
export interface FaultProxy {
  url: string
  /** Which faults the next requests may meet; `refused` closes the door and cuts everybody off. */
  weather(kinds: readonly FaultKind[]): Promise<void>
  /** How often each kind met a request. */
  counted: Map<FaultKind, number>
  close(): Promise<void>
}

export const startFaultProxy = async (serverPort: number, dice: Dice): Promise<FaultProxy> => {
  const counted = new Map<FaultKind, number>()
  const sockets = new Set<Socket>()
  let kinds: readonly FaultKind[] = ['clear']

  const count = (kind: FaultKind) => counted.set(kind, (counted.get(kind) ?? 0) + 1)
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
    return socket
  }

  const begin = (line: Line): Passage => {
    const kind = dice.pick(kinds)
    count(kind)
    return kind === 'refused' ? { up: line.reset, down: line.reset } : faults[kind](line, dice)
  }

  const converse = (client: Socket) => {
    const server = keep(connect(serverPort, '127.0.0.1'))
    const up = inOrder((bytes) => server.writable && server.write(bytes))
    const down = inOrder((bytes) => client.writable && client.write(bytes))
    const line: Line = {
      toServer: up.send,
      toClient: down.send,
      again: (bytes) => keep(connect(serverPort, '127.0.0.1')).end(bytes).resume(),
      reset: () => [client, server].forEach((socket) => socket.resetAndDestroy()),
      hangUp: () => down.end(() => client.end()),
    }
    let passage: Passage | null = null
    let answered = false
    client.on('data', (bytes) => {
      // After an answer has begun, what comes from the client is its next request.
      if (!passage || answered) passage = begin(line)
      answered = false
      passage.up(bytes)
    })
    server.on('data', (bytes) => {
      answered = true
      passage?.down(bytes)
    })
    client.once('close', () => server.destroy())
    server.once('close', () => down.end(() => client.end()))
  }

  const port = await freePort()
  const listen = async (): Promise<Server> => {
    const door = createServer((socket) => converse(keep(socket))).listen(port, '127.0.0.1')
    await once(door, 'listening')
    return door
  }
  const shut = async (door: Server) => {
    const closed = once(door, 'close')
    door.close()
    sockets.forEach((socket) => socket.resetAndDestroy())
    await closed
  }

  let door: Server | null = await listen()
  return {
    url: `http://127.0.0.1:${port}`,
    counted,
    async weather(next) {
      kinds = next
      if (next.includes('refused') && door) {
        count('refused')
        await shut(door)
        door = null
      } else if (!next.includes('refused')) door ??= await listen()
    },
    async close() {
      if (door) await shut(door)
    },
  }
}
