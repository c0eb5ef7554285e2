import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTimestamp, signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { examine } from '../../src/signatures/judge/examine.ts'
import { openPdf } from '../../src/signatures/syntax/pdf-file.ts'
import { type Authority, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { at, withKeys } from '../support/authority/tamper.ts'

let dir: string
let authority: Authority
const files: Buffer[] = []
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  const tsa = await authority.startTsa()
  const signer = pemSigner(await authority.issue({ name: 'Uji', key: 'p256' }), 'ecdsa-sha256')
  for (const objectStreams of [false, true]) {
    const letter = await letterPdf({ fields: ['ttd-1', 'ttd-2'], objectStreams })
    const first = await signPdf({ pdf: letter, fieldName: 'ttd-1', signer, at: new Date() })
    const stamped = await addTimestamp({
      pdf: first.pdf,
      fieldName: 'ttd-1',
      tsaUrl: tsa.url,
      anchors: [authority.rootDer],
      timeoutMs: 60_000,
    })
    files.push(Buffer.from((await signPdf({ pdf: stamped.pdf, fieldName: 'ttd-2', signer, at: new Date() })).pdf))
  }
  await tsa.stop()
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })

/** Always the same numbers, so that a failure can be looked at again (xorshift32). */
const numbers = (seed: number) => (below: number) => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) % below
}
/** The gaps of both signatures: two thirds of the file, and not covered by the last signature where it is its own. */
const gaps = (pdf: Buffer) => examine(openPdf(pdf)).map(({ range }) => range!)

describe.for([0, 1])('file %d, signed by two and stamped', (index) => {
  test('is valid as it is', () => {
    expect(judge(files[index]!)).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-T' }, { level: 'B-B' }] })
  })

  test('no bit outside the last gap can change and leave it valid', () => {
    const pdf = files[index]!
    const next = numbers(4711 + index)
    const last = gaps(pdf)[1]!
    for (let i = 0; i < 120; i++) {
      const where = next(pdf.length)
      if (where > last.gapStart && where < last.gapEnd - 1) continue
      const copy = Buffer.from(pdf)
      copy[where]! ^= 1 << next(8)
      expect(judge(copy).verdict, `bit at ${where}`).not.toBe('sah')
    }
  })

  test('no bit from the signed attributes to the end of the signature can change and leave it valid, but for the case of a digit', () => {
    const pdf = files[index]!
    const next = numbers(815 + index)
    const { range, cms } = examine(openPdf(pdf))[1]!
    const contents = Buffer.from(range!.contents)
    const from = contents.indexOf(cms!.signedAttributes!.subarray(1)) - 1
    const to = 4 + contents.readUInt16BE(2)
    const digit = (bytes: Buffer, where: number) => bytes.toString('latin1', where, where + 1).toLowerCase()
    for (let i = 0; i < 120; i++) {
      const where = range!.gapStart + 1 + from * 2 + next((to - from) * 2)
      const copy = Buffer.from(pdf)
      copy[where]! ^= 1 << next(8)
      if (digit(copy, where) !== digit(pdf, where)) expect(judge(copy).verdict, `digit at ${where}`).not.toBe('sah')
    }
  })

  test('cut, doubled or shuffled, it is judged without a crash and never valid', () => {
    const pdf = files[index]!
    const next = numbers(99 + index)
    for (let i = 0; i < 60; i++) {
      const [a, b, c] = [next(pdf.length), next(pdf.length), next(pdf.length)].toSorted((x, y) => x - y) as [
        number,
        number,
        number,
      ]
      const pieces = [
        pdf.subarray(0, c),
        Buffer.concat([pdf, pdf.subarray(a, b)]),
        Buffer.concat([pdf.subarray(0, a), pdf.subarray(b)]),
        Buffer.concat([pdf.subarray(0, a), pdf.subarray(b, c), pdf.subarray(a, b), pdf.subarray(c)]),
      ]
      const piece = pieces[i % 4]!
      if (!piece.equals(pdf)) expect(judge(piece).verdict).not.toBe('sah')
    }
  })
})

test('a copy of a signature inside an object stream, where the attacker chooses the place of /Contents', async () => {
  const signer = pemSigner(await authority.issue({ name: 'Uji', key: 'p256' }), 'ecdsa-sha256')
  const { pdf } = await signPdf({
    pdf: await letterPdf({ fields: ['ttd-1', 'ttd-2'], objectStreams: true }),
    fieldName: 'ttd-1',
    signer,
    at: new Date(),
  })
  const file = openPdf(pdf)
  const first = at(file, 'AcroForm', 'Fields', 0, 'V')
  const empty = at(file, 'AcroForm', 'Fields', 1)
  const range = examine(file)[0]!.range!
  const copy = withKeys(first.dict, {})
  const num = 500
  const head = `${num} 0 `
  // The copy's /Contents lands at the very offset that its ByteRange names.
  const at0 = range.gapStart - copy.indexOf('/Contents <') - '/Contents '.length
  const content = `${head.padEnd(at0)}${copy}`
  const parts = [Buffer.from(pdf), Buffer.from('\n')]
  const place = () => parts.reduce((sum, part) => sum + part.length, 0)
  const fieldAt = place()
  parts.push(Buffer.from(`${empty.num} 0 obj\n${withKeys(empty.dict, { V: { t: 'ref', num, gen: 0 } })}\nendobj\n`))
  const containerAt = place()
  parts.push(
    Buffer.from(
      `501 0 obj\n<</Type /ObjStm /N 1 /First ${at0} /Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`,
    ),
  )
  const xrefAt = place()
  const row = (kind: number, a: number, b: number) => [kind, a >>> 24, a >>> 16, a >>> 8, a, b].map((n) => n & 255)
  const rows = Buffer.from([row(1, fieldAt, 0), row(2, 501, 0), row(1, containerAt, 0), row(1, xrefAt, 0)].flat())
  const dict = `<</Type /XRef /Size 503 /W [1 4 1] /Index [${empty.num} 1 500 3] /Root ${file.rootNum} 0 R /Prev ${file.xref.sections[0]} /Length ${rows.length}>>`
  parts.push(
    Buffer.from(`502 0 obj\n${dict}\nstream\n`),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${xrefAt}\n%%EOF`),
  )
  const forged = Buffer.concat(parts)
  const shown = examine(openPdf(forged)).find(({ field }) => field.name === 'ttd-2')
  expect(shown?.range, 'the attack is well made').toMatchObject({ gapStart: range.gapStart, gapEnd: range.gapEnd })
  expect(judge(forged).verdict).toBe('rusak')
})
