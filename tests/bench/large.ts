import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import type { Bench } from './bench.ts'
import { largeLetter } from './large-letter.ts'
import type { SignedOnce } from './large-child.ts'
import { row } from './row.ts'
import { signingMeans } from './signing-means.ts'

const megabyte = 1e6
/** A signature holds the file and its longer copy, beside a program that takes some 150 MB itself. In sizes of the file. */
const memoryGoal = { atMost: 6 }

/** Large files: time with the gate, and how much memory a process takes that does nothing else. */
export const large: Bench = {
  name: 'large',
  async run({ quick, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    try {
      const { p12, password } = await signingMeans(dir)
      const key = join(dir, 'key.p12')
      await writeFile(key, p12)
      const once = async (name: string, pdf: Uint8Array): Promise<SignedOnce> => {
        const file = join(dir, `${name}.pdf`)
        await writeFile(file, pdf)
        say(`large: ${name}`)
        const env = { ...process.env, P12_PASSWORD: password }
        const child = join(import.meta.dirname, 'large-child.ts')
        const { stdout } = await promisify(execFile)(process.execPath, [child, file, key], { env })
        return JSON.parse(stdout) as SignedOnce
      }
      const size = quick ? 5 : 50
      const scan = await once(`${size} MB`, await largeLetter(size * megabyte))
      const pages = quick ? 20 : 200
      const book = await once(`${pages} pages`, await letterPdf({ pages, objectStreams: true }))
      const inMb = (bytes: number) => Math.round(bytes / megabyte)
      return [
        row({ name: `sign and gate once, ${size} MB`, value: scan.ms, unit: 'ms' }),
        row({
          name: '… peak memory of the process',
          value: inMb(scan.peakBytes),
          unit: 'MB',
          against: { what: 'the file', value: size },
          ...(!quick && { goal: memoryGoal }),
        }),
        row({ name: `sign and gate once, ${pages} pages`, value: book.ms, unit: 'ms' }),
        row({ name: '… peak memory of the process', value: inMb(book.peakBytes), unit: 'MB' }),
      ]
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}
