import { useMemo } from 'react'
import { entriesOf, type RetentionRule } from '../../domain/classification/classification.ts'
import { codeFinder, type CodeFinder } from '../../domain/classification/find-codes.ts'
import type { DesktopOutput } from '../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../bridge/use-office.ts'

export interface Classification {
  finder: CodeFinder
  title: string
  rule: RetentionRule
  isSample: boolean
}

type Answer = DesktopOutput<'classification.get'>
/** Prepared once for all fields: an answer of the office stays the same object until it is a new one. */
const prepared = new WeakMap<Answer, Classification>()

/** The tree of codes in the memory of the screen, so that it is searched at every key. Null until it has come. */
export const useClassification = (): Classification | null => {
  const { data } = useOfficeQuery('classification.get', {})
  return useMemo(() => (data ? prepare(data) : null), [data])
}

const prepare = (answer: Answer): Classification => {
  const known = prepared.get(answer)
  if (known) return known
  const finder = codeFinder(entriesOf(answer.file))
  const made = { finder, title: answer.file.title, rule: answer.file.rule, isSample: answer.isSample }
  prepared.set(answer, made)
  return made
}
