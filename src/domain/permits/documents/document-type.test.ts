import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { createCanvas } from '@napi-rs/canvas'
import { documentTypeOf } from './document-type.ts'
import { readerOf } from './byte-reader.ts'

const judge = (bytes: Uint8Array) => documentTypeOf(readerOf(bytes))
const photo = (type: 'image/jpeg' | 'image/png', side = 200): Uint8Array => {
  const canvas = createCanvas(side, side)
  canvas.getContext('2d').fillText('KTP', 20, 20)
  return type === 'image/jpeg' ? canvas.toBuffer(type) : canvas.toBuffer(type)
}
const pdf = async (useObjectStreams = true) => {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save({ useObjectStreams })
}
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

test('a PDF, a photo and a screenshot are known by their bytes', async () => {
  expect(judge(await pdf())).toEqual({ type: 'pdf', problem: null })
  expect(judge(await pdf(false))).toEqual({ type: 'pdf', problem: null })
  expect(judge(photo('image/jpeg'))).toEqual({ type: 'jpeg', problem: null })
  expect(judge(photo('image/png'))).toEqual({ type: 'png', problem: null })
})

test('files that were cut on the way are noticed, at whatever place', async () => {
  for (const whole of [await pdf(), photo('image/jpeg'), photo('image/png')]) {
    for (const share of [0.3, 0.6, 0.9]) {
      const { problem } = judge(whole.subarray(0, Math.floor(whole.length * share)))
      expect(problem, `${share}`).toBe('cut')
    }
  }
})

test('what a phone appends behind its photo does not make it a cut one', () => {
  expect(judge(bytes(photo('image/jpeg'), 'SEFH a film of three seconds SEFT'))).toMatchObject({ problem: null })
})

test('photos as iPhones keep them, Word files and anything else are named for what they are', () => {
  expect(judge(bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'))).toEqual({ type: null, problem: 'heic' })
  expect(judge(bytes([0, 0, 0, 24], 'ftypisom')).problem).toBe('unknown')
  expect(judge(bytes('PK\u0003\u0004word/document.xml')).problem).toBe('office_file')
  expect(judge(bytes([0xd0, 0xcf, 0x11, 0xe0])).problem).toBe('office_file')
  expect(judge(bytes('<html><script>alert(1)</script>%PDF-1.7')).problem).toBe('unknown')
  expect(judge(bytes('GIF89a')).problem).toBe('unknown')
  expect(judge(bytes('')).problem).toBe('empty')
})

test('a PDF with a password cannot be read by the office', () => {
  const trailer = (encrypt: string) =>
    bytes(`%PDF-1.4\n${'x'.repeat(200_000)}\nxref\n0 1\ntrailer <<${encrypt}/Size 1>>\nstartxref\n200010\n%%EOF\n`)
  expect(judge(trailer('/Encrypt 5 0 R')).problem).toBe('locked')
  expect(judge(trailer('/Encrypt\n<</Filter/Standard>>')).problem).toBe('locked')
  expect(judge(trailer('/EncryptMetadata false')).problem).toBe(null)
  const far = bytes(
    '%PDF-1.5\n',
    'y'.repeat(100_000),
    '1 0 obj<</Type/XRef/Encrypt 9 0 R>>',
    'z'.repeat(100_000),
    'startxref\n100009\n%%EOF',
  )
  expect(judge(far).problem, 'the trailer lies far from the end').toBe('locked')
})

test('pictures that would fill a memory once unpacked, or hold nothing to read, are not unpacked to find out', () => {
  const png = (width: number, height: number) => {
    const file = bytes(photo('image/png'))
    file.writeUInt32BE(width, 16)
    file.writeUInt32BE(height, 20)
    return file
  }
  expect(judge(png(60_000, 60_000)).problem).toBe('too_many_pixels')
  expect(judge(png(0, 100)).problem).toBe('too_small')
  expect(judge(photo('image/jpeg', 20)).problem).toBe('too_small')
  expect(judge(png(3000, 4000)).problem).toBe(null)
})

test('bytes made up to hold the judge up end soon', () => {
  const empty = Array.from({ length: 20_000 }, () => [0xff, 0xe0, 0, 2]).flat()
  expect(judge(bytes([0xff, 0xd8], empty)).problem).toBe('unknown')
  expect(judge(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0])).problem).toBe('unknown')
  const chunks = bytes(photo('image/png').subarray(0, 33), Buffer.alloc(12 * 150_000))
  expect(judge(chunks).problem).toBe('unknown')
})
