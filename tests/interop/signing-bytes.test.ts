import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gate, signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

let dir: string
let authority: Authority
let head: Issued
let letter: Uint8Array
let signed: Buffer
let otherSigned: Buffer
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  head = await authority.issue({ name: 'Kepala Dinas (uji)' })
  letter = await letterPdf()
  signed = await sign(letter)
  otherSigned = await sign(await letterPdf({ text: 'Surat lain' }))
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const sign = async (pdf: Uint8Array, signer = pemSigner(head)) =>
  Buffer.from((await signPdf({ pdf, fieldName: 'ttd-1', signer, at: new Date() })).pdf)
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })
const gap = (pdf: Buffer) => ({
  from: pdf.indexOf('/Contents <') + '/Contents <'.length,
  to: pdf.indexOf('>', pdf.indexOf('/Contents <')),
})
const flipped = (pdf: Buffer, at: number) => {
  const copy = Buffer.from(pdf)
  copy[at]! ^= 1
  return copy
}
/** The same length, so that no offset moves. */
const replaced = (pdf: Buffer, from: RegExp, to: (found: string) => string) => {
  const text = pdf.toString('latin1')
  return Buffer.from(
    text.replace(from, (found) => to(found).padEnd(found.length)),
    'latin1',
  )
}
const cmsEnd = (pdf: Buffer) => {
  const { from } = gap(pdf)
  return from + (4 + Number.parseInt(pdf.toString('latin1', from + 4, from + 8), 16)) * 2
}

describe('broken bytes are never shown as valid', () => {
  const attacks: Record<string, [() => Buffer, string]> = {
    'a flipped byte in the page': [() => flipped(signed, signed.indexOf('stream') + 12), 'digest_mismatch'],
    'a flipped byte in the signature value': [() => flipped(signed, cmsEnd(signed) - 8), 'signature_mismatch'],
    'bytes after the end': [() => Buffer.concat([signed, Buffer.from('\n% lampiran')]), 'data_after_end'],
    'a line feed after the end': [() => Buffer.concat([signed, Buffer.from('\n')]), 'data_after_end'],
    'the contents of another signature': [
      () => {
        const copy = Buffer.from(signed)
        otherSigned.copy(copy, gap(copy).from, gap(otherSigned).from, gap(otherSigned).to)
        return copy
      },
      'digest_mismatch',
    ],
    'empty contents': [
      () => {
        const copy = Buffer.from(signed)
        copy.fill('0', gap(copy).from, gap(copy).to)
        return copy
      },
      'format_broken',
    ],
    'data after the CMS': [
      () => {
        const copy = Buffer.from(signed)
        copy.write('DEADBEEF', gap(copy).to - 64)
        return copy
      },
      'format_broken',
    ],
    'blanks in the contents': [
      () => {
        const copy = Buffer.from(signed)
        copy.write('  ', gap(copy).to - 2)
        return copy
      },
      'format_broken',
    ],
    'a ByteRange that leaves out the end': [
      () =>
        replaced(signed, /\/ByteRange \[[^\]]*\] */, (r) =>
          r.replace(/ (\d+)\]/, (_, n: string) => ` ${Number(n) - 9}]`),
        ),
      'format_broken',
    ],
    'a wider gap, as signature wrapping needs': [
      () =>
        replaced(signed, /\/ByteRange \[[^\]]*\] */, (r) =>
          r.replace(/ (\d+) (\d+)\]/, (_, a: string, b: string) => ` ${Number(a) + 9} ${Number(b) - 9}]`),
        ),
      'format_broken',
    ],
    'overlapping ranges': [
      () =>
        replaced(signed, /\/ByteRange \[[^\]]*\] */, (r) =>
          r.replace(/\[0 (\d+) (\d+)/, (_, a: string) => `[0 ${a} ${Number(a) - 99}`),
        ),
      'format_broken',
    ],
    'negative ranges': [() => replaced(signed, /\/ByteRange \[0 \d\d/, () => '/ByteRange [0 -1'), 'format_broken'],
    'no ByteRange': [() => replaced(signed, /\/ByteRange/, () => '/ByteRangx'), 'format_broken'],
    'no contents': [() => replaced(signed, /\/Contents </, () => '/Contentz <'), 'format_broken'],
    'an unknown kind of signature': [
      () => replaced(signed, /ETSI\.CAdES\.detached/, () => 'ETSI.CAdES.unheardo'),
      'format_broken',
    ],
  }
  test.for(Object.keys(attacks))('%s', (name) => {
    const [make, code] = attacks[name]!
    const { verdict, signatures, findings } = judge(make())
    expect(verdict).toBe('rusak')
    const found = [...findings, ...signatures.flatMap((item) => item.findings)].map((item) => item.code)
    expect(found.includes('document_unreadable') || found.includes(code as never), found.join(' ')).toBe(true)
  })
})

