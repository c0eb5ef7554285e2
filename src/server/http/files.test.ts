import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../hash.ts'
import { enrol, type Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const head = async (client: Client, hash: string) => {
  const answer = await client.request(`/v1/files/${hash}`, { method: 'HEAD' })
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) }
}

test('the network breaks in the middle of a file: the upload goes on from where it stood, and the bytes are the same', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const bytes = randomBytes(600_000)
  const hash = sha256(bytes)
  expect(await head(sari, hash)).toEqual({ status: 404, offset: 0 })
  expect((await sari.piece(hash, 0, bytes.length, bytes.subarray(0, 256_000))).status).toBe(204)
  expect(await head(sari, hash)).toEqual({ status: 404, offset: 256_000 })

  const late = await sari.piece(hash, 0, bytes.length, bytes.subarray(0, 256_000))
  expect([late.status, late.headers.get('upload-offset')], 'a piece that comes twice').toEqual([409, '256000'])
  expect((await sari.piece(hash, 256_000, bytes.length, bytes.subarray(256_000))).status).toBe(204)

  expect(await head(sari, hash)).toEqual({ status: 200, offset: bytes.length })
  expect((await sari.piece(hash, 256_000, bytes.length, bytes.subarray(256_000))).status, 'its answer was lost').toBe(
    204,
  )
  expect(await readFile(join(server.dir, 'files', hash.slice(0, 2), hash))).toEqual(bytes)
  const whole = await sari.request(`/v1/files/${hash}`)
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
})

test('a download goes on in the middle; a range behind the end is refused', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const { sha256: hash } = await sari.upload(Buffer.from('0123456789'))
  const range = (value: string) => sari.request(`/v1/files/${hash}`, { headers: { range: value } })
  const rest = await range('bytes=4-')
  expect([rest.status, rest.headers.get('content-range'), await rest.text()]).toEqual([206, 'bytes 4-9/10', '456789'])
  expect(await (await range('bytes=-3')).text()).toBe('789')
  expect((await range('bytes=10-')).status).toBe(416)
})

test('bytes that are not what they claim are thrown away, and the upload starts over', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const right = Buffer.from(`right ${randomUUID()}`)
  const wrong = Buffer.from(right).fill(0, 3)
  const refused = await sari.piece(sha256(right), 0, right.length, wrong)
  expect([refused.status, refused.headers.get('upload-offset')]).toEqual([409, '0'])
  expect(await refused.json()).toEqual({ error: { code: 'file_damaged', params: {} } })
  expect(await head(sari, sha256(right))).toEqual({ status: 404, offset: 0 })
  await sari.upload(right)
  expect((await head(sari, sha256(right))).status).toBe(200)
})

test('the disk refuses the finished file: the last piece is taken back, and sending it again ends the upload', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const bytes = randomBytes(1000)
  const hash = sha256(bytes)
  await sari.piece(hash, 0, bytes.length, bytes.subarray(0, 600))
  const folder = join(server.dir, 'files', hash.slice(0, 2))
  await rm(folder, { recursive: true, force: true })
  await writeFile(folder, 'in the way')
  const refused = await sari.piece(hash, 600, bytes.length, bytes.subarray(600))
  expect([refused.status, await refused.json()]).toEqual([500, { error: { code: 'internal', params: {} } }])
  expect(await head(sari, hash)).toEqual({ status: 404, offset: 600 })
  await rm(folder)
  expect((await sari.piece(hash, 600, bytes.length, bytes.subarray(600))).status).toBe(204)
})

test('two requests for one upload at the same time: one is told to wait, and the file is whole in the end', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const bytes = randomBytes(4_000_000)
  const hash = sha256(bytes)
  const answers = await Promise.all(Array.from({ length: 6 }, () => sari.piece(hash, 0, bytes.length, bytes)))
  const statuses = answers.map((answer) => answer.status)
  expect(statuses).toContain(204)
  expect(statuses.filter((status) => ![204, 409, 423].includes(status))).toEqual([])
  expect((await head(sari, hash)).status).toBe(200)
})

test('a stranger gets no file, even one whose hash is known, and cannot smuggle it out in a draft of the own', async () => {
  const cast = await enrolCast(
    server.url,
    'konseptor',
    'verifikator',
    'tu',
    'kepala',
    'addresseeTu',
    'addresseeKonseptor',
  )
  const attachment = {
    ...(await cast.konseptor.upload(Buffer.from(`rahasia ${randomUUID()}`))),
    name: 'a.pdf',
    pages: 1,
  }
  const id = await checkedLetter(cast, { attachments: [attachment] })
  const get = async (client: Client, hash: string) => (await client.request(`/v1/files/${hash}`)).status

  expect(await get(cast.verifikator, attachment.sha256), 'a checker of the letter').toBe(200)
  expect(await get(cast.addresseeTu, attachment.sha256), 'not yet sent').toBe(404)
  expect((await head(cast.addresseeTu, attachment.sha256)).status, 'nor that it exists').toBe(404)

  const thief = cast.addresseeKonseptor
  const smuggle = thief.operation(randomUUID(), {
    kind: 'letter.create',
    content: sampleContent({ attachments: [attachment] }),
  })
  expect((await thief.push(smuggle)).waiting[0]!.error.code).toBe('files_incomplete')
  expect(await get(thief, attachment.sha256)).toBe(404)

  const final = await finalizedLetter(cast, id)
  const sent = await sentLetter(cast, id, final)
  expect(await get(cast.addresseeTu, sent.sha256)).toBe(200)
  expect(await get(cast.addresseeTu, attachment.sha256)).toBe(200)
  expect(await get(cast.addresseeTu, final), 'the unsigned copy stays in the house').toBe(404)
  expect(await get(thief, sent.sha256)).toBe(404)
})

test('no path, no giant and no false length gets in', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const before = await readdir(server.dir)
  const bytes = Buffer.from('x')
  for (const name of ['..%2f..%2fetc', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}.pdf`]) {
    expect((await sari.piece(name, 0, 1, bytes)).status, name).toBe(400)
  }
  const giant = await sari.piece(sha256('giant'), 0, 100 * 1024 * 1024 + 1, bytes)
  expect([giant.status, ((await giant.json()) as { error: { code: string } }).error.code]).toEqual([
    413,
    'attachment_too_large',
  ])
  expect((await sari.piece(sha256('y'), 0, 1, Buffer.from('yy'))).status).toBe(400)
  expect((await sari.piece(sha256('z'), -1, 1, bytes)).status).toBe(400)
  expect((await sari.piece(sha256('piece'), 0, 9_000_000, randomBytes(8_400_000))).status, 'one piece').toBe(413)
  expect(await readdir(server.dir)).toEqual(before)
})

test('the server is killed after the last byte but before the file is complete: the device ends the upload all the same', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const bytes = randomBytes(1000)
  const hash = sha256(bytes)
  // As far as a server that dies there leaves it: every byte, and no file.
  await sari.piece(hash, 0, bytes.length + 1, bytes)
  server = await server.again()
  const again = sari.at(server.url)
  const asked = await again.request(`/v1/files/${hash}`, { method: 'HEAD' })
  const offset = Number(asked.headers.get('upload-offset'))
  expect(offset).toBeLessThan(bytes.length)
  expect((await again.piece(hash, offset, bytes.length, bytes.subarray(offset))).status).toBe(204)
})
