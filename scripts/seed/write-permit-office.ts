import { demoDirectory, demoPeople, demoPersonId } from '../../tests/support/province-data.ts'
import { chance as chanceOf } from './chance.ts'
import { seedCases } from './seed-cases.ts'
import { writeStore, type SeededOffice } from './write-store.ts'

/** The computer of who heads the permits of a province after five years of applications. */
export const writePermitOffice = async (
  dataDir: string,
  { cases: count, seed, say }: { cases: number; seed: number; say: (line: string) => void },
): Promise<SeededOffice> => {
  const id = demoPersonId.addresseeVerifikator
  const { name } = demoPeople.find((person) => person.id === id)!
  const directory = demoDirectory('https://contoh.invalid/v')
  const newest = '2026-11-25'
  return writeStore(dataDir, {
    person: { id, name, title: 'Kepala Bidang Pelayanan Perizinan', unit: 'DPMPTSP' },
    directory,
    letters: seedCases({
      count,
      chance: chanceOf(seed),
      directory,
      newest,
      years: Math.min(5, Math.max(0.2, count / 500)),
    }),
    count,
    day: newest,
    say,
  })
}
