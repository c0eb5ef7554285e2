/** In rising weight: a step is as its heaviest finding. */
export const findingResults = ['ok', 'note', 'unknown', 'problem'] as const
export type FindingResult = (typeof findingResults)[number]

export interface FindingText {
  /** What was found, in one line. */
  heading: string
  /** Why it is so, and what to do; empty where all is as it should be. */
  cause: string
  remedy: string
}

export interface FindingEntry {
  result: FindingResult
  id: FindingText
  en: FindingText
}

type Line = readonly [heading: string, cause?: string, remedy?: string]

const text = ([heading, cause = '', remedy = '']: Line): FindingText => ({ heading, cause, remedy })

/** A row of the list. `{name}` is filled from the finding's params. */
export const finding = (result: FindingResult, id: Line, en: Line): FindingEntry => ({
  result,
  id: text(id),
  en: text(en),
})
