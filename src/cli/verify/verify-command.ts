import { readFile, stat } from 'node:fs/promises'
import { type Anchor, anchorToText } from '../../signatures/certificates/anchor.ts'
import { type Finding, type Verdict, judgementOf } from '../../signatures/judge/verdict.ts'
import { toReport } from '../../signatures/report/to-report.ts'
import { type Evidence, noEvidence, type WantedEvidence } from '../../signatures/revocation/evidence.ts'
import { defaultLimits } from '../../signatures/syntax/pdf-problem.ts'
import { createJudgeDesk } from '../../signatures/worker/judge-desk.ts'
import { judgeWithAnswers } from '../../signatures/worker/judge-with-answers.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere, readArguments, UsageError } from '../read-arguments.ts'
import { reasonOf } from '../reason-of.ts'
import { plainReport } from './plain-report.ts'
import { readAnchors } from '../read-anchors.ts'

/**
 * `lontar verify IN`: judges a PDF in a thread that is given twenty seconds and a heap of its own. Only the report is written to standard
 * output, as JSON or in words.
 */
export const verifyCommand: Command = async (args) => {
  const { values, files } = readArguments(args, ['IN'], {
    trust: { type: 'string', multiple: true, default: [] },
    retired: { type: 'string', multiple: true, default: [] },
    at: { type: 'string' },
    crl: { type: 'string', multiple: true, default: [] },
    online: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const at = values.at === undefined ? new Date() : readTime(values.at)
  const anchors = await readAnchors({ trust: values.trust.map(fromHere), retired: values.retired.map(fromHere) })
  const lists = values.crl.length === 0 ? {} : await (await import('./read-crls.ts')).readCrls(values.crl.map(fromHere))
  const given = { ...noEvidence, ...lists }
  const report = toReport(await judge(files[0]!, { anchors, at, given, online: values.online }), at)
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : plainReport(report, files[0]!))
  return exitCodes.verdict[report.verdict]
}

/** @throws UsageError */
const readTime = (text: string): Date => {
  const time = new Date(text)
  if (!/^\d{4}-\d\d/.test(text) || Number.isNaN(time.getTime()))
    throw new UsageError(`--at takes a time as in 2026-11-21T14:05:00+08:00, not “${text}”`)
  return time
}

const judge = async (
  file: string,
  { anchors, at, given, online }: { anchors: Anchor[]; at: Date; given: Evidence; online: boolean },
): Promise<Verdict> => {
  const pdf = await readPdf(file)
  if ('code' in pdf) return withoutSignatures(pdf)
  const desk = createJudgeDesk()
  const trusted = anchors.map(anchorToText)
  const { judged } = await judgeWithAnswers(
    // A copy each time, for it goes over to the thread.
    (evidence) =>
      desk.judge({ pdf: new Uint8Array(pdf), later: null, anchors: trusted, at: at.toISOString(), evidence }),
    given,
    online ? { ask } : {},
  )
  await desk.stop()
  return judged.verdict
}

/** An address that is of no use is told on standard error, one line each; the verdict says what it means. */
const ask = async (wanted: WantedEvidence) => {
  const { fetchEvidence } = await import('../../signatures/online/fetch-evidence.ts')
  const answer = await fetchEvidence([wanted], { fetch: globalThis.fetch, timeoutMs: 10_000 })
  for (const { url, reason } of answer.failures) process.stderr.write(`${JSON.stringify({ url, reason })}\n`)
  return answer
}

/** What is larger than the judge would take is not read at all. */
const readPdf = async (file: string): Promise<Uint8Array<ArrayBuffer> | Finding> => {
  try {
    const { size } = await stat(file)
    if (size > defaultLimits.fileBytes)
      return { code: 'document_too_large', severity: 'warning', detail: `${size} bytes` }
    return new Uint8Array(await readFile(file))
  } catch (error) {
    const { LontarError } = await import('../../protocol/errors/lontar-error.ts')
    const { reportError } = await import('../report-error.ts')
    const reason = reasonOf(error)
    reportError(new LontarError('input_unreadable', { file, reason }))
    return { code: 'document_unreadable', severity: 'error', detail: reason }
  }
}

const withoutSignatures = (finding: Finding): Verdict => ({
  ...judgementOf([finding]),
  signatures: [],
  documentTimestamps: [],
  findings: [finding],
})
