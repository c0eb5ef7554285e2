import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfDict, textOf } from '../syntax/pdf-value.ts'
import { type SignatureField, docMdp, signatureFields } from '../syntax/signature-fields.ts'

/** What the signatures of a revision allow to come after it. */
export interface Permission {
  /** `store`: validation data and document time-stamps alone; `sign`: signatures too; `fill`: the form; `annotate`: remarks on the pages too. */
  level: 'store' | 'sign' | 'fill' | 'annotate'
  isLocked: (fieldName: string) => boolean
}

/**
 * By DocMDP (ISO 32000-2, 12.8.2.2; P 1 allows validation data and document time-stamps) and FieldMDP (12.8.2.4) of the signatures that a
 * revision has. More than signing is allowed only where a filled signature field of this very revision certifies it: what merely says that it were
 * certified may have been laid by the author for his signer. An odd value allows nothing.
 */
export const permissionOf = (file: PdfFile): Permission => {
  const filled = signatureFields(file).filter(({ signature }) => signature !== null)
  const locks = filled.flatMap((field) => locksOf(file, field))
  const certified = docMdp(file)
  const isReal = certified !== null && filled.some(({ signature }) => signature === certified.signature)
  const nothing = locks.some(({ everything }) => everything)
  return {
    level: nothing ? 'store' : certified ? levelOf(certified.permission, isReal) : 'sign',
    isLocked: (name) => locks.some(({ locks: holds }) => holds(name)),
  }
}

const levelOf = (permission: number, isReal: boolean): Permission['level'] => {
  if (permission === 2) return isReal ? 'fill' : 'sign'
  if (permission === 3) return isReal ? 'annotate' : 'sign'
  return 'store'
}

interface Lock {
  everything: boolean
  locks: (fieldName: string) => boolean
}

const locksOf = (file: PdfFile, { signature }: SignatureField): Lock[] =>
  file.array(signature?.v.get('Reference')).flatMap((item) => {
    const reference = file.dict(item)
    const params = file.dict(reference?.v.get('TransformParams'))
    return params && nameIn(file, reference, 'TransformMethod') === 'FieldMDP' ? [lockOf(file, params)] : []
  })

const lockOf = (file: PdfFile, params: PdfDict): Lock => {
  const permission = file.resolve(params.v.get('P'))
  const action = nameIn(file, params, 'Action')
  const names = file.array(params.v.get('Fields')).flatMap((item) => textOf(file.resolve(item)) ?? [])
  const isNamed = (field: string) => names.some((name) => field === name || field.startsWith(`${name}.`))
  return {
    everything: permission.t === 'num' && permission.v === 1,
    locks: (field) => (action === 'Include' ? isNamed(field) : action === 'Exclude' ? !isNamed(field) : true),
  }
}

const nameIn = (file: PdfFile, dict: PdfDict | null, key: string): string => {
  const value = file.resolve(dict?.v.get(key))
  return value.t === 'name' ? value.v : ''
}
