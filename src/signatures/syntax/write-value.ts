import type { PdfValue } from './pdf-value.ts'

/** A value as PDF text, all ASCII. Streams are not written here: no stream is ever rewritten by Lontar. */
export const writeValue = (value: PdfValue): string => {
  switch (value.t) {
    case 'null':
      return 'null'
    case 'bool':
      return String(value.v)
    case 'num':
      return value.raw
    case 'name':
      return writeName(value.v)
    case 'str':
      return `<${Buffer.from(value.v).toString('hex').toUpperCase()}>`
    case 'ref':
      return `${value.num} ${value.gen} R`
    case 'arr':
      return `[${value.v.map(writeValue).join(' ')}]`
    case 'dict':
      return `<<${[...value.v].map(([key, item]) => `${writeName(key)} ${writeValue(item)}`).join(' ')}>>`
    case 'stream':
      throw new TypeError('streams are not rewritten')
  }
}

const writeName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
