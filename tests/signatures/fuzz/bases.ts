import { readFileSync } from 'node:fs'
import { type Evidence, type Verdict, judgePdf } from '../../../src/signatures/index.ts'
import { examine } from '../../../src/signatures/judge/examine.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'

export interface Base {
  name: string
  pdf: Buffer
  /** Where the hexadecimal digits of each /Contents stand, oldest signature first. */
  gaps: { from: number; to: number; used: number }[]
  /** Where revisions end that a signature covers: cut there, the file is what it was before. */
  ends: number[]
}

const read = (name: string) => readFileSync(new URL(`./bases/${name}`, import.meta.url))
const { now, bases: names } = JSON.parse(read('bases.json').toString()) as { now: string; bases: string[] }
export const root = read('root.der')
/** What a signature may be asked about besides, each DER; `named` is a letter whose certificate names its sources. */
export const der = {
  crl: read('revocation.crl'),
  ocsp: read('revocation.ocsp'),
  tsaAnswer: read('answer.tsr'),
  issuing: read('issuing.der'),
}
export const named = read('named.pdf')
export const judgedAt = new Date(now)

export const judge = (pdf: Uint8Array, evidence?: Evidence): Verdict =>
  judgePdf(pdf, { anchors: [root], now: judgedAt, evidence })

/** Signed files of every kind that we write, kept in the repository (`make-bases.ts`). */
export const bases: Base[] = names.map((name) => {
  const pdf = read(`${name}.pdf`)
  const ranges = examine(openPdf(pdf)).map(({ range }) => range!)
  const used = (contents: Uint8Array) => Buffer.from(contents).toString('latin1').replace(/\0+$/, '').length * 2
  return {
    name,
    pdf,
    gaps: ranges.map(({ gapStart, gapEnd, contents }) => ({
      from: gapStart + 1,
      to: gapEnd - 1,
      used: gapStart + 1 + used(contents),
    })),
    ends: ranges.map(({ end }) => end),
  }
})
