import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startS3Server, type S3Server } from '../../../tests/support/s3/start-s3-server.ts'
import { sha256 } from '../hash.ts'
import { createFileStore, type FileStore } from './file-store.ts'
import { openWholeFiles } from './open-whole-files.ts'
import { createPieceReceiver } from './receive-piece.ts'
import type { WholeFiles } from './whole-files.ts'

let dir: string
let s3: S3Server
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-files-'))
  s3 = await startS3Server()
})
afterAll(async () => {
  await s3.stop()
  await rm(dir, { recursive: true })
})

describe.each([
  ['a folder', () => openWholeFiles(join(dir, 'disk'), undefined, {})],
  ['a bucket of S3', () => openWholeFiles(dir, 's3://berkas', s3.environment)],
  ['a place within a bucket', () => openWholeFiles(dir, 's3://berkas/provinsi/bali', s3.environment)],
])('whole files in %s', (name, open) => {
  let whole: WholeFiles
  let files: FileStore
  const gathering = () => join(dir, name === 'a folder' ? 'disk' : 'gather')
  const upload = async (bytes: Buffer, size = 100_000) => {
    const receive = createPieceReceiver(files)
    for (let offset = 0; ; offset += size) {
      const piece = { deviceId: 'd', sha256: sha256(bytes), offset, length: bytes.length }
      const answer = await receive({ ...piece, bytes: bytes.subarray(offset, offset + size) })
      if (answer.answer !== 'stored') return answer
    }
  }
  const read = async (hash: string, start: number, end: number) => buffer(await whole.read(hash, start, end))

  beforeAll(async () => {
    whole = await open()
    files = createFileStore(gathering(), whole)
  })

  test('what is removed is gone, twice as well as once, and can be brought again', async () => {
    const bytes = randomBytes(1000)
    await upload(bytes)
    for (let time = 0; time < 2; time++) await whole.remove(sha256(bytes))
    await expect(whole.read(sha256(bytes), 0, 9).then(buffer)).rejects.toThrow()
    await upload(bytes)
    expect(await read(sha256(bytes), 0, 999)).toEqual(bytes)
  })

  test('what came in pieces is given back whole, or any part of it, and nothing of it stays behind', async () => {
    const bytes = randomBytes(350_001)
    expect(await upload(bytes)).toEqual({ answer: 'complete', offset: bytes.length })
    expect(await read(sha256(bytes), 0, bytes.length - 1)).toEqual(bytes)
    expect(await read(sha256(bytes), 0, 1)).toEqual(bytes.subarray(0, 2))
    expect(await read(sha256(bytes), 123_456, 234_567)).toEqual(bytes.subarray(123_456, 234_568))
    expect(await readdir(join(gathering(), 'partial', 'd'))).toEqual([])
  })

  test('the same file a second time is as good as once', async () => {
    const bytes = randomBytes(1000)
    await upload(bytes)
    expect(await upload(bytes)).toEqual({ answer: 'complete', offset: bytes.length })
    expect(await read(sha256(bytes), 0, 999)).toEqual(bytes)
  })

  test('a file that is not there is refused before a byte is given', async () => {
    await expect(whole.read(sha256('never brought'), 0, 10)).rejects.toThrow()
  })

  test('only a hash becomes part of an address', async () => {
    for (const name of ['../../etc/passwd', 'a', '%2e%2e']) await expect(whole.read(name, 0, 1)).rejects.toThrow()
  })

  test('an empty file is a file', async () => {
    await upload(Buffer.alloc(0))
    expect(await upload(Buffer.alloc(0))).toEqual({ answer: 'complete', offset: 0 })
  })
})

test('a key that is not known, an unknown bucket or a store that is not there stops the start, and the key is in no message', async () => {
  const { environment } = s3
  const wrong = { ...environment, AWS_ACCESS_KEY_ID: 'BUKAN' }
  const start = (address: string, env: NodeJS.ProcessEnv) =>
    openWholeFiles(dir, address, env).catch((error: { code: string; params: object }) => [error.code, error.params])
  expect(await start('s3://berkas', wrong)).toEqual([
    'files_unusable',
    { detail: 'the file store answered 403 to PUT' },
  ])
  expect(await start('s3://tidak-ada', environment)).toEqual([
    'files_unusable',
    { detail: 'the file store answered 404 to PUT' },
  ])
  const nowhere = await start('s3://berkas', { ...environment, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' })
  expect(nowhere).toMatchObject(['files_unusable', {}])
  expect(await start('s3://berkas', {})).toMatchObject([
    'files_unusable',
    { detail: expect.stringContaining('AWS_ACCESS_KEY_ID') as string },
  ])
  expect(await start('berkas', environment)).toMatchObject(['files_unusable', {}])
})
