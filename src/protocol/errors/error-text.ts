/** The four sentences a person reads when something went wrong. `{name}` is filled from the error's params. */
export interface ErrorText {
  heading: string
  /** What happened. */
  happened: string
  /** What was not lost. */
  safe: string
  /** What to do next. */
  next: string
}

export interface ErrorEntry {
  /** May the same action succeed later without the person changing anything? */
  retryable: boolean
  /** May a batch of signatures go on with the next letter? */
  batchMayContinue: boolean
  id: ErrorText
  en: ErrorText
}

/** A row of the list: one line a language, four sentences each. */
export const entry = (
  flags: { retryable?: boolean; batchMayContinue?: boolean },
  id: [string, string, string, string],
  en: [string, string, string, string],
): ErrorEntry => ({
  retryable: flags.retryable ?? false,
  batchMayContinue: flags.batchMayContinue ?? false,
  id: { heading: id[0], happened: id[1], safe: id[2], next: id[3] },
  en: { heading: en[0], happened: en[1], safe: en[2], next: en[3] },
})
