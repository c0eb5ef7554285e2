import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { healthSchema } from '../src/protocol/sync-api.ts'
import type { ServerProcessOptions } from '../tests/support/server-process.ts'
import { enrolCast } from '../src/server/testing/letter-story.ts'
import { approvedLetter, signRemotely } from '../tests/support/bsre-stand-in/bsre-story.ts'
import { startTokenProcess } from '../tests/support/token-process.ts'
import { startProvince, type Province } from './province.ts'

const dir = mkdtempSync(join(tmpdir(), 'lontar-demo-'))
let province: Province
beforeAll(async () => {
  province = await startProvince({ dir, remote: true })
})
afterAll(async () => {
  await province.stop()
  rmSync(dir, { recursive: true, force: true })
})

const health = async (url: string) => healthSchema.parse(await (await fetch(`${url}/v1/health`)).json())

/** The certificates inside the .p12, the holder's first, as openssl reads them. */
const certificateInP12 = (path: string, password: string) => {
  const args = ['pkcs12', '-in', path, '-clcerts', '-nokeys', '-passin', 'env:P12_PASSWORD']
  return new X509Certificate(execFileSync('openssl', args, { env: { ...process.env, P12_PASSWORD: password } }))
}

/** A time-stamp as a stranger asks for it and checks it: openssl throughout, trusting the anchor of the province alone. */
const timestampVerdict = async ({ tsaUrl = '', anchors = [] }: ServerProcessOptions): Promise<string> => {
  const openssl = (...args: string[]) =>
    execFileSync('openssl', ['ts', ...args], { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  openssl('-query', '-digest', '00'.repeat(32), '-sha256', '-cert', '-out', 'question')
  const answer = await fetch(tsaUrl, { method: 'POST', body: readFileSync(join(dir, 'question')) })
  writeFileSync(join(dir, 'answer'), new Uint8Array(await answer.arrayBuffer()))
  return openssl('-verify', '-queryfile', 'question', '-in', 'answer', '-CAfile', anchors[0] ?? '')
}

describe('the embedded province', () => {
  test('its server and its time-stamp service answer', async () => {
    expect((await health(province.serverUrl)).name).toBe('lontar')
    expect(await timestampVerdict(province.serverArgs)).toContain('Verification: OK')
  })

  test('the certificate file of the secretary opens with its password, and names her with her identity', () => {
    const { name, identity } = province.people.sekretaris
    const certificate = certificateInP12(province.p12Path, province.p12Password)
    expect(certificate.subject).toContain(`CN=${name}`)
    expect(certificate.subject).toContain(`serialNumber=${identity}`)
  })

  test('the token of the head of agency bears his certificate, seen by the real token process', async (context) => {
    if (province.softHsmConf === null) return context.skip('SoftHSM is not installed')
    const token = startTokenProcess({ env: { SOFTHSM2_CONF: province.softHsmConf } })
    const { certificates } = await token.call('list', { modules: province.tokenModules })
    token.kill()
    const [certificate] = certificates.map((c) => new X509Certificate(Buffer.from(c.certificate, 'base64')))
    expect(certificate?.subject).toContain(`CN=${province.people.kepala.name}`)
    expect(certificate?.subject).toContain(`serialNumber=${province.people.kepala.identity}`)
  })

  test('a leader without token or file signs by the remote service, with the passphrase that the demo tells', async () => {
    const cast = await enrolCast(province.serverUrl, 'konseptor', 'verifikator', 'tu', 'kepala')
    const letter = await approvedLetter(cast)
    const secret = (value = '') => ({ kind: 'passphrase' as const, value })
    const [refused] = await signRemotely(cast.kepala, [letter], secret('bukan ini'))
    expect(refused?.error?.code).toBe('bsre_passphrase_wrong')
    const [signed] = await signRemotely(cast.kepala, [letter], secret(province.passphrase ?? ''))
    expect(signed).toMatchObject({ result: 'signed', error: null })
  })

  test('the server goes and comes back at the same address with the same books', async () => {
    const { epoch } = await health(province.serverUrl)
    await province.stopServer()
    await expect(fetch(province.serverUrl)).rejects.toThrow()
    await province.startServer()
    expect((await health(province.serverUrl)).epoch).toBe(epoch)
  })

  test('without network neither server nor time-stamps answer, and both return', async () => {
    await province.goOffline()
    await expect(fetch(province.serverUrl)).rejects.toThrow()
    await expect(timestampVerdict(province.serverArgs)).rejects.toThrow('fetch failed')
    await province.goOnline()
    expect(await timestampVerdict(province.serverArgs)).toContain('Verification: OK')
  })

  test('a second run in the same folder is refused in one line', async () => {
    await expect(startProvince({ dir })).rejects.toThrow(/^Port \d+ of the embedded province is taken\..*$/)
  })

  test('started again on another day, it is the same province: addresses, books, certificates', async () => {
    const before = { health: await health(province.serverUrl), ...province }
    const serial = certificateInP12(province.p12Path, province.p12Password).serialNumber
    await province.stop()
    province = await startProvince({ dir, remote: true })
    expect(province.serverUrl).toBe(before.serverUrl)
    expect(province.serverArgs.tsaUrl).toBe(before.serverArgs.tsaUrl)
    expect((await health(province.serverUrl)).epoch).toBe(before.health.epoch)
    expect(certificateInP12(province.p12Path, province.p12Password).serialNumber).toBe(serial)
  })

  test('a wish for a port that someone else has is refused, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const elsewhere = mkdtempSync(join(tmpdir(), 'lontar-demo-'))
    await expect(startProvince({ dir: elsewhere, serverPort: port })).rejects.toThrow(`Port ${port} `)
    other.close()
    rmSync(elsewhere, { recursive: true, force: true })
  })
})
