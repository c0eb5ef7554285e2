import { readFileSync } from 'node:fs'
import { openP12 } from '../../src/office/signing/index.ts'
import { signPdf } from '../../src/signatures/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'

export interface SignedOnce {
  ms: number
  /** Of the process, at its largest. */
  peakBytes: number
}

const [file, key] = process.argv.slice(2)
const signer = await openP12(readFileSync(key!), process.env['P12_PASSWORD']!)
await signPdf({ pdf: await letterPdf(), fieldName: 'ttd-1', signer, at: new Date() })
const pdf = readFileSync(file!)
const start = performance.now()
await signPdf({ pdf, fieldName: 'ttd-1', signer, at: new Date() })
const result: SignedOnce = { ms: performance.now() - start, peakBytes: process.resourceUsage().maxRSS * 1024 }
console.log(JSON.stringify(result))
