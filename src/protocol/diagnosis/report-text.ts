import { diagnosisSteps, type Diagnosis, type StepResult } from './diagnosis.ts'
import { findingEntry } from './finding-list.ts'
import { findingWords, resultWords, stepWords, type DiagnosisLanguage } from './words.ts'

/**
 * A diagnosis as text, for the help desk and the terminal: numbered steps, each with its result, and cause and remedy below what is
 * not as it should be. What stands in it was masked where it was found.
 */
export const reportText = (diagnosis: Diagnosis, language: DiagnosisLanguage): string => {
  const { at, steps, logs } = diagnosis
  const title = language === 'id' ? 'Diagnosis Lontar' : 'Lontar diagnosis'
  const log = language === 'id' ? 'Baris log terakhir (disamarkan):' : 'Last lines of the logs (masked):'
  return [
    `${title}, ${at}`,
    summary(steps, language),
    '',
    ...steps.flatMap((step) => stepLines(step, language)),
    ...(logs.length === 0 ? [] : ['', log, ...logs.map((line) => `  ${line}`)]),
    '',
  ].join('\n')
}

const summary = (steps: StepResult[], language: DiagnosisLanguage): string =>
  (['problem', 'note', 'unknown', 'ok'] as const)
    .map((result) => `${resultWords[language][result]}: ${steps.filter((step) => step.result === result).length}`)
    .join(' · ')

/** @example stepLines(step, 'en') // [' 3. Disk: good (4 ms)', '    12 GB free of 200 GB where the data lies'] */
export const stepLines = (
  { step, result, findings, milliseconds }: StepResult,
  language: DiagnosisLanguage,
): string[] => {
  const number = String(diagnosisSteps.indexOf(step) + 1).padStart(2)
  return [
    `${number}. ${stepWords[language][step]}: ${resultWords[language][result]} (${milliseconds} ms)`,
    ...findings.flatMap((found) => {
      const { heading, cause, remedy } = findingWords(found, language)
      const mark = findingEntry(found.code).result === 'problem' ? '!' : '-'
      return [`    ${mark} ${heading}`, ...[cause, remedy].filter((line) => line !== '').map((line) => `      ${line}`)]
    }),
  ]
}
