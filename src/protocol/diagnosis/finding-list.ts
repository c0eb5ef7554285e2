import { deviceFindings } from './device-findings.ts'
import type { FindingEntry } from './finding.ts'
import { machineFindings } from './machine-findings.ts'
import { networkFindings } from './network-findings.ts'
import { workFindings } from './work-findings.ts'

/** The one list of what a diagnosis may find. The page, the report and the terminal take their words from it. */
export const findingList = {
  ...machineFindings,
  ...workFindings,
  ...networkFindings,
  ...deviceFindings,
} satisfies Record<string, FindingEntry>

export type FindingCode = keyof typeof findingList

/** What another version found, and this one has no words for, is shown by its code. */
export const findingEntry = (code: string): FindingEntry =>
  Object.hasOwn(findingList, code) ? findingList[code as FindingCode] : unnamed(code)

const unnamed = (code: string): FindingEntry => {
  const text = { heading: code, cause: '', remedy: '' }
  return { result: 'note', id: text, en: text }
}
