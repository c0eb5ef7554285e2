import { inflateSync } from 'node:zlib'
import type { PdfDict, PdfStream, PdfValue } from './pdf-value.ts'
import { type Budget, PdfProblem, damaged } from './pdf-problem.ts'

/**
 * Unpacks what the structure of a PDF may be packed with: FlateDecode, with PNG predictors (ISO 32000-1, 7.4.4).
 * Page content, fonts and images are compared packed and never come here.
 */
export const unpackStream = (
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  budget: Budget,
): Uint8Array => {
  const filters = list(resolve(stream.dict.v.get('Filter')))
  const parms = list(resolve(stream.dict.v.get('DecodeParms')))
  if (filters.length === 0) return stream.data
  const only = resolve(filters[0])
  if (filters.length > 1 || only.t !== 'name' || only.v !== 'FlateDecode')
    throw damaged('structure packed in an unknown way')
  const data = inflate(stream.data, budget)
  const parm = resolve(parms[0])
  return parm.t === 'dict' ? unpredict(data, parm) : data
}

const list = (value: PdfValue): PdfValue[] => (value.t === 'arr' ? value.v : value.t === 'null' ? [] : [value])

const inflate = (data: Uint8Array, budget: Budget): Uint8Array => {
  try {
    const out = inflateSync(data, { maxOutputLength: Math.max(1, budget.remaining()) })
    budget.unpacked(out.length)
    return out
  } catch (error) {
    if (error instanceof PdfProblem) throw error
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new PdfProblem('limit', 'unpacks to too much')
    throw damaged('packed data is broken')
  }
}

const number = (dict: PdfDict, key: string, fallback: number): number => {
  const value = dict.v.get(key)
  return value?.t === 'num' ? value.v : fallback
}

const unpredict = (data: Uint8Array, parm: PdfDict): Uint8Array => {
  const predictor = number(parm, 'Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) throw damaged('unknown predictor')
  const pixel = Math.max(1, (number(parm, 'Colors', 1) * number(parm, 'BitsPerComponent', 8)) >> 3)
  const width = Math.ceil(
    (number(parm, 'Columns', 1) * number(parm, 'Colors', 1) * number(parm, 'BitsPerComponent', 8)) / 8,
  )
  if (!(width > 0 && width < 1 << 20)) throw damaged('odd predictor')
  const rows = Math.floor(data.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)]!
    const at = row * width
    for (let i = 0; i < width; i++) {
      const raw = data[row * (width + 1) + 1 + i]!
      const left = i >= pixel ? out[at + i - pixel]! : 0
      const up = row > 0 ? out[at + i - width]! : 0
      const corner = row > 0 && i >= pixel ? out[at + i - width - pixel]! : 0
      out[at + i] = raw + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind]!
    }
  }
  return out
}

const paeth = (a: number, b: number, c: number): number => {
  const pa = Math.abs(b - c)
  const pb = Math.abs(a - c)
  const pc = Math.abs(a + b - 2 * c)
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}
