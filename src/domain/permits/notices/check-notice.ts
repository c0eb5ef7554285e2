import { neededBy, variablesOf } from './notice-kinds.ts'
import { noticeTemplateSchema, type NoticeTemplate } from './notice-template.ts'

type NoticePart = Exclude<keyof NoticeTemplate, 'id'>

/** What is wrong with a template, where, and with which word. The screens have a sentence for each rule. */
export interface NoticeProblem {
  rule: 'shape' | 'unknown_variable' | 'needed_variable' | 'open_brace'
  part: NoticePart
  /** The variable in question; empty where it is none. */
  name: string
}

export const noticeParts = ['subject', 'body', 'subjectEn', 'bodyEn'] as const satisfies readonly NoticePart[]

/** Looks a template over before it is kept: a name that nobody fills in would stand as a hole in every notice. */
export const checkNotice = (template: unknown): NoticeProblem[] => {
  const parsed = noticeTemplateSchema.safeParse(template)
  if (!parsed.success) {
    const parts = parsed.error.issues.map((issue) => noticeParts.find((part) => part === issue.path[0]) ?? 'body')
    return [...new Set(parts)].map((part) => ({ rule: 'shape', part, name: '' }))
  }
  return noticeParts.flatMap((part) => problemsOf(parsed.data, part))
}

const problemsOf = (template: NoticeTemplate, part: NoticePart): NoticeProblem[] => {
  const text = template[part]
  const named = [...text.matchAll(/\{([^{}\n]*)\}/g)].map((match) => match[1]!.trim())
  const known: readonly string[] = variablesOf(template.id)
  const needed = neededBy(template.id)
  const isBody = part === 'body' || part === 'bodyEn'
  return [
    ...[...new Set(named)]
      .filter((name) => !known.includes(name))
      .map((name): NoticeProblem => ({ rule: 'unknown_variable', part, name })),
    ...(isBody && needed && !named.includes(needed) ? [{ rule: 'needed_variable', part, name: needed } as const] : []),
    ...(/[{}]/.test(text.replaceAll(/\{[^{}\n]*\}/g, '')) ? [{ rule: 'open_brace', part, name: '' } as const] : []),
  ]
}
