import { toFile, type ClassificationEntry } from '../../domain/classification/classification.ts'
import { readClassification } from '../../domain/classification/read-classification.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { loadClassification } from './load-classification.ts'

type ClassificationCall = Extract<keyof Handlers, `classification.${string}`>

export const classificationHandlers = (desk: Desk): Pick<Handlers, ClassificationCall> => ({
  'classification.get': async () => {
    const { file, isSample, isMissing } = await loadClassification(desk)
    return { file, isSample, isMissing }
  },
  'classification.check': async ({ name, data }) => {
    const read = readClassification(Buffer.from(data, 'base64'))
    if (read.problems.length > 0) {
      return { problems: read.problems, codes: 0, added: 0, removed: 0, changed: 0, file: null }
    }
    const now = await loadClassification(desk)
    return {
      problems: [],
      codes: read.entries.length,
      ...differences(now.entries, read.entries),
      file: toFile(read.entries, read.title || name.replace(/\.[a-z]+$/i, ''), read.rule),
    }
  },
})

const differences = (before: readonly ClassificationEntry[], after: readonly ClassificationEntry[]) => {
  const old = new Map(before.map((entry) => [entry.code, JSON.stringify(entry)]))
  const codes = new Set(after.map(({ code }) => code))
  const known = after.filter(({ code }) => old.has(code))
  return {
    added: after.length - known.length,
    removed: before.filter(({ code }) => !codes.has(code)).length,
    changed: known.filter((entry) => old.get(entry.code) !== JSON.stringify(entry)).length,
  }
}
