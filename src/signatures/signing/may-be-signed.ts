import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { examine } from '../judge/examine.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfDict, textOf } from '../syntax/pdf-value.ts'
import { docMdp, signatureFields } from '../syntax/signature-fields.ts'
import { isUnharmed } from './unharmed.ts'

/**
 * What forbids any further signature: a certification that allows no change, a dynamic XFA form (its pages are made by a script and are not in
 * the file), an earlier signature that is broken already and would be blamed on ours.
 * @throws LontarError pdf_forbids_signing, pdf_dynamic_form, pdf_signature_broken
 */
export const requireSignable = (file: PdfFile, name: string): void => {
  if (docMdp(file)?.permission === 1) throw new LontarError('pdf_forbids_signing')
  const rendering = file.resolve(file.catalog.v.get('NeedsRendering'))
  if (rendering.t === 'bool' && rendering.v) throw new LontarError('pdf_dynamic_form', { name })
  const broken = examine(file).find((item) => !isUnharmed(item))
  if (broken) throw new LontarError('pdf_signature_broken', { name, field: broken.field.name })
}

/**
 * An earlier signer may have locked fields (FieldMDP, ISO 32000-1, 12.8.2.4), or everything (/P 1, ISO 32000-2).
 * @throws LontarError field_locked {field, by}
 */
export const requireUnlocked = (file: PdfFile, fieldName: string): void => {
  for (const { name: by, signature } of signatureFields(file)) {
    if (!signature) continue
    for (const item of file.array(signature.v.get('Reference'))) {
      const reference = file.dict(item)
      const method = file.resolve(reference?.v.get('TransformMethod'))
      if (method.t !== 'name' || method.v !== 'FieldMDP') continue
      const params = file.dict(reference?.v.get('TransformParams'))
      if (params && locks(file, params, fieldName)) throw new LontarError('field_locked', { field: fieldName, by })
    }
  }
}

const locks = (file: PdfFile, params: PdfDict, fieldName: string): boolean => {
  const [permission, action] = [file.resolve(params.v.get('P')), file.resolve(params.v.get('Action'))]
  if (permission.t === 'num' && permission.v === 1) return true
  const named = file.array(params.v.get('Fields')).some((item) => {
    const text = textOf(file.resolve(item))
    return text !== null && (fieldName === text || fieldName.startsWith(`${text}.`))
  })
  return action.t !== 'name' || action.v === 'All' || (action.v === 'Exclude' ? !named : named)
}
