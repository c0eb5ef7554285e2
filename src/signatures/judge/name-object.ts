import { type PdfPage, pagesOf } from '../syntax/pages.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'
import { signatureFields } from '../syntax/signature-fields.ts'

/** What an object is to whoever reads the report, as far as it is plain: `page 2`, `field ttd-1`, `catalog`; else `object 17`. */
export const objectNames = (file: PdfFile): ((num: number) => string) => {
  const names = new Map<number, string>()
  for (const { num, name } of signatureFields(file)) names.set(num, `field ${name}`)
  pagesIfSound(file).forEach(({ num }, i) => names.set(num, `page ${i + 1}`))
  names.set(file.rootNum, 'catalog')
  const form = file.catalog.v.get('AcroForm')
  if (form?.t === 'ref') names.set(form.num, 'form')
  return (num) => names.get(num) ?? `object ${num}`
}

/** The pages, or none where their tree is odd: that is for others to judge. */
export const pagesIfSound = (file: PdfFile): PdfPage[] => {
  try {
    return pagesOf(file)
  } catch (error) {
    if (error instanceof PdfProblem && error.kind === 'damaged') return []
    throw error
  }
}
