import { wordsOf } from '../../src/office/store/search-words.ts'
import type { Db } from '../../src/office/store/open-store.ts'
import { chance as chanceOf } from '../../scripts/seed/chance.ts'
import type { Known } from './questions.ts'

/** Looks at some letters all over the store: what to ask for follows from what is there. */
export const knownLetters = (db: Db): Known => {
  const chance = chanceOf(42)
  const [least, most] = db.prepare('SELECT min(rowid), max(rowid) FROM letter').raw().get() as [number, number]
  const near = db.prepare<[number], { id: string; subject: string; from_unit: string | null }>(
    'SELECT id, subject, from_unit FROM letter WHERE rowid >= CAST(? AS INTEGER) ORDER BY rowid LIMIT 1',
  )
  const letters = Array.from({ length: 1500 }, () => near.get(Math.floor(least + chance.next() * (most - least)))!)
  const times = new Map<string, number>()
  for (const { subject } of letters) {
    for (const word of new Set(wordsOf(subject))) if (word.length > 3) times.set(word, (times.get(word) ?? 0) + 1)
  }
  const byFrequency = [...times].toSorted((a, b) => b[1] - a[1]).map(([word]) => word)
  const share = (from: number, to: number) =>
    byFrequency.slice(Math.floor(byFrequency.length * from), Math.ceil(byFrequency.length * to))
  return {
    ids: letters.map(({ id }) => id),
    common: byFrequency.slice(0, 8),
    usual: share(0.02, 0.2),
    rare: share(0.7, 1),
    units: [...new Set(letters.flatMap(({ from_unit }) => from_unit ?? []))],
    chance,
  }
}
