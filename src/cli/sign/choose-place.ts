import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { openPdf } from '../../signatures/syntax/pdf-file.ts'
import { PdfProblem } from '../../signatures/syntax/pdf-problem.ts'
import { signatureFields } from '../../signatures/syntax/signature-fields.ts'
import { UsageError } from '../read-arguments.ts'

export interface PlaceOptions {
  field?: string
  page?: string
  rect?: string
}

/** Where the signature goes: the named field, the first empty one. @throws UsageError; LontarError pdf_damaged, pdf_encrypted, signature_field_missing */
export const choosePlace = (
  pdf: Uint8Array,
  name: string,
  { field, page, rect }: PlaceOptions,
): { fieldName: string } => {
  if (field !== undefined && (page ?? rect) !== undefined) throw new UsageError('either --field or --page and --rect')
  if (rect !== undefined || page !== undefined) throw new UsageError('--rect is not there yet')
  const fields = fieldsOf(pdf, name)
  const chosen = field ?? fields.find(({ signature }) => signature === null)?.name
  if (chosen === undefined) throw new LontarError('signature_field_missing', { field: '*' })
  return { fieldName: chosen }
}

const fieldsOf = (pdf: Uint8Array, name: string) => {
  try {
    return signatureFields(openPdf(pdf))
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error
    throw new LontarError(error.kind === 'encrypted' ? 'pdf_encrypted' : 'pdf_damaged', { name }, { cause: error })
  }
}
