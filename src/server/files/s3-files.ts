import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { sha256Schema } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { S3Place } from './s3-place.ts'
import type { WholeFiles } from './whole-files.ts'

/** Until a store has answered; how long it then takes to hand over the bytes is the client's affair. [guess] */
const patienceMs = 120_000

/** SHA-256 of nothing. */
const emptyFile = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Whole files as objects `aa/<sha256>`. The hash that names an object is signed with its request, so that a store takes it only
 * where the same bytes have come.
 *
 * @throws files_unusable where the store cannot be reached, or does not let us write
 */
export const openS3Files = async (place: S3Place): Promise<WholeFiles> => {
  const { region, accessKeyId, secretAccessKey } = place
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })

  /** One try: a device whose upload failed comes again by itself. */
  const ask = async (sha256: string, init: RequestInit & { duplex?: 'half' }, expected: number): Promise<Response> => {
    const address = `${place.url}/${sha256Schema.parse(sha256).slice(0, 2)}/${sha256}`
    const signed = await client.sign(address, init)
    const silence = new AbortController()
    const timer = setTimeout(() => silence.abort(new Error('the file store does not answer')), patienceMs)
    const answer = await fetch(signed, { signal: silence.signal, redirect: 'manual' })
    clearTimeout(timer)
    if (answer.status === expected) return answer
    // The words of the store may repeat what was sent to it, key and all: its status is enough.
    await answer.body?.cancel()
    throw new Error(`the file store answered ${answer.status} to ${init.method}`)
  }

  const put = async (sha256: string, size: number, body: NonNullable<RequestInit['body']>): Promise<void> => {
    const headers = { 'content-length': String(size), 'x-amz-content-sha256': sha256 }
    const answer = await ask(sha256, { method: 'PUT', headers, body, duplex: 'half' }, 200)
    await answer.body?.cancel()
  }

  await put(emptyFile, 0, '').catch((cause: Error) => {
    throw new LontarError('files_unusable', { detail: detailOf(cause) }, { cause })
  })
  return {
    keep: async (sha256, from) => put(sha256, (await stat(from)).size, Readable.toWeb(createReadStream(from))),
    async remove(sha256) {
      // A store answers alike whether the object was there or not.
      const answer = await ask(sha256, { method: 'DELETE' }, 204)
      await answer.body?.cancel()
    },
    async read(sha256, start, end) {
      const answer = await ask(sha256, { method: 'GET', headers: { range: `bytes=${start}-${end}` } }, 206)
      return Readable.fromWeb(answer.body as ReadableStream)
    },
  }
}

/** Of a failed fetch the cause says what happened. */
const detailOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message : message)
