import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Authority } from '../../tests/support/authority/index.ts'
import { startOffice, type OfficeProcess } from '../../tests/support/office-process.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../../tests/support/province-data.ts'
import { keptCertificate } from './kept-certificate.ts'
import { playSample } from './play-sample.ts'
import { sampleLetters } from './sample-letters.ts'
import { signPermits } from './sign-permits.ts'

/**
 * Fills an empty province with a small fortnight of letters, once: real offices draft, check, number, sign and pass on, each on a
 * computer of its own below `dir`. So whoever opens the demonstration sees an office at work.
 *
 * @param tell what is done, of how many
 * @returns false where it was filled before
 */
export const fillProvince = async (
  options: { dir: string; serverUrl: string; authority: Authority },
  tell: (done: number, of: number) => void = () => {},
): Promise<boolean> => {
  const { dir, serverUrl, authority } = options
  const done = join(dir, 'sample-correspondence.txt')
  if (existsSync(done)) return false
  const certificates = join(dir, 'certificates')
  mkdirSync(certificates, { recursive: true })
  const offices = new Map<DemoPart, Promise<OfficeProcess>>()
  const open = (part: DemoPart): Promise<OfficeProcess> => {
    const opened = offices.get(part) ?? signedIn(part, join(dir, 'sample-offices', part), serverUrl)
    offices.set(part, opened)
    return opened
  }
  const certificateOf = async (part: DemoPart) => {
    const person = demoPeople.find(({ id }) => id === demoPersonId[part])!
    const issued = await keptCertificate(authority, join(certificates, `${person.id}.json`), person)
    return { file: (await authority.p12({ issued, password })).toString('base64'), password }
  }
  try {
    for (const [index, sample] of sampleLetters.entries()) {
      await playSample(sample, { open, certificateOf })
      tell(index + 1, sampleLetters.length)
    }
    await signPermits({ open, certificateOf })
    writeFileSync(done, `${sampleLetters.length}\n`)
    return true
  } finally {
    await Promise.all([...offices.values()].map(async (office) => (await office).close().catch(() => {})))
  }
}

const password = 'contoh-saja'

const signedIn = async (part: DemoPart, dataDir: string, serverUrl: string): Promise<OfficeProcess> => {
  const office = startOffice({ dataDir, serverUrl, deviceName: `Meja contoh ${part}` })
  await office.call('session.signIn', { personId: demoPersonId[part] })
  return office
}
