import { randomUUID } from 'node:crypto'
import { demoPersonId, demoPositionId, type DemoPart } from '../../../tests/support/province-data.ts'
import { filesOf, type LetterIntent } from '../../domain/letter-intents.ts'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import { newDeviceKey, type DeviceCredentials, type DeviceKey } from '../../protocol/device-proof.ts'
import {
  demoPassword,
  demoPeopleSchema,
  enrolAnswerSchema,
  feedPageSchema,
  pushAnswerSchema,
  schemas,
  type EnrolRequest,
  type FeedPage,
  type HelloRequest,
  type Operation,
  type OperationResult,
  type PushAnswer,
} from '../../protocol/sync-api.ts'
import { sha256 } from '../hash.ts'
import { provenRequests } from './proven-fetch.ts'

/** A laptop of the demonstration province that speaks to a real server over HTTP, as the office does. */
export interface Client {
  readonly token: string
  readonly deviceId: string
  readonly key: DeviceKey
  readonly personId: string
  /** The same device, where the server listens now. */
  at(url: string): Client
  request(path: string, init?: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }): Promise<Response>
  /** What proves one request of this device, for requests made by hand. */
  headersFor(method: string, path: string): Promise<Record<string, string>>
  /** The next operation of this device; nothing is sent yet. */
  operation(subject: string, intent: LetterIntent, change?: Partial<Operation>): Operation
  push(...operations: Operation[]): Promise<PushAnswer>
  /** Makes and pushes one operation. */
  act(subject: string, intent: LetterIntent): Promise<OperationResult>
  feed(cursor?: string, limit?: number): Promise<FeedPage>
  hello(said?: Partial<HelloRequest>): Promise<Response>
  /** Uploads a whole file and gives its reference. */
  upload(bytes: Buffer): Promise<{ sha256: string; size: number }>
  piece(sha256: string, offset: number, length: number, bytes: Buffer): Promise<Response>
}

export const enrol = async (url: string, part: DemoPart): Promise<Client> => {
  const personId = demoPersonId[part]
  const { people } = demoPeopleSchema.parse(await (await fetch(`${url}/v1/demo/people`)).json())
  const code = people.find((person) => person.personId === personId)!.code
  const key = await newDeviceKey()
  const answer = await askToEnrol(url, { personId, code }, key)
  const { token, deviceId } = enrolAnswerSchema.parse(await answer.json())
  return createClient(url, { token, deviceId, key }, part)
}

/** What the server answers to somebody with this name, code and password. */
export const askToEnrol = async (
  url: string,
  asked: Pick<EnrolRequest, 'personId' | 'code'> & Partial<EnrolRequest>,
  key?: DeviceKey,
): Promise<Response> =>
  provenRequests(url, { key: key ?? (await newDeviceKey()), token: null }).send('/v1/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: demoPassword, deviceName: `Laptop ${asked.personId}`, ...asked }),
  })

const createClient = (
  url: string,
  { token, deviceId, key }: DeviceCredentials & { deviceId: string },
  part: DemoPart,
): Client => {
  let dseq = 0
  const { send: request, headersFor } = provenRequests(url, { key, token })

  const client: Client = {
    token,
    deviceId,
    key,
    personId: demoPersonId[part],
    at: (next) => createClient(next, { token, deviceId, key }, part),
    request,
    headersFor,
    operation(subject, intent, change = {}) {
      dseq = change.dseq ?? dseq + 1
      const asked = {
        subject,
        actor: { positionId: demoPositionId[part], holding: 'definitif' as const },
        intent,
        ...change,
      }
      return {
        dseq,
        opId: randomUUID(),
        schema: 2,
        follows: null,
        baseVersion: 0,
        dependsOn: change.dependsOn ?? filesOf(asked.intent),
        claimedAt: '2026-11-21T01:00:00.000Z',
        payloadHash: sha256(operationHashInput(asked)),
        ...asked,
      }
    },
    async push(...operations) {
      const body = JSON.stringify({ operations })
      const answer = await request('/v1/push', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      return pushAnswerSchema.parse(await answer.json())
    },
    async act(subject, intent) {
      const { results, waiting } = await client.push(client.operation(subject, intent))
      if (!results[0]) throw new Error(`waits: ${JSON.stringify(waiting)}`)
      return results[0]
    },
    async feed(cursor = '', limit = 100) {
      const query = new URLSearchParams({ cursor, limit: String(limit) })
      return feedPageSchema.parse(await (await request(`/v1/feed?${query.toString()}`)).json())
    },
    hello: (said = {}) =>
      request('/v1/hello', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ cursor: '', lastSequence: dseq, schema: schemas.newest, version: 'test', ...said }),
      }),
    piece: (hash, offset, length, bytes) =>
      request(`/v1/files/${hash}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/octet-stream',
          'upload-offset': String(offset),
          'upload-length': String(length),
        },
        body: new Uint8Array(bytes),
      }),
    async upload(bytes) {
      const file = { sha256: sha256(bytes), size: bytes.length }
      const { status } = await client.piece(file.sha256, 0, file.size, bytes)
      if (status !== 204) throw new Error(`upload answered ${status}`)
      return file
    },
  }
  return client
}
