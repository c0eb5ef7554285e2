import {
  diagnosisSteps,
  type Diagnosis,
  type DiagnosisFinding,
  type DiagnosisStepName,
  type StepResult,
} from '../../protocol/diagnosis/diagnosis.ts'
import { findingResults } from '../../protocol/diagnosis/finding.ts'
import { findingEntry } from '../../protocol/diagnosis/finding-list.ts'
import { maskText, type MaskKnown } from '../../protocol/diagnosis/mask.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { found, type DiagnosisParts, type Step } from './look.ts'
import { lastLogLines } from './last-log-lines.ts'
import { lookOnce } from './look-once.ts'
import { steps } from './steps/index.ts'
import { whomToMask } from './whom-to-mask.ts'

/**
 * Looks at this computer step by step; each has its own time, and none can make the others fail. What tells of a person is masked here,
 * whatever a step found.
 *
 * @param tell hears of each step when it begins (null) and when it is done
 */
export const runDiagnosis = async (
  parts: DiagnosisParts,
  tell: (step: DiagnosisStepName, result: StepResult | null) => void,
  signal: AbortSignal,
): Promise<Diagnosis> => {
  const look = lookOnce(parts)
  const known = await whomToMask(parts)
  const one = async (step: DiagnosisStepName): Promise<StepResult> => {
    tell(step, null)
    const began = performance.now()
    const findings = (await findingsOf(steps[step], look, signal)).slice(0, 50).map((finding) => masked(finding, known))
    const result = { step, result: weightOf(findings), findings, milliseconds: Math.round(performance.now() - began) }
    tell(step, result)
    return result
  }
  const results: Promise<StepResult>[] = []
  for (const step of diagnosisSteps) {
    results.push(one(step))
    if (!steps[step].waits) await results.at(-1)
  }
  return {
    at: parts.now().toISOString(),
    steps: await Promise.all(results),
    logs: (await lastLogLines(parts.start.dataDir)).map((line) => maskText(line, known).slice(0, 1000)),
  }
}

const findingsOf = async (
  { run, seconds }: { run: Step; seconds: number },
  look: ReturnType<typeof lookOnce>,
  signal: AbortSignal,
): Promise<DiagnosisFinding[]> => {
  if (signal.aborted) return [found('step_cancelled')]
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  const early = new Promise<DiagnosisFinding[]>((resolve) => {
    timer = setTimeout(() => resolve([found('step_slow', { seconds })]), seconds * 1000)
    stop = () => resolve([found('step_cancelled')])
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([run(look), early])
  } catch (error) {
    return [found('step_failed', { code: LontarError.from(error).code })]
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** A step is as its heaviest finding. */
const weightOf = (findings: DiagnosisFinding[]): StepResult['result'] =>
  findings.map(({ code }) => findingEntry(code).result).toSorted((a, b) => weight(b) - weight(a))[0] ?? 'ok'

const weight = (result: StepResult['result']): number => findingResults.indexOf(result)

/** What is masked nowhere: a pin is there to be compared, and is the hash of a public key. */
const open = new Set(['pin'])

const masked = ({ code, params }: DiagnosisFinding, known: MaskKnown): DiagnosisFinding => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && !open.has(name) ? maskText(value, known).slice(0, 500) : value,
    ]),
  ),
})
