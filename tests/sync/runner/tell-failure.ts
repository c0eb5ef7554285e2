import type { SeedAnswer, SeedOrder } from './worker.ts'

const lastLines = 40

/** A failed seed as a short story: what led to it, above all what happened to the letter that it is about. */
export const tellFailure = (
  { seed, steps, violation, story }: SeedAnswer,
  { laptops, aim }: Pick<SeedOrder, 'laptops' | 'aim'>,
): string => {
  const letter = violation?.letterId?.slice(0, 8)
  const near = story.length - lastLines
  const tells = (line: string) => (letter && line.includes(letter)) || /restored|copied|copy|put back|anew/.test(line)
  const lines = story.filter((line, index) => index >= near || tells(line) || index === 0)
  return [
    `Seed ${seed}: ${violation?.invariant} – ${violation?.what}${letter ? ` (letter ${letter})` : ''}`,
    ...lines.map((line) => `  ${line}`),
    `Again: npm run -s sim -- --seed ${seed} --steps ${steps}${laptops ? ` --clients ${laptops}` : ''}${aim ? ` --aim ${aim}` : ''}`,
  ].join('\n')
}
