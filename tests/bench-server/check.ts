import { writeFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { judgePdf } from '../../src/signatures/index.ts'
import { row, type Row } from '../bench/row.ts'
import { interleave, median, percentile } from '../bench/stats.ts'
import { sendForm } from '../support/check-file.ts'
import { openSentLettersAt } from '../support/sent-letters.ts'
import { startServerProcess } from '../support/server-process.ts'
import { ask, type Asked } from './ask.ts'
import type { ServerBench } from './bench.ts'
import { startBareHttp } from './start-bare-http.ts'

/**
 * The page behind a letter's QR code: eight people at once, beside a bare node:http that has the same bytes ready; eight files judged at once,
 * beside the judge alone in one thread; and the page while files are judged.
 */
export const check: ServerBench = {
  name: 'check',
  async run({ quick, kind, places }) {
    const place = await places.fresh(kind)
    const env = place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}
    const office = await openSentLettersAt(async (anchor) => {
      const server = await startServerProcess({ dir: place.dir, env, anchors: [anchor] })
      return { url: server.url, remove: () => server.stop() }
    })
    const letter = await office.send('Undangan rapat koordinasi layanan')
    const headers = { 'accept-encoding': 'zstd' }
    const url = `${office.server.url}/v/${letter.id}`
    const page = await ask(new Agent(), { url, headers })
    const file = join(place.dir, 'page')
    await writeFile(file, page.body)
    const bare = await startBareHttp(file, 'open')

    const each = quick ? 100 : 1000
    const load = (url: string) => times(Array.from({ length: each }, () => ({ url, headers })))
    const found: Record<'server' | 'bare', number[]> = { server: [], bare: [] }
    const rates = await interleave(quick ? 2 : 5, {
      server: () => load(url).then(({ rate, took }) => (found.server.push(...took), rate)),
      bare: () => load(bare.url).then(({ rate, took }) => (found.bare.push(...took), rate)),
    })

    // Each from an address of its own, as a proxy on this machine would say: one sender has an allowance.
    let sender = 0
    const send = async () => {
      const from = { 'x-forwarded-for': `10.1.${(sender >> 8) & 255}.${sender++ & 255}` }
      const answer = await sendForm(url, [{ name: 'surat.pdf', bytes: letter.stamped }], from)
      if (answer.status !== 200) throw new Error(`the check answered ${answer.status}`)
      await answer.arrayBuffer()
    }
    const eight = () => Promise.all(Array.from({ length: 8 }, send))
    const alone = { anchors: [office.authority.rootDer], now: new Date() }
    const judging = await interleave(quick ? 2 : 5, {
      server: async () => 8 / (await secondsOf(eight)),
      judge: async () =>
        8 / (await secondsOf(async () => Array.from({ length: 8 }, () => judgePdf(letter.stamped, alone)))),
    })
    const [, beside] = await Promise.all([
      eight().then(eight),
      times(Array.from({ length: each }, () => ({ url, headers }))),
    ])
    await bare.stop()
    await office.close()
    await place.remove()

    const p99 = (took: number[]) => percentile(took, 0.99)
    const rows: Row[] = [
      row({
        name: `check page of a letter (${page.body.length} B), eight at once, ${kind}`,
        value: median(rates.server),
        unit: '1/s',
        against: { what: 'node:http, the same bytes', value: median(rates.bare) },
        goal: { atLeast: 0.1 },
      }),
      row({
        name: `… p99, ${kind}`,
        value: p99(found.server),
        unit: 'ms',
        against: { what: 'node:http', value: p99(found.bare) },
      }),
      row({
        name: `… p99 while files are judged, ${kind}`,
        value: p99(beside.took),
        unit: 'ms',
        against: { what: 'while none are', value: p99(found.server) },
      }),
      row({
        name: `eight files of ${Math.round(letter.stamped.length / 1024)} KB sent and judged at once, ${kind}`,
        value: median(judging.server),
        unit: '1/s',
        against: { what: 'the judge alone, warm, in one thread', value: median(judging.judge) },
        goal: { atLeast: 0.25 },
      }),
    ]
    return rows
  },
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}

/** Eight lanes; how many were answered a second, and how long each took in milliseconds. */
const times = async (prepared: Asked[]): Promise<{ rate: number; took: number[] }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const waiting = prepared.values()
  const took: number[] = []
  const begin = performance.now()
  const lane = async (): Promise<void> => {
    for (const asked of waiting) {
      const sent = performance.now()
      const { status } = await ask(agent, asked)
      if (status !== 200) throw new Error(`${asked.url} answered ${status}`)
      took.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  agent.destroy()
  return { rate: prepared.length / ((performance.now() - begin) / 1000), took }
}
