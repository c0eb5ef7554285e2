import { size } from '../page/paper.ts'
import type { Style } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'

/** What is still to come, in grey italics. */
export const awaited = (text: string, style: Style = { size: size.body }): Exclude<Inline, 'break'> => ({
  text,
  style: { ...style, grey: true, italic: true },
})
