import type { Letter } from '../../../src/domain/letter.ts'
import { canonicalJson } from '../../../src/protocol/canonical-json.ts'
import type { Operation, OperationResult } from '../../../src/protocol/sync-api.ts'
import { Violation } from './violation.ts'

interface Writing {
  version: number
  opId: string
  value: string
}

/**
 * I2 for words: what one computer wrote in a field of a draft is never replaced by a computer that had not seen it. Told from versions and
 * chains of steps, not from how the server merges.
 */
export interface UnseenWords {
  heard(operations: Operation[], results: OperationResult[]): void
  /** A restored server begins anew. */
  putBack(): void
}

export const createUnseenWords = (): UnseenWords => {
  const fields = new Map<string, Writing>()
  const follows = new Map<string, string | null>()

  const buildsUpon = (operation: Operation, opId: string): boolean => {
    for (let step: string | null | undefined = operation.opId; step; step = follows.get(step)) {
      if (step === opId) return true
    }
    return false
  }

  const look = (operation: Operation, letter: Letter, version: number) => {
    const { intent } = operation
    if (intent.kind !== 'letter.edit' && intent.kind !== 'letter.resolve') return
    const written = intent.kind === 'letter.edit' ? intent.content : letter.content
    const was = intent.kind === 'letter.edit' ? intent.was : undefined
    for (const [field, content] of Object.entries(written)) {
      if (field === 'attachments') continue
      const value = canonicalJson(content)
      const stands = canonicalJson(letter.content[field as keyof typeof letter.content])
      if (value !== stands) continue
      const key = `${letter.id} ${field}`
      const before = fields.get(key)
      const seen = before && was && canonicalJson(was[field as keyof typeof was] ?? null) === before.value
      const fair = !before || before.value === value || seen || buildsUpon(operation, before.opId)
      const old = operation.schema < 2 || intent.kind !== 'letter.edit'
      if (!fair && !old && before.version > operation.baseVersion && before.version < version) {
        throw new Violation('I2', `the ${field} written in version ${before.version} was replaced unseen`, letter.id)
      }
      if (before?.value !== value && version > (before?.version ?? 0)) {
        fields.set(key, { version, opId: operation.opId, value })
      }
    }
  }

  return {
    heard(operations, results) {
      for (const result of results) {
        const operation = operations.find((o) => o.dseq === result.dseq)
        if (!operation || operation.receipt || result.result !== 'accepted' || !result.letter) continue
        follows.set(operation.opId, operation.follows)
        // An answer repeated later shows the letter as it was at the decision.
        look(operation, result.letter, result.version)
      }
    },
    putBack: () => fields.clear(),
  }
}
