import { randomBytes } from 'node:crypto'
import { newDeviceKey } from '../../src/protocol/device-proof.ts'
import type { Client } from '../../src/server/testing/client.ts'
import { provenRequests } from '../../src/server/testing/proven-fetch.ts'
import type { Ask } from './expectations.ts'
import type { World } from './world.ts'

type Headers = Record<string, string>
type Send = (headers: Headers) => Promise<Response>

/** What somebody has in hand who should not come in. */
export interface Intruder {
  name: string
  /** @param owner whose request it is, rightly */
  tries(world: World, owner: Client, what: { method: string; ask: Ask; send: Send }): Promise<Response>
}

const garbage = () => randomBytes(32).toString('base64url')

export const intruders: Intruder[] = [
  { name: 'no token', tries: (_, __, { send }) => send({}) },
  {
    name: 'a proof without a token',
    async tries(_, owner, { method, ask, send }) {
      const { dpop } = await owner.headersFor(method, ask.path)
      return send({ dpop: dpop! })
    },
  },
  { name: 'a token without a proof', tries: (_, owner, { send }) => send({ authorization: `DPoP ${owner.token}` }) },
  {
    name: 'a token as a bearer’s',
    async tries(_, owner, { method, ask, send }) {
      return send({ ...(await owner.headersFor(method, ask.path)), authorization: `Bearer ${owner.token}` })
    },
  },
  {
    name: 'a token that was never given',
    async tries({ server }, owner, { method, ask, send }) {
      return send(await provenRequests(server.url, { key: owner.key, token: garbage() }).headersFor(method, ask.path))
    },
  },
  {
    name: 'a stolen token and an own key',
    async tries({ server }, owner, { method, ask }) {
      const thief = provenRequests(server.url, { key: await newDeviceKey(), token: owner.token })
      return thief.send(ask.path, requestOf(method, ask))
    },
  },
  {
    name: 'a stolen token and the key of an enrolled device of somebody else',
    async tries({ server, cast }, owner, { method, ask }) {
      const thief = provenRequests(server.url, { key: cast.addresseeTu.key, token: owner.token })
      return thief.send(ask.path, requestOf(method, ask))
    },
  },
  {
    name: 'a proof of another address',
    async tries(_, owner, { method, send }) {
      return send(await owner.headersFor(method, '/v1/somewhere-else'))
    },
  },
  {
    name: 'a proof of another method',
    async tries(_, owner, { ask, send }) {
      return send(await owner.headersFor('PUT', ask.path))
    },
  },
  {
    name: 'a proof that is eleven minutes old',
    async tries(world, owner, { method, ask, send }) {
      await owner.request('/v1/directory')
      const proof = await owner.headersFor(method, ask.path)
      world.wait(11)
      return send(proof)
    },
  },
  {
    name: 'a request that was listened to, sent again',
    async tries(_, owner, { method, ask, send }) {
      await owner.request('/v1/directory')
      const proof = await owner.headersFor(method, ask.path)
      const first = await send(proof)
      if (first.status === 401) throw new Error('the first must come in, or this shows nothing')
      await first.body?.cancel()
      return send(proof)
    },
  },
  {
    name: 'a revoked device',
    tries: (world, _, { method, ask }) => world.revoked.request(ask.path, requestOf(method, ask)),
  },
]

export const requestOf = (method: string, { json, headers = {} }: Ask) =>
  json === undefined
    ? { method, headers }
    : { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(json) }
