import { describe, expect, test } from 'vitest'
import { layOutWords } from './lay-out-words.ts'

/** Every letter as wide as half its size. */
const widthOf = ({ text }: { text: string }, size: number) => (text.length * size) / 2
const lay = (texts: string[], width: number, height: number) => {
  const { lines, size } = layOutWords(
    texts.map((text) => ({ text, bold: false })),
    { width, height },
    widthOf,
  )
  return { texts: lines.map(({ text }) => text), size }
}

describe('the words of a mark', () => {
  test('are no larger than a letter’s', () => {
    expect(lay(['Ni Luh Sari'], 500, 100)).toEqual({ texts: ['Ni Luh Sari'], size: 10 })
  })
  test('are broken between words before they become small', () => {
    expect(lay(['Kepala Dinas Komunikasi, Informatika dan Statistik'], 80, 57)).toEqual({
      texts: ['Kepala Dinas', 'Komunikasi,', 'Informatika dan', 'Statistik'],
      size: 10,
    })
  })
  test('become smaller where the area is small', () => {
    const { texts, size } = lay(['Ditandatangani secara elektronik oleh:', 'Kepala Dinas', 'Ni Luh Sari'], 79, 49)
    expect(size).toBeLessThan(10)
    expect(size).toBeGreaterThan(6)
    expect(texts.length * size * 1.18).toBeLessThanOrEqual(49)
  })
  test('a word without end is parted at the smallest size; nothing loops', () => {
    expect(lay(['x'.repeat(300)], 20, 10).texts.join('')).toBe('x'.repeat(300))
    expect(lay([''], 0, 0)).toMatchObject({ texts: [] })
    expect(lay(['ab c'], 0, 0).texts).toEqual(['a', 'b', 'c'])
  })
})
