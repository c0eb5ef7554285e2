import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { applicantAt } from '../../src/server/public/testing/applicant.ts'
import { row } from '../bench/row.ts'
import { startServerProcess } from '../support/server-process.ts'
import type { ServerBench } from './bench.ts'
import { startBareHttp } from './start-bare-http.ts'

const megabyte = 1024 * 1024
/** As many as one address may send at the same time. */
const lanes = 8

/** Documents of applicants, sent at the same time in pieces of a megabyte, hashed and judged at their end. */
export const uploads: ServerBench = {
  name: 'uploads',
  async run({ quick, kind, places }) {
    const [count, size] = quick ? [8, 2] : [20, 10]
    const place = await places.fresh(kind)
    const env = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}
    const server = await startServerProcess({ dir: place.dir, env })
    const bare = await startBareHttp(join(place.dir, 'bare'), 'open', 'bare-upload.ts')
    const pdf = document(size * megabyte)
    const applicants = await Promise.all(Array.from({ length: count }, () => applicantAt(server.url)))
    const begun = applicants.map(async ({ begin }) => (await begin('proposal', 'proposal.pdf', pdf.length)).json())
    const paths = (await Promise.all(begun)).map(
      (answer) => `${server.url}/izin/api/berkas/${(answer as { id: string }).id}`,
    )

    const ours = await sendAll(paths, pdf)
    const theirs = await sendAll(
      paths.map((_, index) => `${bare.url}/${index}`),
      pdf,
    )
    await Promise.all([server.stop(), bare.stop()])
    await place.remove()
    return [
      row({
        name: `${count} documents of ${size} MB from applicants, ${lanes} at a time, ${kind}`,
        value: ours,
        unit: 'MB/s',
        against: { what: 'bare node:http that writes them', value: theirs },
        goal: { atLeast: 0.2 },
      }),
    ]
  },
}

const document = (size: number): Buffer => {
  const end = Buffer.from('\nstartxref\n0\n%%EOF\n')
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9 - end.length), end])
}

/** @returns megabytes a second, until the last is whole */
const sendAll = async (paths: string[], bytes: Buffer): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const waiting = paths.values()
  const start = performance.now()
  const lane = async (): Promise<void> => {
    for (const path of waiting) {
      for (let offset = 0; offset < bytes.length; offset += megabyte) {
        const piece = bytes.subarray(offset, offset + megabyte)
        const headers = {
          'content-type': 'application/octet-stream',
          'upload-offset': offset,
          'content-length': piece.length,
        }
        const asked = request(path, { agent, method: 'PATCH', headers })
        asked.end(piece)
        const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { statusCode: number }]
        answer.resume()
        await once(answer, 'end')
        if (answer.statusCode !== 204) throw new Error(`${path} answered ${answer.statusCode}`)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  agent.destroy()
  return (paths.length * bytes.length) / megabyte / ((performance.now() - start) / 1000)
}
