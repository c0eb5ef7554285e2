import type { PdfFile } from '../syntax/pdf-file.ts'
import { docMdp } from '../syntax/signature-fields.ts'
import type { PdfDict, PdfValue } from '../syntax/pdf-value.ts'
import type { Examined } from './examine.ts'
import type { Finding } from './verdict.ts'

/** What concerns the document and not one signature. */
export const documentFindings = (file: PdfFile, examined: Examined[]): Finding[] => {
  const findings: Finding[] = []
  const mdp = docMdp(file)
  const certifying = examined.find(({ field }) => field.signature === mdp?.signature)
  const later = examined.filter(({ range, kind }) => kind === 'signature' && range && certifying?.range && range.end > certifying.range.end)
  if (mdp?.permission === 1 && later.length > 0) findings.push({ code: 'not_certified_for_change', severity: 'error' })
  if (hasScript(file)) findings.push({ code: 'active_content', severity: 'warning' })
  return findings
}

/** Scripts or actions that run by themselves can show another page than was signed. */
const hasScript = (file: PdfFile): boolean => {
  const { catalog } = file
  const names = file.dict(catalog.v.get('Names'))
  const open = file.dict(catalog.v.get('OpenAction'))
  if (names?.v.has('JavaScript') || catalog.v.has('AA') || (open && !harmless(file, open))) return true
  const form = file.dict(catalog.v.get('AcroForm'))
  if (form?.v.has('XFA')) return true
  return file.array(form?.v.get('Fields')).some((item) => hasOwnAction(file, item))
}

const harmless = (file: PdfFile, action: PdfDict): boolean => {
  const kind: PdfValue = file.resolve(action.v.get('S'))
  return kind.t === 'name' && kind.v === 'GoTo' && !action.v.has('Next')
}

const hasOwnAction = (file: PdfFile, item: PdfValue): boolean => {
  const field = file.dict(item)
  return field !== null && (field.v.has('AA') || field.v.has('A'))
}
