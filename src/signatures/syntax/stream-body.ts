import { type PdfValue, pdfDict, pdfNumber } from './pdf-value.ts'
import { writeValue } from './write-value.ts'

/** A new stream object for `appendUpdate` (ISO 32000-1, 7.3.8): the bytes as they are, with their true /Length. */
export const streamBody = (data: Uint8Array, entries: Iterable<readonly [string, PdfValue]> = []): Buffer => {
  const dict = writeValue(pdfDict([...entries, ['Length', pdfNumber(data.length)]]))
  return Buffer.concat([Buffer.from(`${dict}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream', 'latin1')])
}
