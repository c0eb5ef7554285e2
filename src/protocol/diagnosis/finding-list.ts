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
export const findingCodes = Object.keys(findingList) as [FindingCode, ...FindingCode[]]
