import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { openStore } from '../../src/office/store/open-store.ts'
import { writePermitOffice } from '../../scripts/seed/write-permit-office.ts'
import { buildOffice } from '../bench/build-office.ts'
import { row, type Row } from '../bench/row.ts'
import { percentile } from '../bench/stats.ts'
import { measureOffice } from './measure-office.ts'
import { permitQuestions } from './permit-questions.ts'

export interface BenchPermitsOptions {
  cases: number
  /** Where the cases are, or are to be written. */
  dataDir: string
  quick: boolean
  say: (line: string) => void
}

/** One size of permit office, asked as the screens ask it: over its port, through the shell’s checks and the schemas. */
export const benchPermits = async ({ cases, dataDir, quick, say }: BenchPermitsOptions): Promise<Row[]> => {
  if (profileFolder(dataDir).list().length === 0) {
    say(`writing ${cases} cases into ${dataDir}`)
    ;(await writePermitOffice(dataDir, { cases, seed: 1, say })).key.fill(0)
  }
  await buildOffice()
  const folder = profileFolder(dataDir)
  const profile = folder.list()[0]!
  const key = Buffer.from(await keyFileSecrets(dataDir).open(Buffer.from(profile.sealedKey, 'base64')))
  const db = openStore(`${folder.pathOf(profile.personId)}/store.db`, key)
  const all = permitQuestions(db)
  const open = db.prepare<[], number>('SELECT count(*) FROM permit_case WHERE board IS NOT NULL').pluck().get()!
  db.close()
  key.fill(0)
  say(`asking the office, ${open} of its cases are open`)
  const office = await measureOffice(dataDir, profile.personId, all, { asked: quick ? 10 : 200, start: quick ? 1 : 5 })
  const size = cases.toLocaleString('en')
  const share = (name: string, label: string, at: number, limit: number | undefined): Row => {
    const value = percentile(office.asked[name]!, at)
    const measured = row({ name: `${size} cases: ${name}, ${label}`, value, unit: 'ms' })
    return limit === undefined ? measured : { ...measured, goal: `≤ ${limit} ms`, ok: value <= limit }
  }
  return all.flatMap(({ name, p50, p99 }) => [share(name, 'p50', 0.5, p50), share(name, 'p99', 0.99, p99)])
}
