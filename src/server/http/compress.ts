import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Below this many bytes a packet is a packet. */
const worthwhile = 1024

/**
 * Level 9: on pages of letters a sixth smaller than gzip, and as quick (2 MB: 49 ms; level 19 saves as much again in 1,200 ms). Of a short text the
 * difference is a few bytes, and preparing level 9 costs a millisecond.
 */
const levelFor = ({ length }: Buffer): number => (length < 64 * 1024 ? 3 : 9)
const zstd = (bytes: Buffer): Promise<Buffer> =>
  promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: levelFor(bytes) } })

const encodings = { zstd, gzip: (bytes: Buffer) => promisify(gzip)(bytes) }
const preferred = ['zstd', 'gzip'] as const
export type Encoding = (typeof preferred)[number]

export interface Encoded {
  body: Buffer
  /** Null where it is sent as it is. */
  encoding: Encoding | null
}

/** The best that the client takes. @param accepted its `Accept-Encoding` */
export const encodingFor = (accepted = ''): Encoding | null =>
  preferred.find((name) => new RegExp(`\\b${name}\\b`).test(accepted)) ?? null

/** A text as it is sent: compressed where that is worth it. */
export const encoded = async (text: string, encoding: Encoding | null): Promise<Encoded> => {
  const body = Buffer.from(text)
  if (encoding === null || body.length < worthwhile) return { body, encoding: null }
  return { body: await encodings[encoding](body), encoding }
}

/** Answers in text are sent compressed to whom it suits: on 128 kbit/s a page of the feed is there in a quarter of the time. */
export const compressAnswers = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthwhile) return payload
    void reply.header('vary', 'accept-encoding')
    const { body, encoding } = await encoded(payload, encodingFor(request.headers['accept-encoding']))
    if (encoding) void reply.header('content-encoding', encoding).removeHeader('content-length')
    return body
  })
}
