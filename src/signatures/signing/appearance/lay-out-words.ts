/** A line of the mark, in the regular or the bold face. */
export interface Line {
  text: string
  bold: boolean
}

const [largest, smallest, step] = [10, 2, 0.25]
/** From one line to the next, in font sizes. */
export const lineStep = 1.18

/**
 * The largest letters, 10 points at most, in which all words stand in the area, broken between words, and within one that is wider than the area. `widthOf` measures
 * a line in points.
 */
export const layOutWords = (
  paragraphs: Line[],
  area: { width: number; height: number },
  widthOf: (line: Line, size: number) => number,
): { lines: Line[]; size: number } => {
  for (let size = largest; ; size -= step) {
    const fits = (line: Line) => widthOf(line, size) <= area.width
    const lines = paragraphs.flatMap((paragraph) => broken(paragraph, fits))
    if (size <= smallest || (lines.length * size * lineStep <= area.height && !lines.some(({ cut }) => cut)))
      return { lines: lines.map(({ text, bold }) => ({ text, bold })), size }
  }
}

/** `cut`: a word had to be parted. */
const broken = ({ text, bold }: Line, fits: (line: Line) => boolean): (Line & { cut: boolean })[] => {
  const lines: (Line & { cut: boolean })[] = []
  let now = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = now ? `${now} ${word}` : word
    if (fits({ text: longer, bold })) {
      now = longer
      continue
    }
    if (now) lines.push({ text: now, bold, cut: false })
    now = word
    while (now.length > 1 && !fits({ text: now, bold })) {
      let end = now.length - 1
      while (end > 1 && !fits({ text: now.slice(0, end), bold })) end--
      lines.push({ text: now.slice(0, end), bold, cut: true })
      now = now.slice(end)
    }
  }
  return now ? [...lines, { text: now, bold, cut: false }] : lines
}
