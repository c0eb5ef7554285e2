import { SignJWT, importJWK, type JWTPayload } from 'jose'
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDeviceKey, type DeviceKey } from '../../protocol/device-proof.ts'
import { enrol, type Client } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let sari: Client
let nonce: string
let now = new Date('2026-11-21T03:00:00Z')
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  sari = await enrol(server.url, 'konseptor')
})
afterAll(() => server.remove())

/** A proof made by hand, right in everything that is not changed. */
const proof = async (change: JWTPayload = {}, key: DeviceKey = sari.key, header: object = {}): Promise<string> => {
  nonce = (await sari.hello()).headers.get('dpop-nonce')!
  const { kty, crv, x, y } = key
  const ath = createHash('sha256').update(sari.token).digest('base64url')
  const right = { htm: 'GET', htu: `${server.url}/v1/directory`, ath, nonce, jti: randomUUID() }
  return new SignJWT({ ...right, ...change })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y }, ...header })
    .sign(await importJWK(key, 'ES256'))
}
const ask = (dpop: string | null, path = '/v1/directory') =>
  fetch(server.url + path, { headers: { authorization: `DPoP ${sari.token}`, ...(dpop === null ? {} : { dpop }) } })
const outcome = async (dpop: string | null, path?: string) => {
  const answer = await ask(dpop, path)
  const body = (await answer.json()) as { error?: { code: string } }
  return [answer.status, body.error?.code ?? null]
}

test('a proof made as the standard says opens the door', async () => {
  expect(await outcome(await proof())).toEqual([200, null])
})

test('a token that was copied is worth nothing without the key of its device', async () => {
  expect(await outcome(null)).toEqual([401, 'device_refused'])
  expect(await outcome(await proof({}, await newDeviceKey()))).toEqual([401, 'device_refused'])
})

test.each<[string, JWTPayload]>([
  ['another method', { htm: 'POST' }],
  ['another path', { htu: 'http://127.0.0.1/v1/push' }],
  ['another host', { htu: 'https://palsu.invalid/v1/directory' }],
  ['another token', { ath: 'x' }],
  ['no token', { ath: undefined }],
  ['no id', { jti: undefined }],
])('a proof of %s proves nothing', async (_, change) => {
  expect(await outcome(await proof(change))).toEqual([401, 'device_refused'])
})

test('a key that comes in clear, of another kind, or with nothing signed', async () => {
  const [head, body] = (await proof()).split('.')
  expect(await outcome(`${head}.${body}.`)).toEqual([401, 'device_refused'])
  expect(await outcome(await proof({}, sari.key, { typ: 'jwt' }))).toEqual([401, 'device_refused'])
  expect(await outcome(await proof({}, sari.key, { jwk: sari.key }))).toEqual([401, 'device_refused'])
  expect(await outcome('x'.repeat(5000))).toEqual([401, 'device_refused'])
})

test('a proof that was overheard is refused the second time, and any without a nonce of this server', async () => {
  const overheard = await proof()
  expect(await outcome(overheard)).toEqual([200, null])
  expect(await outcome(overheard)).toEqual([401, 'proof_stale'])
  expect(await outcome(await proof({ nonce: undefined }))).toEqual([401, 'proof_stale'])
  expect(await outcome(await proof({ nonce: `${Date.now().toString(36)}~AAAA` }))).toEqual([401, 'proof_stale'])
})

test('ten minutes later a nonce is stale; what the device’s own clock says has no say', async () => {
  expect(await outcome(await proof({ iat: 0 }))).toEqual([200, null])
  expect(await outcome(await proof({ iat: 4_000_000_000 }))).toEqual([200, null])
  const kept = await proof()
  now = new Date(now.getTime() + 10 * 60_000 + 1)
  const answer = await ask(kept)
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
    401,
    'DPoP error="use_dpop_nonce", algs="ES256"',
  ])
  expect((await sari.request('/v1/directory')).status, 'a client asks again with the new one').toBe(200)
})

test('a proof that was made for another host stays so, whatever is said to be forwarded', async () => {
  const relayed = await proof({ htu: 'https://palsu.invalid/v1/directory' })
  const headers = { authorization: `DPoP ${sari.token}`, dpop: relayed, 'x-forwarded-host': 'palsu.invalid' }
  expect((await fetch(`${server.url}/v1/directory`, { headers })).status).toBe(401)
})

test('what was overheard before a restart is not good after it', async () => {
  const overheard = await proof({ htu: 'http://127.0.0.1:1/v1/directory' })
  now = new Date(now.getTime() + 1000)
  server = await server.again({ publicUrl: 'http://127.0.0.1:1' })
  expect(await outcome(overheard)).toEqual([401, 'proof_stale'])
  server = await server.again({ publicUrl: undefined })
})

test('behind a proxy the address that devices call is the public one, not the one the server hears', async () => {
  server = await server.again({ publicUrl: 'https://lontar.baliprov.invalid/' })
  const here = sari.at(server.url)
  expect((await here.request('/v1/directory')).status).toBe(401)
  const fresh = (await fetch(`${server.url}/v1/health`)).headers.get('dpop-nonce')!
  const htu = 'https://lontar.baliprov.invalid/v1/directory'
  const made = await new SignJWT({
    htm: 'GET',
    htu,
    nonce: fresh,
    jti: randomUUID(),
    ath: createHash('sha256').update(sari.token).digest('base64url'),
  })
    .setProtectedHeader({
      typ: 'dpop+jwt',
      alg: 'ES256',
      jwk: { kty: sari.key.kty, crv: sari.key.crv, x: sari.key.x, y: sari.key.y },
    })
    .sign(await importJWK(sari.key, 'ES256'))
  expect(await outcome(made)).toEqual([200, null])
  server = await server.again({ publicUrl: undefined })
})

test('one device that asks without end is slowed down, and nobody else', async () => {
  server = await server.again({ requestRules: { perSecond: 1, burst: 5 } })
  const [here, arya] = [sari.at(server.url), await enrol(server.url, 'kepala')]
  for (let i = 0; i < 5; i++) expect((await here.request('/v1/directory')).status).toBe(200)
  const answer = await here.request('/v1/directory')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1'])
  expect((await arya.request('/v1/directory')).status).toBe(200)
  now = new Date(now.getTime() + 1000)
  expect((await here.request('/v1/directory')).status).toBe(200)
})
