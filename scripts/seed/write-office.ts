import { demoPeople, demoPersonId } from '../../tests/support/province-data.ts'
import { chance as chanceOf } from './chance.ts'
import { seedLetters } from './seed-letters.ts'
import { seedProvince } from './seed-province.ts'
import { words as wordsOf } from './words.ts'
import { writeStore, type SeededOffice } from './write-store.ts'

/** The computer of the secretariat’s registry after some years. */
export const writeOffice = async (
  dataDir: string,
  {
    letters: count,
    seed,
    small = false,
    say,
  }: { letters: number; seed: number; small?: boolean; say: (line: string) => void },
): Promise<SeededOffice> => {
  const id = demoPersonId.setdaTu
  const chance = chanceOf(seed)
  const words = wordsOf(chance, small ? { vocabulary: 600, pool: 200 } : {})
  const province = seedProvince(chance, small ? 2 : 94)
  const newest = new Date('2026-11-23T03:00:00Z')
  const { name } = demoPeople.find((person) => person.id === id)!
  return writeStore(dataDir, {
    person: { id, name, title: 'Kepala Bagian Tata Usaha', unit: 'Sekretariat Daerah' },
    directory: province.directory,
    letters: seedLetters({ count, chance, words, province, newest, years: small ? 2 : 6 }),
    count,
    day: newest.toISOString().slice(0, 10),
    say,
  })
}
