import type { Operation, OperationResult } from '../../../src/protocol/sync-api.ts'
import { Violation } from './violation.ts'

/** What the server said of one operation, as far as it may never say anything else. */
interface Answer {
  said: string
  letterId: string
  kind: string
  version: number | null
  /** Undefined: nothing was said of it, for its person does not see the letter any more. */
  number: string | null | undefined
}

/**
 * I1: one final result per operation, however often it is offered, by whichever device of its person. I3: of these, a number that was
 * given stays given.
 */
export interface FinalAnswers {
  heard(personId: string, operations: Operation[], results: OperationResult[]): void
  /**
   * The server was put back to a backup, in which letters stand at these versions. It can be held to the answers that laptops have, as far
   * as they join on to the backup without a gap: what was built on a lost step is lost with it. A step that was taken and changed nothing
   * has no place of its own among the versions: it may come back after its letter went on, and be refused then (README).
   */
  putBack(versions: ReadonlyMap<string, number>, isKept: (personId: string, opId: string) => boolean): void
  /** Accepted steps by letter: the highest version that was promised. */
  promisedVersions(): Map<string, number>
  count(): number
}

export const createFinalAnswers = (): FinalAnswers => {
  const answers = new Map<string, Answer>()
  // Two copies of a laptop may have rewritten the same unsent edit differently: these are two steps.
  const keyOf = (personId: string, { opId, payloadHash }: Operation) => `${personId} ${opId} ${payloadHash}`
  return {
    heard(personId, operations, results) {
      for (const result of results) {
        const operation = operations.find((o) => o.dseq === result.dseq)
        if (!operation) throw new Violation('I1', `an answer to nothing that was asked: ${result.dseq}`)
        const answer = answerOf(operation, result)
        const key = keyOf(personId, operation)
        const before = answers.get(key)
        if (before && !saysTheSame(before, answer)) {
          const what = `${operation.intent.kind} of ${personId}: first "${inWords(before)}", then "${inWords(answer)}"`
          throw new Violation('I1', what, operation.subject)
        }
        answers.set(key, { ...answer, number: answer.number === undefined ? before?.number : answer.number })
      }
    },
    putBack(versions, isKept) {
      for (const [key, answer] of answers) {
        const [personId, opId] = key.split(' ') as [string, string]
        const inBackup = answer.version !== null && answer.version <= (versions.get(answer.letterId) ?? 0)
        if (!inBackup && !isKept(personId, opId)) answers.delete(key)
      }
      const made = Map.groupBy(answers.values(), (answer) => answer.letterId)
      for (const [letterId, kept] of made) {
        const makers = new Set([...Map.groupBy(kept, (answer) => answer.version).values()].map(([first]) => first))
        let reach = versions.get(letterId) ?? 0
        for (let next; (next = kept.find((a) => a.version !== null && joins(a, reach)));) reach = next.version!
        for (const [key, answer] of answers) {
          if (answer.letterId !== letterId || answer.version === null) continue
          if (answer.version > reach || !makers.has(answer)) answers.delete(key)
        }
      }
    },
    promisedVersions() {
      const promised = new Map<string, number>()
      for (const { letterId, version } of answers.values()) {
        if (version !== null) promised.set(letterId, Math.max(version, promised.get(letterId) ?? 0))
      }
      return promised
    },
    count: () => answers.size,
  }
}

/** A number that is told stays the same; where the letter is not shown any more none is told. */
const saysTheSame = (a: Answer, b: Answer): boolean =>
  a.said === b.said && (a.number === undefined || b.number === undefined || a.number === b.number)

const inWords = ({ said, number }: Answer): string => (number ? `${said}, number ${number}` : said)

/** In words of the office. */
export const toldAnswer = (operation: Operation, result: OperationResult): string => {
  const again = operation.receipt ? ' (brought again with its receipt)' : ''
  return `${operation.intent.kind} ${operation.subject.slice(0, 8)} ${inWords(answerOf(operation, result))}${again}`
}

/** These make two versions at once: the letter is stamped, or its scan comes, and it is sent. */
const sends = new Set(['letter.strengthen', 'letter.sign_on_paper'])

const joins = ({ version, kind }: Answer, reach: number): boolean =>
  version === reach + 1 || (sends.has(kind) && version === reach + 2)

const answerOf = ({ subject, intent }: Operation, result: OperationResult): Answer => {
  const accepted = result.result === 'accepted'
  const isNumbering = accepted && intent.kind === 'letter.reserve_number'
  const number = isNumbering ? (result.letter === null ? undefined : (result.letter.number?.text ?? null)) : null
  return {
    said: accepted ? `accepted as version ${result.version}` : result.error.code,
    letterId: subject,
    kind: intent.kind,
    version: accepted ? result.version : null,
    number,
  }
}
