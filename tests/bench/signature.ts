import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCades } from '../../src/signatures/cms/build-cades.ts'
import { signPdf } from '../../src/signatures/index.ts'
import { loadFonts } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { demoDirectory } from '../support/province-data.ts'
import { root } from '../../scripts/root.ts'
import type { Bench } from './bench.ts'
import { largeLetter } from './large-letter.ts'
import { libpdfSign } from './libpdf-sign.ts'
import { arrivedLetter } from './many-letters.ts'
import { row } from './row.ts'
import { type SigningMeans, signingMeans } from './signing-means.ts'
import { interleave, median, timeOf } from './stats.ts'

const megabyte = 1e6
/** The gate reads the whole file once more than a bare signature does. */
const gateGoal = { atMost: 2 }
/** In the trial the whole CMS came to 1,464 of the 2,309 signatures a second of the bare key. */
const trial = { atLeast: 0.6 }
const repeats = 10

/** A signature with its gate beside the library's bare one, on the same file; and how near many signatures come to the key's own speed. */
export const signature: Bench = {
  name: 'signature',
  async run({ quick, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    try {
      const means = await signingMeans(dir)
      const page = await finalPage()
      const rows = await onePage(page, means, quick ? 20 : 60)
      if (quick) return rows
      say('signature: a file of 50 MB')
      return [...rows, await largeFile(await largeLetter(50 * megabyte), means)]
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}

const finalPage = async (): Promise<Uint8Array> => {
  const directory = demoDirectory('https://contoh.invalid/v')
  const letter = arrivedLetter(0, directory, 1)
  return renderLetter(
    { letter, directory, day: letter.number!.date, mode: 'final' },
    await loadFonts(join(root, 'assets')),
  )
}

const onePage = async (pdf: Uint8Array, { signer }: SigningMeans, rounds: number) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const attributes = Buffer.alloc(200, 1)
  const many = (work: () => unknown) =>
    timeOf(async () => {
      for (let i = 0; i < repeats; i++) await work()
    })
  const times = await interleave(rounds, {
    ours: () => many(() => signPdf({ pdf, fieldName: 'ttd-1', signer, at: new Date() })),
    library: () => many(() => libpdfSign(pdf, 'ttd-1', signer)),
    cms: () => many(() => buildCades(pdf, signer)),
    key: () => many(() => sign('sha256', attributes, privateKey)),
  })
  const one = (name: keyof typeof times) => median(times[name]) / repeats
  const perSecond = (name: keyof typeof times) => 1000 / one(name)
  const key = { what: 'node:crypto RSA-2048', value: perSecond('key') }
  return [
    row({
      name: 'signature with gate, 1 page',
      value: one('ours'),
      unit: 'ms',
      against: { what: '@libpdf/core sign()', value: one('library') },
      goal: gateGoal,
    }),
    row({ name: 'signatures with gate', value: perSecond('ours'), unit: '1/s', against: key }),
    row({ name: 'CAdES signatures', value: perSecond('cms'), unit: '1/s', against: key, goal: trial }),
  ]
}

const largeFile = async (pdf: Uint8Array, { signer }: SigningMeans) => {
  const times = await interleave(5, {
    ours: () => timeOf(() => signPdf({ pdf, fieldName: 'ttd-1', signer, at: new Date() })),
    library: () => timeOf(() => libpdfSign(pdf, 'ttd-1', signer)),
  })
  const against = { what: '@libpdf/core sign()', value: median(times.library) }
  return row({ name: 'signature with gate, 50 MB', value: median(times.ours), unit: 'ms', against, goal: gateGoal })
}
