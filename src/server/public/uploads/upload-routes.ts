import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { parseRequest } from '../../http/parse-request.ts'
import type { DraftKeys } from '../draft-key.ts'
import { addressOf } from '../guard/address-of.ts'
import { createGate } from '../guard/gate.ts'
import { cleanName } from './clean-name.ts'
import { isUploadId } from './draft-folder.ts'
import type { UploadDesk } from './upload-desk.ts'
import { pieceBytes, type UploadRules } from './upload-rules.ts'

export const uploadsPath = '/izin/api/berkas'

const beginning = z.object({
  draft: z.string().max(200),
  kind: z.string().max(60),
  document: z.string().max(60),
  name: z.string().max(1000),
  size: z.number().int().nonnegative(),
  head: z.base64().max(120).optional().describe('its first bytes: what is not taken need not be sent'),
})
const params = z.object({ id: z.string().refine(isUploadId) })
const headers = z.object({
  'upload-offset': z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
})

/** Documents come in pieces, so that a line that breaks costs one piece and not the file. Nobody has an account: an id that cannot be guessed is enough. */
export const uploadRoutes = (
  app: FastifyInstance,
  parts: { desk: UploadDesk; keys: DraftKeys; rules: UploadRules; kinds: () => PermitKind[] },
): void => {
  const { desk, keys, rules, kinds } = parts
  const gate = createGate({ all: rules.atOnce, each: rules.atOnceEach })

  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: pieceBytes }, (_, body, done) =>
    done(null, body),
  )

  app.post(uploadsPath, async (request, reply) => {
    const asked = parseRequest(beginning, request.body)
    keys.open(asked.draft)
    const kind = kinds().find(({ id }) => id === asked.kind)
    const document = kind?.documents.find(({ id }) => id === asked.document)
    if (!document) throw new LontarError('permit_kind_closed')
    const upload = await desk.begin({
      draft: asked.draft,
      name: cleanName(asked.name),
      size: asked.size,
      head: Buffer.from(asked.head ?? '', 'base64'),
      document,
      address: addressOf(request.ip),
    })
    return reply.code(201).send({ id: upload.id, offset: 0, piece: pieceBytes })
  })

  app.head(`${uploadsPath}/:id`, async (request, reply) => {
    const { offset, upload } = await desk.reached(parseRequest(params, request.params).id)
    return reply.headers({ 'upload-offset': offset, 'upload-length': upload.size, 'cache-control': 'no-store' }).send()
  })

  // Before a byte of the body is taken: whoever sends a hundred pieces at once must not fill the memory.
  const onRequest = gate.hook
  app.patch(`${uploadsPath}/:id`, { bodyLimit: pieceBytes, onRequest }, async (request, reply) => {
    const { id } = parseRequest(params, request.params)
    const { 'upload-offset': offset } = parseRequest(headers, request.headers)
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const piece = await desk.receive(id, offset, bytes)
    if (piece === 'wait') return reply.code(423).header('retry-after', 1).send()
    return reply
      .code(piece.wrong ? 409 : 204)
      .header('upload-offset', piece.offset)
      .send()
  })

  app.delete(`${uploadsPath}/:id`, async (request, reply) => {
    await desk.remove(parseRequest(params, request.params).id)
    return reply.code(204).send()
  })
}
