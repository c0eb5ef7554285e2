import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { calculateJwkThumbprint } from 'jose'
import { createProver, newDeviceKey } from '../../src/protocol/device-proof.ts'
import { schemas } from '../../src/protocol/sync-api.ts'
import { sha256 } from '../../src/server/hash.ts'
import { row } from '../bench/row.ts'
import { demoPersonId } from '../support/province-data.ts'
import { startServerProcess } from '../support/server-process.ts'
import { ask, type Asked } from './ask.ts'
import type { ServerBench } from './bench.ts'
import { startBareHttp } from './start-bare-http.ts'

const body = JSON.stringify({ cursor: '', lastSequence: 0, schema: schemas.newest, version: 'bench' })

/** Enrolled laptops that have said hello over a connection of their own and keep it: what each costs the server in memory. */
export const idle: ServerBench = {
  name: 'idle',
  async run({ quick, kind, places }) {
    const count = quick ? 500 : 5000
    const place = await places.fresh(kind)
    const key = await newDeviceKey()
    const keyThumbprint = await calculateJwkThumbprint(key)
    const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
    const store = await place.open()
    await store.transact(async (writer) => {
      for (const [index, token] of tokens.entries()) {
        const device = { id: `bench-${index}`, personId: demoPersonId.konseptor, name: 'bench', keyThumbprint }
        await writer.addDevice({ ...device, tokenSha256: sha256(token), at: new Date().toISOString() })
      }
    })
    await store.close()
    const env = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}
    const server = await startServerProcess({ dir: place.dir, env })
    const file = join(place.dir, 'hello')
    writeFileSync(file, body)
    const bare = await startBareHttp(file, 'open')

    const nonce = (await fetch(`${server.url}/v1/health`)).headers.get('dpop-nonce')
    const url = `${server.url}/v1/hello`
    const helloOf = async (token: string): Promise<Asked> => {
      const dpop = await (await createProver(key, token))('POST', new URL(url), nonce)
      const headers = { dpop, authorization: `DPoP ${token}`, 'content-type': 'application/json' }
      return { url, method: 'POST', headers, body }
    }
    const perClient = async (pid: number, asked: (index: number) => Promise<Asked>): Promise<number> => {
      // What the first requests of all load is not the clients'.
      for (let index = 0; index < 20; index++) await ask(new Agent(), await asked(index))
      const before = residentBytes(pid)
      const agents = Array.from({ length: count }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
      for (let index = 0; index < count; index += 50) {
        const some = agents.slice(index, index + 50)
        await Promise.all(some.map(async (agent, at) => mustBeWell(await ask(agent, await asked(index + at)))))
      }
      await wait(3000)
      const connected = agents.filter(({ freeSockets }) =>
        Object.values(freeSockets).some((list) => list?.length),
      ).length
      if (connected < count) throw new Error(`only ${connected} of ${count} are still connected`)
      const memory = (residentBytes(pid) - before) / count / 1024
      agents.forEach((agent) => agent.destroy())
      return memory
    }
    const ours = await perClient(server.pid, (index) => helloOf(tokens[index]!))
    const theirs = await perClient(bare.pid, async () => ({ url: bare.url, headers: {} }))
    const total = residentBytes(server.pid) / 1024 ** 2
    await server.stop()
    await bare.stop()
    await place.remove()
    return [
      row({
        name: `memory of one of ${count} idle clients, ${kind}`,
        value: ours,
        unit: 'KB',
        against: { what: 'node:http', value: theirs },
      }),
      row({ name: `memory of the server with them, ${kind}`, value: total, unit: 'MB' }),
    ]
  },
}

const mustBeWell = ({ status }: { status: number }): void => {
  if (status !== 200) throw new Error(`a hello was answered ${status}`)
}

const residentBytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
