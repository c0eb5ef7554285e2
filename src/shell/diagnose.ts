import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { diagnosisSchema, type Diagnosis } from '../protocol/diagnosis/diagnosis.ts'
import { reportText } from '../protocol/diagnosis/report-text.ts'
import type { DiagnosisLanguage } from '../protocol/diagnosis/words.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../protocol/process-api.ts'
import { errorWords } from './error-words.ts'
import type { Starter } from './process-channel.ts'
import type { ShellLog } from './shell-log.ts'
import type { ShellServices } from './shell.ts'
import { superviseOffice, type OfficeSupervisor } from './supervise-office.ts'

/** Exit codes; 70 is EX_SOFTWARE of sysexits.h: the diagnosis itself could not run. */
export const diagnoseExit = { good: 0, problems: 1, failed: 70 } as const

export interface DiagnoseOptions {
  language: DiagnosisLanguage
  json: boolean
  /** Where the report is written as well. */
  report: string | null
}

/**
 * Is this start of the program for a diagnosis? `--diagnose [--json] [--report FILE] [--lang id|en]`; other arguments belong to the
 * shell, or to Chromium under Electron, and are passed over.
 */
export const diagnoseOptions = (
  args: readonly string[],
  systemLanguage: string | undefined,
): DiagnoseOptions | null => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      diagnose: { type: 'boolean' },
      json: { type: 'boolean' },
      report: { type: 'string' },
      lang: { type: 'string' },
    },
  })
  if (values.diagnose !== true) return null
  const asked = typeof values.lang === 'string' ? values.lang : (systemLanguage ?? '')
  return {
    language: asked.toLowerCase().startsWith('en') ? 'en' : 'id',
    json: values.json === true,
    report: typeof values.report === 'string' && values.report !== '' ? values.report : null,
  }
}

/**
 * Looks at this computer without a window: starts the office, asks it for the diagnosis, prints the report. Nobody signs in, so what is
 * encrypted is not looked at.
 * @returns the exit code of the program
 */
export const diagnose = async (
  { language, json, report }: DiagnoseOptions,
  parts: { starter: Starter; services: ShellServices; start: () => Promise<OfficeStart>; log: ShellLog },
  print: (text: string) => void,
): Promise<number> => {
  let office: OfficeSupervisor | null = null
  try {
    office = superviseOffice(parts.starter, parts.services, await parts.start(), parts.log)
    const answer = await office.call('diagnosis.run', {})
    if (!answer.ok) throw LontarError.fromMessage(answer.error)
    const diagnosis = diagnosisSchema.parse(answer.value)
    const text = json ? `${JSON.stringify(diagnosis, null, 2)}\n` : reportText(diagnosis, language)
    print(text)
    if (report !== null) {
      writeFileSync(report, text, { mode: 0o600 })
      if (!json) print(`${language === 'id' ? 'Laporan ditulis ke' : 'Report written to'} ${report}\n`)
    }
    return exitCode(diagnosis)
  } catch (error) {
    const words = errorWords(error, language)
    print(`${words.heading}\n${words.text}\n`)
    return diagnoseExit.failed
  } finally {
    await office?.close()
  }
}

const exitCode = ({ steps }: Diagnosis): number =>
  steps.some(({ result }) => result === 'problem') ? diagnoseExit.problems : diagnoseExit.good
