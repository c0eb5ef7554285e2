import { type PdfDict, type PdfValue, pdfNull } from './pdf-value.ts'
import { PdfProblem, damaged } from './pdf-problem.ts'

const isSpace = (c: number | undefined) => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0
const isDelimiter = (c: number | undefined) =>
  c === 0x28 ||
  c === 0x29 ||
  c === 0x3c ||
  c === 0x3e ||
  c === 0x5b ||
  c === 0x5d ||
  c === 0x7b ||
  c === 0x7d ||
  c === 0x2f ||
  c === 0x25
const isDigit = (c: number | undefined) => c !== undefined && c >= 48 && c <= 57
const hexDigit = (c: number): number =>
  c >= 48 && c <= 57 ? c - 48 : c >= 65 && c <= 70 ? c - 55 : c >= 97 && c <= 102 ? c - 87 : -1

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Values inside one object, and characters of one string in parentheses: more would only fill the memory. */
const mostValues = 1_000_000
const longestLiteral = 8 << 20

/** Reads PDF values from a place in a file (ISO 32000-1, 7.2 and 7.3). Strict: anything odd is `PdfProblem('damaged')`. */
export interface ValueReader {
  pos: number
  skipSpace: () => void
  /** A run of regular characters, '' at a delimiter. */
  word: () => string
  value: (depth?: number) => PdfValue
  /** Is this the next word? Consumes it when it is. */
  take: (text: string) => boolean
}

export const createValueReader = (bytes: Uint8Array, start: number, maxDepth: number): ValueReader => {
  let values = 0
  const r: ValueReader = { pos: start, skipSpace, word, value, take }
  return r

  function skipSpace(): void {
    for (;;) {
      const c = bytes[r.pos]
      if (isSpace(c)) r.pos++
      else if (c === 0x25) while (r.pos < bytes.length && bytes[r.pos] !== 10 && bytes[r.pos] !== 13) r.pos++
      else return
    }
  }

  function word(): string {
    skipSpace()
    const from = r.pos
    // A cross-reference may point behind the end.
    if (from >= bytes.length) return ''
    while (r.pos < bytes.length && !isSpace(bytes[r.pos]) && !isDelimiter(bytes[r.pos])) r.pos++
    return Buffer.from(bytes.buffer, bytes.byteOffset + from, r.pos - from).toString('latin1')
  }

  function take(text: string): boolean {
    const from = r.pos
    if (word() === text) return true
    r.pos = from
    return false
  }

  function value(depth = 0): PdfValue {
    if (depth > maxDepth) throw damaged('nested too deep')
    if (++values > mostValues) throw new PdfProblem('limit', 'an object of too many values')
    skipSpace()
    const c = bytes[r.pos]
    if (c === undefined) throw damaged('ends inside an object')
    if (c === 0x2f) return { t: 'name', v: name() }
    if (c === 0x28) return literal()
    if (c === 0x5b) return array(depth)
    if (c === 0x3c) return bytes[r.pos + 1] === 0x3c ? dict(depth) : hexString()
    const text = word()
    if (text === 'true' || text === 'false') return { t: 'bool', v: text === 'true' }
    if (text === 'null') return pdfNull
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw damaged(`unknown word at ${r.pos}`)
    return reference(text) ?? { t: 'num', v: Number(text), raw: text }
  }

  /** `12 0 R` begins like two numbers. */
  function reference(text: string): PdfValue | null {
    if (!/^\d{1,10}$/.test(text)) return null
    const back = r.pos
    skipSpace()
    if (isDigit(bytes[r.pos])) {
      const gen = word()
      if (/^\d{1,5}$/.test(gen) && take('R')) return { t: 'ref', num: Number(text), gen: Number(gen) }
    }
    r.pos = back
    return null
  }

  function name(): string {
    r.pos++
    const raw = isSpace(bytes[r.pos]) ? '' : word()
    return raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  function array(depth: number): PdfValue {
    r.pos++
    const items: PdfValue[] = []
    for (;;) {
      skipSpace()
      if (bytes[r.pos] === 0x5d) {
        r.pos++
        return { t: 'arr', v: items }
      }
      items.push(value(depth + 1))
    }
  }

  function dict(depth: number): PdfDict {
    r.pos += 2
    const map = new Map<string, PdfValue>()
    let repeated = false
    for (;;) {
      skipSpace()
      if (bytes[r.pos] === 0x3e && bytes[r.pos + 1] === 0x3e) {
        r.pos += 2
        return { t: 'dict', v: map, repeated }
      }
      if (bytes[r.pos] !== 0x2f) throw damaged(`no key in a dictionary at ${r.pos}`)
      const key = name()
      if (map.has(key)) repeated = true
      map.set(key, value(depth + 1))
    }
  }

  function hexString(): PdfValue {
    const from = r.pos++
    const end = bytes.indexOf(0x3e, r.pos)
    if (end < 0) throw damaged('unclosed hexadecimal string')
    const out = Buffer.alloc((end - r.pos + 1) >> 1)
    let nibbles = 0
    for (; r.pos < end; r.pos++) {
      const c = bytes[r.pos] ?? 0
      if (isSpace(c)) continue
      const d = hexDigit(c)
      if (d < 0) throw damaged('odd character in a hexadecimal string')
      out[nibbles >> 1]! |= nibbles % 2 === 0 ? d << 4 : d
      nibbles++
    }
    r.pos = end + 1
    return { t: 'str', v: out.subarray(0, (nibbles + 1) >> 1), hex: true, start: from, end: r.pos }
  }

  function literal(): PdfValue {
    const from = r.pos++
    const out: number[] = []
    for (let open = 1; ;) {
      const c = bytes[r.pos++]
      if (c === undefined || out.length > longestLiteral) throw damaged('unclosed string')
      if (c === 0x5c) escaped(out)
      else if (c === 0x28) {
        open++
        out.push(c)
      } else if (c === 0x29) {
        if (--open === 0) break
        out.push(c)
      } else if (c === 13) {
        out.push(10)
        if (bytes[r.pos] === 10) r.pos++
      } else out.push(c)
    }
    return { t: 'str', v: Uint8Array.from(out), hex: false, start: from, end: r.pos }
  }

  function escaped(out: number[]): void {
    const c = bytes[r.pos++] ?? 0
    if (c === 13) {
      if (bytes[r.pos] === 10) r.pos++
    } else if (c === 10) return
    else if (c >= 48 && c <= 55) {
      let code = c - 48
      for (let i = 0; i < 2 && (bytes[r.pos] ?? 0) >= 48 && (bytes[r.pos] ?? 0) <= 55; i++)
        code = code * 8 + bytes[r.pos++]! - 48
      out.push(code & 255)
    } else out.push(escapes[String.fromCharCode(c)] ?? c)
  }
}
