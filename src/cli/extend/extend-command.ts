import { extendPdf } from '../../signatures/ladder/extend-pdf.ts'
import { levels } from '../../signatures/ladder/level-of-file.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere, readArguments, UsageError } from '../read-arguments.ts'
import { readAnchors } from '../read-anchors.ts'
import { readInput } from '../read-input.ts'
import { reportError } from '../report-error.ts'
import { requireOtherFile, writeResult } from '../write-result.ts'

/**
 * `lontar extend IN OUT --tsa URL`: time-stamp (T), validation data (LT), archive time-stamp (LTA). Without `--partial` OUT is written only when
 * the level was reached; with it, also what was reached before a service failed, and the command still ends with 1.
 */
export const extendCommand: Command = async (args) => {
  const { values, files } = readArguments(args, ['IN', 'OUT'], {
    tsa: { type: 'string' },
    level: { type: 'string', default: 'T' },
    trust: { type: 'string', multiple: true, default: [] },
    retired: { type: 'string', multiple: true, default: [] },
    partial: { type: 'boolean', default: false },
    timeout: { type: 'string', default: '20' },
  })
  const tsaUrl = addressOf(values.tsa)
  const level = levelOf(values.level)
  const seconds = Number(values.timeout)
  if (!(seconds > 0 && seconds <= 600)) throw new UsageError('--timeout takes seconds, up to 600')
  const [input, output] = files as [string, string]
  await requireOtherFile(input, output)
  const anchors = await readAnchors({ trust: values.trust.map(fromHere), retired: values.retired.map(fromHere) })
  const original = await readInput(input)
  const extended = await extendPdf({ pdf: original, level, tsaUrl, anchors, timeoutMs: seconds * 1000 })
  const { problem, steps, failures, provenByDocument } = extended
  const isReached = levels.indexOf(extended.level) >= levels.indexOf(level)
  if (isReached || (values.partial && steps.length > 0)) await writeResult(output, extended.pdf)
  if (problem) reportError(problem)
  if (!isReached) return exitCodes.refused
  const renewalDue = extended.renewalDue?.toISOString() ?? null
  process.stdout.write(
    `${JSON.stringify({ out: output, level: extended.level, steps, renewalDue, provenByDocument, failures })}\n`,
  )
  return exitCodes.done
}

const addressOf = (text: string | undefined): string => {
  if (text !== undefined && /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text
  throw new UsageError('it takes --tsa with the address of a time-stamp service')
}

const levelOf = (text: string): 'B-T' | 'B-LT' | 'B-LTA' => {
  const level = (['B-T', 'B-LT', 'B-LTA'] as const).find(
    (name) => name === text.toUpperCase() || name === `B-${text.toUpperCase()}`,
  )
  if (!level) throw new UsageError(`--level takes T, LT or LTA, not “${text}”`)
  return level
}
