import { buffer } from 'node:stream/consumers'
import { createHash } from 'node:crypto'
import { officeDay } from '../../../src/domain/office-day.ts'
import { renewDevice } from '../../../src/server/accounts/renew-device.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { holdsFile } from '../../../src/server/access/letter-files.ts'
import type { Operation, OperationResult, PushAnswer, RenewRequest } from '../../../src/protocol/sync-api.ts'
import type { RemoteDesk } from '../../../src/server/bsre/remote-desk.ts'
import type { RemoteSecret, SignLine } from '../../../src/protocol/remote-signing-api.ts'
import type { Device } from '../../../src/server/store/store.ts'
import type { ServerMachine, ServerProgram } from './server-machine.ts'

/** Everything that can be asked of the server over the network, as `src/server/http` answers it, without HTTP. */
export interface ServerDoor {
  ask(token: string, call: DoorCall, input: unknown): Promise<unknown>
}

export type DoorCall =
  | 'hello'
  | 'directory'
  | 'push'
  | 'feed'
  | 'letters'
  | 'digest'
  | 'feedGroup'
  | 'unknown'
  | 'alarm'
  | 'renew'
  | 'fileState'
  | 'uploadPiece'
  | 'downloadFile'
  | 'remoteSign'
  | 'remoteSettle'

type Answer = (device: Device, input: never) => Promise<unknown>

export interface DoorWitness {
  /** What the server answered to a push, whether or not it gets home. */
  heard(personId: string, operations: Operation[], results: OperationResult[]): void
  broke(error: unknown): void
  counted: { decided: number; pages: number; files: number }
}

export const createServerDoor = (machine: ServerMachine, now: () => Date, witness: DoorWitness): ServerDoor => ({
  async ask(token, call, input) {
    const program = machine.program()
    if (!program) throw unreachable()
    try {
      const device = await deviceOf(program, token)
      const answer = await (answers(program, now)[call] as Answer)(device, input as never)
      if (call === 'push') {
        const { results } = answer as PushAnswer
        witness.counted.decided += results.length
        witness.heard(device.personId, input as Operation[], results)
      } else if (call === 'feed' || call === 'feedGroup') witness.counted.pages++
      else if (call === 'downloadFile' || call === 'uploadPiece') witness.counted.files++
      return answer
    } catch (error) {
      if (program.power.off) throw unreachable()
      if (!(error instanceof LontarError)) witness.broke(error)
      throw error
    }
  },
})

const unreachable = () => new LontarError('server_unreachable', { address: 'server' })

const deviceOf = async ({ store, audience }: ServerProgram, token: string): Promise<Device> => {
  const device = await store.deviceByToken(createHash('sha256').update(token).digest('hex'))
  const known = device && !device.revoked && audience.people().includes(device.personId)
  if (!known) throw new LontarError('device_refused')
  return device
}

const answers = (program: ServerProgram, now: () => Date) => {
  const { store, audience, desk, files } = program
  const holds = (device: Device, hash: string) =>
    holdsFile(store, device, audience, officeDay(now().toISOString()), hash)
  return {
    hello: (device, said: Parameters<typeof desk.hello>[1]) => desk.hello(device, said),
    directory: async (_, tag: string) =>
      tag === program.directoryTag ? null : { directory: audience.directory, tag: program.directoryTag },
    push: (device, operations: unknown) => desk.push(device, { operations }),
    feed: async (device, { cursor, limit }: { cursor: string; limit: number }) =>
      JSON.parse(await desk.feed(device, cursor, limit)),
    letters: async (device, subjects: string[]) => JSON.parse(await desk.letters(device, subjects)),
    digest: (device, cursor: string) => desk.digest(device, cursor),
    feedGroup: async (device, group: string) => JSON.parse(await desk.group(device, group)),
    unknown: (_, subjects: string[]) => desk.unknown(subjects),
    alarm: (device, alarm: Parameters<typeof desk.alarm>[1]) => desk.alarm(device, alarm),
    renew: async (device, asked: RenewRequest) => (await renewDevice(store, device, asked, now().toISOString()), {}),
    fileState: async (device, hash: string) => {
      if (await holds(device, hash)) return { complete: true, offset: (await store.fileSize(hash))! }
      return { complete: false, offset: await files.offset(device.id, hash) }
    },
    async uploadPiece(device, { sha256, bytes, offset, length }: Upload) {
      if (await store.isUploader(sha256, device.id)) return 'taken'
      const piece = await program.receivePiece({ deviceId: device.id, sha256, offset, length, bytes })
      if (piece.answer === 'complete') {
        const at = now().toISOString()
        await store.transact((writer) => writer.addFile({ sha256, size: length, deviceId: device.id, at }))
      }
      return piece.answer === 'complete' || piece.answer === 'stored' ? 'taken' : 'look_again'
    },
    async downloadFile(device, hash: string) {
      if (!(await holds(device, hash))) throw new LontarError('file_unknown')
      return buffer(await files.read(hash, 0, (await store.fileSize(hash))! - 1))
    },
    async remoteSign(device, { letters, secret }: SignRequest) {
      const lines: SignLine[] = []
      for await (const line of remoteDesk(program).sign(device, letters, secret)) lines.push(line)
      return lines
    },
    remoteSettle: (device, { id, decision }: { id: string; decision: 'check' | 'not_signed' }) =>
      remoteDesk(program).settle(device, id, decision),
  } satisfies Record<DoorCall, (device: Device, input: never) => Promise<unknown>>
}

const remoteDesk = ({ longTerm }: ServerProgram): RemoteDesk => {
  if (!longTerm) throw new LontarError('bsre_not_offered')
  return longTerm.desk
}

interface SignRequest {
  letters: { id: string; of: string }[]
  secret: RemoteSecret
}

interface Upload {
  sha256: string
  bytes: Uint8Array
  offset: number
  length: number
}
