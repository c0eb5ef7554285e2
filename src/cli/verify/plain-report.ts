import { basename } from 'node:path'
import type { Report } from '../../signatures/report/to-report.ts'
import { language } from '../language.ts'
import { reportWords } from './report-words.ts'

/** The report for a person at a terminal: the verdict first, then each signature and what was found. */
export const plainReport = (report: Report, file: string): string => {
  const words = reportWords[language()]
  const line = (name: string, value: string) => `  ${`${name}:`.padEnd(words.width)} ${value}`
  const notes = ({ problems, notes }: Pick<Report, 'problems' | 'notes'>, indent: string) =>
    [...problems, ...notes].map(
      ({ code, severity }) => `${indent}${words.marks[severity]} ${words.finding(code)} (${code})`,
    )
  const signatures = report.signatures.flatMap((item) => [
    '',
    `${item.signer || words.unnamed} [${item.field}]`,
    line(words.result, `${item.indication}${item.subindication ? ` / ${item.subindication}` : ''}`),
    line(words.level, `PAdES ${item.level}, ${item.subfilter}, ${item.digest ?? '?'}`),
    line(words.claimed, item.claimedTime ?? words.none),
    line(words.proven, item.provenTime ?? words.none),
    line(words.covers, words.coverage[item.coverage]),
    ...item.changes.map(({ what, allowed }) => line(allowed ? words.allowed : words.forbidden, what)),
    ...notes(item, '  '),
  ])
  return [`${basename(file)}: ${words.verdict[report.verdict]}`, ...notes(report, ''), ...signatures, ''].join('\n')
}
