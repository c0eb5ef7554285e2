import {
  digestAnswerSchema,
  feedGroupSchema,
  feedPageSchema,
  helloAnswerSchema,
  lettersAnswerSchema,
  pushAnswerSchema,
  type Operation,
} from '../../../src/protocol/sync-api.ts'
import type { ServerClient } from '../../../src/office/sync/server-client.ts'
import type { DoorCall, ServerDoor } from './server-door.ts'
import type { Network } from './network.ts'

/**
 * The server as a laptop sees it, over the simulated network. What crosses is JSON (or the bytes of a file) and is checked against the
 * contract, as the real client does.
 */
export const createWire = (deps: {
  from: string
  token: () => string
  network: Network
  door: ServerDoor
  /** An old version of Lontar speaks the language of operations that it knew. */
  speak: (operations: Operation[]) => Operation[]
  schema: number
}): ServerClient => {
  const { from, network, door } = deps

  const ask = async (call: DoorCall, input: unknown): Promise<unknown> => {
    const token = deps.token()
    const sent = crossing(input)
    const arrive = async () => crossing(await door.ask(token, call, sent))
    return network.send({ from, call, arrive })
  }
  const notHere = async () => {
    throw new Error('not part of the simulation')
  }

  return {
    health: notHere,
    release: notHere,
    demoPeople: notHere,
    enrol: notHere,
    changePassword: notHere,
    renew: async (asked) => void (await ask('renew', asked)),
    confirmWiped: notHere,
    hello: async (said) => helloAnswerSchema.parse(await ask('hello', { ...said, schema: deps.schema })),
    directory: async (tag) => (await ask('directory', tag)) as Awaited<ReturnType<ServerClient['directory']>>,
    push: async (operations) => pushAnswerSchema.parse(await ask('push', deps.speak(operations))),
    feed: async (cursor, limit) => feedPageSchema.parse(await ask('feed', { cursor, limit: Math.min(limit, 3) })),
    letters: async (subjects) => lettersAnswerSchema.parse(await ask('letters', subjects.slice(0, 3))).letters,
    digest: async (cursor) => digestAnswerSchema.parse(await ask('digest', cursor)),
    feedGroup: async (group) => feedGroupSchema.parse(await ask('feedGroup', group)),
    unknown: async (subjects) => (await ask('unknown', subjects)) as string[],
    leases: notHere,
    register: notHere,
    notices: notHere,
    remoteAccount: notHere,
    remoteCode: notHere,
    remoteSign: notHere,
    remoteSettle: notHere,
    alarm: async (alarm) => void (await ask('alarm', alarm)),
    fileState: async (hash) => (await ask('fileState', hash)) as { complete: boolean; offset: number },
    uploadPiece: async (sha256, bytes, offset, length) =>
      (await ask('uploadPiece', { sha256, bytes, offset, length })) as 'taken' | 'look_again',
    downloadFile: async (hash) => (await ask('downloadFile', hash)) as Buffer,
  }
}

/** A copy of what crosses the network: nobody shares memory with the other side. */
const crossing = (value: unknown): unknown => {
  if (Buffer.isBuffer(value)) return Buffer.from(value)
  if (typeof value === 'object' && value !== null && 'bytes' in value) {
    return { ...value, bytes: Buffer.from(value.bytes as Uint8Array) }
  }
  return value === undefined || value === null ? value : JSON.parse(JSON.stringify(value))
}
