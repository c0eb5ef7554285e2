import type { FastifyRequest } from 'fastify'
import { arrayBuffer } from 'node:stream/consumers'
import { addressOf } from '../public/guard/address-of.ts'
import { createAllowance } from '../public/guard/allowance.ts'
import type { Services } from '../services.ts'
import { createBytesInHand } from './bytes-in-hand.ts'
import { defaultCheckRules } from './check-rules.ts'
import { factsByFile } from './facts-of.ts'
import type { CheckedFile, Likeness } from './file-result.ts'
import { anchorsOf, anchorToText } from '../../signatures/certificates/anchor.ts'
import { createJudgeDesk } from '../../signatures/worker/judge-desk.ts'
import type { LetterFacts } from './letter-facts.ts'
import { receivePdf } from './receive-pdf.ts'
import { isInForce } from './standing.ts'

export interface FileChecker {
  /**
   * Reads the PDF of a form, compares it with the letter, or without one with all that were sent, and has it judged. Nothing of it is kept; what is
   * counted is how often which answer was given.
   * @throws check_* , too_many_requests
   */
  forLetter(
    request: FastifyRequest,
    facts: LetterFacts | null,
  ): Promise<{ file: CheckedFile; facts: LetterFacts | null }>
  stop(): Promise<void>
}

export const createFileChecker = (services: Services): FileChecker => {
  const { files, offered, metrics, now } = services
  const rules = { ...defaultCheckRules, ...services.checkRules }
  const desk = createJudgeDesk(rules.judge)
  const anchors = anchorsOf(offered).map(anchorToText)
  const inHand = createBytesInHand(rules.inHand)
  const allowance = createAllowance(rules.allowance, now)

  /** The letter's own file, to see whether another is an earlier state of it, and for the validation data that it may carry. Null where it is gone or huge: then they are just different. */
  const fileOf = async ({ file }: LetterFacts, take: (bytes: number) => void) => {
    if (!file || file.size > rules.receive.largest) return null
    take(file.size)
    try {
      return new Uint8Array(await arrayBuffer(await files.read(file.sha256, 0, file.size - 1)))
    } catch {
      return null
    }
  }

  return {
    async forLetter(request, asked) {
      const hand = inHand.hold()
      try {
        allowance.take(addressOf(request.ip))
        const { bytes: pdf, sha256 } = await receivePdf(request, hand, rules.receive)
        const facts = asked ?? (await factsByFile(services, sha256))
        const isSame = facts?.file?.sha256 === sha256 || facts?.wasFiles.includes(sha256) === true
        const later = facts && facts.file?.sha256 !== sha256 ? await fileOf(facts, hand.take) : null
        const judged = await desk.judge({ pdf, later, anchors, at: now().toISOString() })
        const likeness = likenessOf(asked, facts, isSame, judged.isEarlier)
        metrics.checks.add(1, { verdict: judged.verdict.verdict, likeness })
        return { file: { likeness, verdict: judged.verdict, sha256 }, facts }
      } finally {
        hand.release()
      }
    },
    stop: () => desk.stop(),
  }
}

const likenessOf = (
  asked: LetterFacts | null,
  facts: LetterFacts | null,
  isSame: boolean,
  isEarlier: boolean,
): Likeness => {
  if (!facts) return 'not_recognised'
  if (!isSame) return isEarlier ? 'earlier' : 'other'
  if (!isInForce(facts)) return 'same_not_in_force'
  return asked ? 'same' : 'recognised'
}
