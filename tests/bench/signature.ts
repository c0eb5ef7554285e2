import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCades } from '../../src/signatures/cms/build-cades.ts'
import { type DocumentSigner, signPdf } from '../../src/signatures/index.ts'
import { loadFonts } from '../../src/office/pdf/fonts.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { demoDirectory } from '../support/province-data.ts'
import { root } from '../../scripts/root.ts'
import type { Bench } from './bench.ts'
import { largeLetter } from './large-letter.ts'
import { judging } from './judging.ts'
import { libpdfSign } from './libpdf-sign.ts'
import { arrivedLetter } from './many-letters.ts'
import { opensslSpeed } from './openssl-speed.ts'
import { type Row, row } from './row.ts'
import { softTokenSigner } from './soft-token-signer.ts'
import { type SigningMeans, signingMeans } from './signing-means.ts'
import { interleave, median, timeOf } from './stats.ts'

const megabyte = 1e6
/** The gate reads the whole file once more than a bare signature does. */
const largeGoal = { atMost: 2 }
/** With its gate, a signature still takes less than the library's bare one. */
const gateGoal = { atLeast: 1.1 }
/** Of the signatures that the bare key makes. */
const cmsGoal = { atLeast: 0.5 }
const repeats = 10

/** A signature with its gate beside the library's bare one, on the same file; and how near many signatures come to the key's own speed. */
export const signature: Bench = {
  name: 'signature',
  async run({ quick, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    try {
      const means = await signingMeans(dir)
      const page = await finalPage()
      const rounds = quick ? 20 : 60
      const rows = [...(await onePage(page, means, dir, rounds)), ...(await judging(rounds))]
      if (quick) return rows
      say('signature: a file of 50 MB')
      return [...rows, ...(await largeFile(await largeLetter(50 * megabyte), means))]
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

const onePage = async (pdf: Uint8Array, { signer }: SigningMeans, dir: string, rounds: number): Promise<Row[]> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const attributes = Buffer.alloc(200, 1)
  const token = await softTokenSigner(join(dir, 'soft-token'))
  const many = (work: () => unknown) =>
    timeOf(async () => {
      for (let i = 0; i < repeats; i++) await work()
    })
  const signed = (by: DocumentSigner) => () =>
    many(() => signPdf({ pdf, fieldName: 'ttd-1', signer: by, at: new Date() }))
  const measures: Record<string, () => Promise<number>> = {
    ours: signed(signer),
    library: () => many(() => libpdfSign(pdf, 'ttd-1', signer)),
    cms: () => many(() => buildCades(pdf, signer)),
    key: () => many(() => sign('sha256', attributes, privateKey)),
    ...(token ? { token: signed(token.signer) } : {}),
  }
  const times = await interleave(rounds, measures)
  await token?.end()
  const perSecond = (name: string) => (1000 * repeats) / median(times[name]!)
  const library = { what: '@libpdf/core sign()', value: perSecond('library') }
  const openssl = { what: 'openssl speed rsa2048', value: opensslSpeed() }
  const perSecondRow = (
    name: string,
    value: number,
    against: { what: string; value: number },
    goal?: { atLeast: number },
  ) => row({ name, value, unit: '1/s', against, ...(goal ? { goal } : {}) })
  return [
    perSecondRow('signatures with gate, soft key', perSecond('ours'), library, gateGoal),
    perSecondRow('… beside the bare key', perSecond('ours'), openssl),
    ...(token
      ? [
          perSecondRow('signatures with gate, SoftHSM', perSecond('token'), library),
          perSecondRow('… beside the bare key, SoftHSM', perSecond('token'), openssl),
        ]
      : []),
    perSecondRow(
      'CAdES signatures',
      perSecond('cms'),
      { what: 'node:crypto RSA-2048', value: perSecond('key') },
      cmsGoal,
    ),
  ]
}

const largeFile = async (pdf: Uint8Array, { signer }: SigningMeans): Promise<Row[]> => {
  const before = memory()
  const one = () => timeOf(() => signPdf({ pdf, fieldName: 'ttd-1', signer, at: new Date() }))
  await one()
  const peak = memory()
  const times = await interleave(5, { ours: one, library: () => timeOf(() => libpdfSign(pdf, 'ttd-1', signer)) })
  const against = { what: '@libpdf/core sign()', value: median(times.library) }
  const size = { what: 'the file', value: pdf.length / megabyte }
  return [
    row({ name: 'signature with gate, 50 MB', value: median(times.ours), unit: 'ms', against, goal: largeGoal }),
    row({ name: '… memory on top of what was there', value: Math.max(0, peak - before), unit: 'MB', against: size }),
  ]
}

/** The most that this process ever held, in MB. */
const memory = (): number => process.resourceUsage().maxRSS / 1000
