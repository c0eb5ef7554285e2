import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { argv } from 'node:process'
import { createProofChecker } from '../../src/server/accounts/check-proof.ts'
import { createNonces } from '../../src/server/accounts/nonces.ts'
import { createReplayMemory } from '../../src/server/accounts/replay-memory.ts'
import { createSeal } from '../../src/server/seal/seal.ts'

/**
 * `bare-http.ts FILE [proof]`: the least that node:http can do, giving the same ready bytes to everybody; with `proof` to those only who
 * prove a key, as every request to the province does.
 */
const [file, guard] = argv.slice(2) as [string, string | undefined]
const body = readFileSync(file)
const now = () => new Date()
const nonces = createNonces(createSeal('bench'), now)
const check = createProofChecker({ nonces, seen: createReplayMemory(now) })

const prove = async ({ method, url, headers }: IncomingMessage): Promise<void> => {
  const token = headers.authorization?.slice('DPoP '.length) ?? null
  const address = `http://${headers.host}${url!.split('?')[0]}`
  await check(headers['dpop'] as string | undefined, { method: method!, addresses: [address], token })
}

const server = createServer((request, response) => {
  const answer = (status: number): void => {
    const head = { 'content-type': 'application/json', 'content-length': body.length, 'dpop-nonce': nonces.issue() }
    response.writeHead(status, head).end(body)
  }
  if (guard === undefined) return answer(200)
  prove(request).then(
    () => answer(200),
    () => answer(401),
  )
})
// As the province does: node:http by itself hangs up after five seconds.
server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
