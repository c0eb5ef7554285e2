import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sha256Schema } from '../../domain/letter.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { holdsFile } from '../access/letter-files.ts'
import { createPieceReceiver } from '../files/receive-piece.ts'
import type { Services } from '../services.ts'
import type { Device } from '../store/store.ts'
import { deviceOf } from './authenticate.ts'
import { byteRange } from './byte-range.ts'
import { limits, megabyte } from './limits.ts'
import { parseRequest } from './parse-request.ts'

const fileParams = z.object({ sha256: sha256Schema })
const bytesHeader = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const pieceHeaders = z.object({ 'upload-offset': bytesHeader, 'upload-length': bytesHeader })

/** Files by hash: how far an upload is, the next piece of it, and the bytes for whom a letter with the file is visible. */
export const fileRoutes = (app: FastifyInstance, { store, files, audience, now }: Services): void => {
  const receive = createPieceReceiver(files)
  const holds = (device: Device, sha256: string) =>
    holdsFile(store, device, audience, officeDay(now().toISOString()), sha256)

  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: limits.piece },
    (_, body, done) => done(null, body),
  )

  app.head('/v1/files/:sha256', async (request, reply) => {
    const { sha256 } = parseRequest(fileParams, request.params)
    const device = deviceOf(request)
    if (await holds(device, sha256)) return reply.header('upload-offset', (await store.fileSize(sha256))!).send()
    return reply
      .code(404)
      .header('upload-offset', await files.offset(device.id, sha256))
      .send()
  })

  app.patch('/v1/files/:sha256', { bodyLimit: limits.piece }, async (request, reply) => {
    const { sha256 } = parseRequest(fileParams, request.params)
    const { 'upload-offset': offset, 'upload-length': length } = parseRequest(pieceHeaders, request.headers)
    const device = deviceOf(request)
    if (length > limits.file) {
      const inMegabytes = (bytes: number) => `${Math.ceil(bytes / megabyte)} MB`
      const params = { name: sha256.slice(0, 8), size: inMegabytes(length), limit: inMegabytes(limits.file) }
      throw new LontarError('attachment_too_large', params)
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    if (offset + bytes.length > length) throw new LontarError('invalid_request', { detail: 'upload-length' })
    if (await store.isUploader(sha256, device.id)) return reply.code(204).header('upload-offset', length).send()

    const piece = await receive({ deviceId: device.id, sha256, offset, length, bytes })
    if (piece.answer === 'complete') {
      const at = now().toISOString()
      await store.transact((writer) => writer.addFile({ sha256, size: length, deviceId: device.id, at }))
    }
    if (piece.answer === 'wait') return reply.code(423).send({ error: { code: 'files_incomplete', params: {} } })
    void reply.header('upload-offset', piece.offset)
    if (piece.answer === 'stored' || piece.answer === 'complete') return reply.code(204).send()
    const code = piece.answer === 'wrong_hash' ? 'file_damaged' : 'files_incomplete'
    return reply.code(409).send({ error: { code, params: {} } })
  })

  app.get('/v1/files/:sha256', async (request, reply) => {
    const { sha256 } = parseRequest(fileParams, request.params)
    // Forbidden and unknown are one answer: nobody learns which files exist.
    if (!(await holds(deviceOf(request), sha256))) throw new LontarError('file_unknown')
    const size = (await store.fileSize(sha256))!
    void reply.headers({
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-store',
      'content-disposition': 'attachment',
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
    const range = byteRange(request.headers.range, size)
    if (range === 'unsatisfiable') {
      void reply.header('content-range', `bytes */${size}`).header('content-type', 'application/json')
      return reply.code(416).send({ error: { code: 'invalid_request', params: { detail: 'range' } } })
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`)
    void reply.header('content-length', end - start + 1)
    return size === 0 ? reply.send('') : reply.send(await files.read(sha256, start, end))
  })
}
