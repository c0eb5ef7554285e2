import type { PdfFile } from '../syntax/pdf-file.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'
import { docMdp } from '../syntax/signature-fields.ts'
import type { PdfDict } from '../syntax/pdf-value.ts'
import type { Examined } from './examine.ts'
import type { Finding } from './verdict.ts'
import { walkObjects } from './walk-objects.ts'

/** What concerns the document and not one signature. */
export const documentFindings = (file: PdfFile, examined: Examined[]): Finding[] => {
  const findings: Finding[] = []
  const mdp = docMdp(file)
  const certifying = examined.find(({ field }) => field.signature === mdp?.signature)
  const later = examined.filter(
    ({ range, kind }) => kind === 'signature' && range && certifying?.range && range.end > certifying.range.end,
  )
  if (mdp?.permission === 1 && later.length > 0) findings.push({ code: 'not_certified_for_change', severity: 'error' })
  if (examined.length > 0) findings.push(...activeContent(file))
  return findings
}

/** Actions that can show another page than was signed, or send something away. Links and jumps within the document are none of them. */
const active = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'ResetForm',
  'Hide',
  'SetOCGState',
  'Rendition',
  'RichMediaExecute',
  'Movie',
])

const activeContent = (file: PdfFile): Finding[] => {
  const found = new Set<string>()
  try {
    walkObjects(file, {
      dict: (dict, isStream) => {
        for (const name of [...activeParts(file, dict), ...outsideParts(file, dict, isStream)]) found.add(name)
      },
    })
  } catch (error) {
    if (!(error instanceof PdfProblem) || error.kind !== 'damaged') throw error
    return [{ code: 'not_fully_read', severity: 'warning', detail: error.message }]
  }
  return found.size > 0 ? [{ code: 'active_content', severity: 'warning', detail: [...found].join(', ') }] : []
}

/** Annotations that play something, whatever the page says (ISO 32000-1, 12.5.6). */
const playing = new Set(['RichMedia', '3D', 'Movie', 'Screen', 'Sound'])

const nameAt = (file: PdfFile, dict: PdfDict, key: string): string => {
  const value = dict.v.has(key) ? file.resolve(dict.v.get(key)) : null
  return value?.t === 'name' ? value.v : ''
}

const activeParts = (file: PdfFile, dict: PdfDict): string[] => [
  ...[nameAt(file, dict, 'S')].filter((name) => active.has(name)),
  ...[nameAt(file, dict, 'Subtype')].filter((name) => playing.has(name) && dict.v.has('Rect')),
  ...['JS', 'XFA'].filter((key) => dict.v.has(key)),
]

/** What comes from another file is not signed: a stream kept elsewhere (7.3.8.2), a page of another document (8.10.4). */
const outsideParts = (file: PdfFile, dict: PdfDict, isStream: boolean): string[] =>
  isStream && (dict.v.has('F') || (dict.v.has('Ref') && nameAt(file, dict, 'Subtype') === 'Form'))
    ? ['content of another file']
    : []
