import type { ErrorCode } from '../../../../src/protocol/errors/lontar-error.ts'
import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'
import type { ExtendThread } from '../../../../src/server/strengthen/extend-thread.ts'
import type { LadderStep } from '../../../../src/signatures/index.ts'

/** What the ladder needs from outside. Each answers with what is wrong, or null. */
export interface LadderServices {
  /** Certificates, OCSP, CRLs of whoever signed. */
  evidence(signers: string[]): Promise<ErrorCode | null>
  archive(): Promise<{ problem: ErrorCode } | { problem: null; line: string }>
  now: () => number
}

const signersOf = (text: string): string[] => [...text.matchAll(/^signed by (\S+) at/gm)].map(([, signer]) => signer!)

/** When the newest archive time-stamp of a paper is to be renewed: a day before its service's certificate ends. */
export const renewFromOf = (text: string, beforeDays: number): string | null => {
  const until = [...text.matchAll(/^archived .* until (\S+)/gm)].at(-1)?.[1]
  return until ? new Date(Date.parse(until) - beforeDays * 86_400_000).toISOString() : null
}

export const levelOfPaper = (text: string): 'B-T' | 'B-LT' | 'B-LTA' => {
  if (/^archived /m.test(text)) return 'B-LTA'
  return /^validated /m.test(text) ? 'B-LT' : 'B-T'
}

/** Stands where the thread stands that extends PDFs: each step of the ladder is a line below the others. */
export const paperThread = (services: LadderServices): ExtendThread => ({
  async extend({ pdf, level, renewBeforeDays }, onStep) {
    let text = Buffer.from(pdf).toString()
    const renewFrom = () => renewFromOf(text, renewBeforeDays)
    const take = async (step: LadderStep, line: string) => {
      text += `\n${line}`
      await onStep({ step, pdf: Buffer.from(text), renewFrom: renewFrom() })
    }
    const end = (problem: ErrorCode | null) => ({
      level: levelOfPaper(text),
      problem: problem && new LontarError(problem, { addresses: '–', address: '–' }).toMessage(),
      renewFrom: renewFrom(),
    })
    const at = () => new Date(services.now()).toISOString()
    if (!/^validated /m.test(text)) {
      const problem = await services.evidence(signersOf(text))
      if (problem) return end(problem)
      await take('validation_data', `validated ${at()}`)
    }
    const due = renewFrom()
    if (level !== 'B-LTA' || (due !== null && due > at())) return end(null)
    const stamp = await services.archive()
    if (stamp.problem !== null) return end(stamp.problem)
    await take('archive_timestamp', stamp.line)
    return end(null)
  },
  stop: async () => {},
})
