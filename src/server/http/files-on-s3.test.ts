import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startS3Server, type S3Server } from '../../../tests/support/s3/start-s3-server.ts'
import { enrol } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let s3: S3Server
let server: TestServer
beforeAll(async () => {
  s3 = await startS3Server()
  for (const [name, value] of Object.entries(s3.environment)) vi.stubEnv(name, value)
  server = await startTestServer({ filesAddress: 's3://berkas/bali' })
})
afterAll(async () => {
  await server.remove()
  await s3.stop()
  vi.unstubAllEnvs()
})

test('with --files a letter’s file goes to the bucket and comes from there, whole and in ranges; on the disk nothing of it stays', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const bytes = randomBytes(300_000)
  const { sha256 } = await sari.upload(bytes)
  const whole = await sari.request(`/v1/files/${sha256}`)
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
  const rest = await sari.request(`/v1/files/${sha256}`, { headers: { range: 'bytes=299990-' } })
  expect([rest.status, Buffer.from(await rest.arrayBuffer())]).toEqual([206, bytes.subarray(299_990)])
  const left = await readdir(join(server.dir, 'files'), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('the bucket does not answer: the device hears of a failure of the server and can try again, nobody is told a file is there', async () => {
  const sari = await enrol(server.url, 'konseptor')
  await s3.stop()
  const bytes = randomBytes(1000)
  await expect(sari.upload(bytes)).rejects.toThrow('500')
  s3 = await startS3Server()
})
