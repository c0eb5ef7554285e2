/** A PDF object as plain data (ISO 32000-1, 7.3). Strings keep their place in the file: a signature's /Contents is judged by it. */
export type PdfValue = PdfNull | PdfBool | PdfNumber | PdfName | PdfString | PdfArray | PdfDict | PdfStream | PdfRef

export interface PdfNull {
  t: 'null'
}
export interface PdfBool {
  t: 'bool'
  v: boolean
}
/** `raw` is what the file says, so that a rewritten object keeps its digits. */
export interface PdfNumber {
  t: 'num'
  v: number
  raw: string
}
export interface PdfName {
  t: 'name'
  v: string
}
/** `start` and `end` are file offsets, the delimiters included. */
export interface PdfString {
  t: 'str'
  v: Uint8Array
  hex: boolean
  start: number
  end: number
}
export interface PdfArray {
  t: 'arr'
  v: PdfValue[]
}
/** `repeated`: a key stood twice, so that two readers may see two things. */
export interface PdfDict {
  t: 'dict'
  v: Map<string, PdfValue>
  repeated: boolean
}
export interface PdfStream {
  t: 'stream'
  dict: PdfDict
  data: Uint8Array
}
export interface PdfRef {
  t: 'ref'
  num: number
  gen: number
}

export const pdfNull: PdfNull = { t: 'null' }
export const pdfName = (v: string): PdfName => ({ t: 'name', v })
export const pdfNumber = (v: number): PdfNumber => ({ t: 'num', v, raw: String(v) })
export const pdfRef = (num: number, gen = 0): PdfRef => ({ t: 'ref', num, gen })
export const pdfArray = (v: PdfValue[]): PdfArray => ({ t: 'arr', v })
export const pdfDict = (entries: Iterable<readonly [string, PdfValue]>): PdfDict => ({
  t: 'dict',
  v: new Map(entries),
  repeated: false,
})

/** A text string: PDFDocEncoding is kept to ASCII, everything else is UTF-16BE with its mark (7.9.2.2). */
export const pdfText = (text: string): PdfString => {
  const ascii = /^[\x20-\x7e]*$/.test(text)
  const bytes = ascii
    ? Buffer.from(text, 'latin1')
    : Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
  return { t: 'str', v: bytes, hex: true, start: -1, end: -1 }
}

export const textOf = (value: PdfValue): string | null => {
  if (value.t !== 'str') return null
  const bytes = Buffer.from(value.v)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}
