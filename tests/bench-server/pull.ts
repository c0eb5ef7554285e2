import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { enrol } from '../../src/server/testing/client.ts'
import { provenRequests } from '../../src/server/testing/proven-fetch.ts'
import { inventedContent } from '../bench/invented-content.ts'
import { row, type Row } from '../bench/row.ts'
import { interleave, median } from '../bench/stats.ts'
import { startServerProcess } from '../support/server-process.ts'
import { ask, askAll, type Asked } from './ask.ts'
import type { ServerBench } from './bench.ts'
import { startBareHttp } from './start-bare-http.ts'

const letters = 100
const path = `/v1/feed?cursor=&limit=${letters}`

/**
 * The first page of a person with a hundred letters, over HTTP from a process of its own, eight at a time; and the same bytes from a bare
 * node:http. Proofs are made beforehand: that is the laptops' work.
 */
export const pull: ServerBench = {
  name: 'pull',
  async run({ quick, kind, places }) {
    const place = await places.fresh(kind)
    const env = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}
    const server = await startServerProcess({ dir: place.dir, env })
    const sari = await enrol(server.url, 'konseptor')
    const drafts = Array.from({ length: letters }, (_, index) =>
      sari.operation(randomUUID(), { kind: 'letter.create', content: inventedContent(index) }),
    )
    await sari.push(...drafts)

    const accepts = { 'accept-encoding': 'zstd' }
    const whole = { ...accepts, ...(await sari.headersFor('GET', path)) }
    const page = await ask(new Agent(), { url: server.url + path, headers: whole })
    const file = join(place.dir, 'page')
    await writeFile(file, page.body)
    const [open, guarded] = [await startBareHttp(file, 'open'), await startBareHttp(file, 'proof')]
    const known = provenRequests(guarded.url, { key: sari.key, token: sari.token })
    await known.send(path)

    const each = quick ? 100 : 400
    const prepare = async (url: string, headersFor: () => Promise<Record<string, string>>): Promise<Asked[]> =>
      Promise.all(
        Array.from({ length: each }, async () => ({
          url: url + path,
          headers: { ...accepts, ...(await headersFor()) },
        })),
      )
    const ours = () => sari.headersFor('GET', path)
    const rates = await interleave(quick ? 2 : 5, {
      server: async () => askAll(await prepare(server.url, ours)),
      open: async () => askAll(await prepare(open.url, ours)),
      guarded: async () => askAll(await prepare(guarded.url, () => known.headersFor('GET', path))),
    })
    for (const process of [server, open, guarded]) await process.stop()
    await place.remove()
    const value = median(rates.server)
    const size = `${Math.round(page.body.length / 1024)} KB`
    const against = (what: string, rate: number[]) => ({ what, value: median(rate) })
    const found: Row[] = [
      row({
        name: `pull a ready page of ${letters} letters (${size}), ${kind}`,
        value,
        unit: '1/s',
        against: against('node:http, the same bytes', rates.open),
        goal: { atLeast: 0.9 },
      }),
      row({
        name: `… beside a peer that checks proofs too, ${kind}`,
        value,
        unit: '1/s',
        against: against('node:http with proofs', rates.guarded),
        goal: { atLeast: 0.9 },
      }),
    ]
    return found
  },
}
