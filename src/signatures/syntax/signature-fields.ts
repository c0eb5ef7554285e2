import type { PdfFile } from './pdf-file.ts'
import { type PdfDict, type PdfValue, textOf } from './pdf-value.ts'
import { damaged } from './pdf-problem.ts'

/** A signature field of the AcroForm (ISO 32000-1, 12.7.4.5), empty when `signature` is null. */
export interface SignatureField {
  /** The full name, parents joined by full stops. */
  name: string
  num: number
  gen: number
  dict: PdfDict
  signature: PdfDict | null
  /** Object number of the signature dictionary, null where it stands inside the field. */
  signatureNum: number | null
}

/** Every field in document order, with the chain of parents' inherited /FT and /V. */
export const signatureFields = (file: PdfFile): SignatureField[] => {
  const form = file.dict(file.catalog.v.get('AcroForm'))
  if (!form) return []
  const found: SignatureField[] = []
  const seen = new Set<number>()
  const walk = (item: PdfValue, parentName: string, inherited: Map<string, PdfValue>, depth: number): void => {
    if (item.t !== 'ref' || depth > 32) throw damaged('odd form field')
    if (seen.has(item.num)) throw damaged('a field in two places')
    seen.add(item.num)
    const dict = file.dict(item)
    if (!dict) return
    const own = file.resolve(dict.v.get('T'))
    const part = own.t === 'str' ? textOf(own) : null
    const name = part === null ? parentName : parentName ? `${parentName}.${part}` : part
    const values = new Map([
      ...inherited,
      ...['FT', 'V'].flatMap((key) => (dict.v.has(key) ? [[key, dict.v.get(key)!] as const] : [])),
    ])
    const kids = file.array(dict.v.get('Kids'))
    const type = values.get('FT')
    const isSignature = type !== undefined && isName(file.resolve(type), 'Sig')
    const onlyWidgets = kids.every((kid) => !file.dict(kid)?.v.has('T'))
    if (isSignature && part !== null && onlyWidgets)
      found.push(toField(file, item.num, item.gen, name, dict, values.get('V')))
    else if (!onlyWidgets) for (const kid of kids) walk(kid, name, values, depth + 1)
  }
  for (const item of file.array(form.v.get('Fields'))) walk(item, '', new Map(), 0)
  return found
}

const isName = (value: PdfValue, name: string) => value.t === 'name' && value.v === name

const toField = (
  file: PdfFile,
  num: number,
  gen: number,
  name: string,
  dict: PdfDict,
  value: PdfValue | undefined,
): SignatureField => ({
  name,
  num,
  gen,
  dict,
  signature: file.dict(value),
  signatureNum: value?.t === 'ref' ? value.num : null,
})

/** The DocMDP permission of a certifying signature: 1, 2 or 3, null without one (ISO 32000-1, 12.8.2.2). */
export const docMdp = (file: PdfFile): { permission: number; signature: PdfDict } | null => {
  const perms = file.dict(file.catalog.v.get('Perms'))
  const signature = file.dict(perms?.v.get('DocMDP'))
  if (!signature) return null
  for (const item of file.array(signature.v.get('Reference'))) {
    const reference = file.dict(item)
    if (!reference || !isName(file.resolve(reference.v.get('TransformMethod')), 'DocMDP')) continue
    const p = file.resolve(file.dict(reference.v.get('TransformParams'))?.v.get('P'))
    return { permission: p.t === 'num' ? p.v : 2, signature }
  }
  return { permission: 2, signature }
}