describe('hostile files end the reading, not the office', () => {
  const file = (body: string, trailer: string) => {
    const head = `%PDF-1.7\n1 0 obj\n<</Type /Catalog /AcroForm <</Fields [2 0 R]>>>>\nendobj\n${body}`
    const row = (text: string) => `${String(head.indexOf(text)).padStart(10, '0')} 00000 n\r\n`
    return Buffer.from(
      `${head}xref\n0 3\n0000000000 65535 f\r\n${row('1 0 obj')}${row('2 0 obj')}trailer\n${trailer.replace('SELF', String(head.length))}\nstartxref\n${head.length}\n%%EOF`,
      'latin1',
    )
  }
  const usual = '<</Size 3 /Root 1 0 R>>'
  const hostile: Record<string, Buffer> = {
    'cross-references in a circle': file('2 0 obj\n<<>>\nendobj\n', '<</Size 3 /Root 1 0 R /Prev SELF>>'),
    'an object that is itself': file('2 0 obj\n2 0 R\nendobj\n', usual),
    'fields in a circle': file('2 0 obj\n<</T (a) /Kids [2 0 R]>>\nendobj\n', usual),
    'nesting without end': file(`2 0 obj\n${'['.repeat(100_000)}\nendobj\n`, usual),
    'a huge cross-reference table': Buffer.from(
      '%PDF-1.7\nxref\n0 4000000000\n0000000000 65535 f\r\ntrailer\n<<>>\nstartxref\n9\n%%EOF',
    ),
    'cross-reference entries of no width': Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [0 0 0] /Index [0 4000000000] /Root 1 0 R /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF',
    ),
    'nothing but a header': Buffer.from('%PDF-1.7\n'),
  }
  test.for(Object.keys(hostile))('%s', (name) => {
    expect(judge(hostile[name]!)).toMatchObject({ verdict: 'rusak', findings: [{ code: 'document_unreadable' }] })
  })
  test('too many values, and too many revisions, end the reading as too large', () => {
    const tooLarge = { verdict: 'belum_terperiksa_penuh', findings: [{ code: 'document_too_large' }] }
    expect(judge(file(`2 0 obj\n[${'0 '.repeat(1_100_000)}]\nendobj\n`, usual))).toMatchObject(tooLarge)
    let text = '%PDF-1.7\n'
    for (let i = 0, last = 0; i < 2100; i++) {
      const start: number = text.length
      text += `xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size 1${i > 0 ? ` /Prev ${last}` : ''}>>\nstartxref\n${start}\n%%EOF\n`
      last = start
    }
    expect(judge(Buffer.from(text))).toMatchObject(tooLarge)
  })
  test('a cross-reference stream that unpacks to a gigabyte', () => {
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    const head = `%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`
    const pdf = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF')])
    expect(judge(pdf)).toMatchObject({ verdict: 'belum_terperiksa_penuh', findings: [{ code: 'document_too_large' }] })
  })
})

test('a signature of an old kind is neither valid nor broken', () => {
  const old = replaced(signed, /ETSI\.CAdES\.detached/, () => 'adbe.pkcs7.sha1')
  expect(judge(old)).toMatchObject({
    verdict: 'belum_terperiksa_penuh',
    signatures: [{ subIndication: 'CRYPTO_CONSTRAINTS_FAILURE' }],
  })
})

describe('the gate stops what must not be called signed', () => {
  const stopped = (pdf: Uint8Array, check: string, before: Uint8Array = letter) => {
    expect(() => gate(before, pdf, 'ttd-1', head.certificateDer)).toThrow(
      expect.objectContaining({ code: 'signature_gate_failed', params: { check } }),
    )
  }
  test('lets the good one through', () => {
    gate(letter, signed, 'ttd-1', head.certificateDer)
  })
  test('a flipped byte of the input', () => stopped(flipped(signed, 30), 'prefix'))
  test('a flipped byte after the input', () => stopped(flipped(signed, signed.indexOf('/M (D:') + 9), 'signatures'))
  test('truncated', () => stopped(signed.subarray(0, -20), 'signatures'))
  test('bytes after the end', () => stopped(Buffer.concat([signed, Buffer.from('\n')]), 'byte-range'))
  test('another input', async () => stopped(signed, 'prefix', await letterPdf({ text: 'Lain' })))
  test('another certificate than the signer’s', async () => {
    const other = await authority.issue({ name: 'Lain' })
    expect(() => gate(letter, signed, 'ttd-1', other.certificateDer)).toThrow(
      expect.objectContaining({ params: { check: 'certificate' } }),
    )
  })
  test('a token that returns garbage, or zeros', async () => {
    for (const garbage of [Buffer.alloc(256, 7), Buffer.alloc(256), Buffer.alloc(0)]) {
      await expect(sign(letter, { ...pemSigner(head), sign: async () => garbage })).rejects.toMatchObject({
        code: 'signature_gate_failed',
        params: { check: 'certificate' },
      })
    }
  })
  test('what the signer throws comes through as it is', async () => {
    const failure = new Error('token tercabut')
    await expect(sign(letter, { ...pemSigner(head), sign: () => Promise.reject(failure) })).rejects.toBe(failure)
  })
})
