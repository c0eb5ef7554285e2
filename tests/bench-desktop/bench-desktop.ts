import { writeOffice } from '../../scripts/seed/write-office.ts'
import { openChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { builtPrograms } from '../../src/chromium/programs.ts'
import { keyFileSecrets } from '../../src/chromium/key-file-secrets.ts'
import { openKey } from '../../src/office/session/profile-key.ts'
import { profileFolder } from '../../src/office/session/profile-folder.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { row, type Row } from '../bench/row.ts'
import { median } from '../bench/stats.ts'
import { timeOfBareNode, timeToFirstList } from '../bench/time-to-first-list.ts'
import { demoPassword } from '../../src/protocol/sync-api.ts'
import { timeQuickCheck, type QuickCheckTimes } from './time-quick-check.ts'
import { memoryBelow, type ProcessMemory } from './process-memory.ts'

export interface BenchDesktopOptions {
  letters: number
  /** Where the letters are, or are to be written. */
  dataDir: string
  starts: number
  small: boolean
  say: (line: string) => void
}

/** What an office computer pays for Lontar with so many letters: the start, and the memory of each process after a while of work. */
export const benchDesktop = async ({ letters, dataDir, starts, small, say }: BenchDesktopOptions): Promise<Row[]> => {
  if (profileFolder(dataDir).list().length === 0) {
    say(`writing ${letters} letters into ${dataDir}`)
    ;(await writeOffice(dataDir, { letters, seed: 1, small, say })).key.fill(0)
  }
  const { personId, name } = profileFolder(dataDir).list()[0]!
  const size = letters.toLocaleString('en')

  say('starting, again and again')
  const first: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < starts; turn++) {
    bare.push(await timeOfBareNode())
    first.push(await timeToFirstList(builtPrograms().office, dataDir, personId))
  }

  say('the quick check after a start')
  const check = await quickCheckOf(dataDir, personId)

  say('working in the window')
  const { window, parts } = await workInWindow(dataDir, name)
  return [
    row({
      name: `${size}: start to first list, office alone`,
      value: median(first),
      unit: 'ms',
      against: { what: 'node -e 0', value: median(bare) },
    }),
    row({
      name: `${size}: start to first list in the window`,
      value: window,
      unit: 'ms',
      against: { what: 'office alone', value: median(first) },
    }),
    row({
      name: `${size}: quick check after the start, processor time`,
      value: check.slices.reduce((sum, ms) => sum + ms, 0),
      unit: 'ms',
      against: { what: 'time with its rests', value: check.span },
    }),
    row({ name: `${size}: … its longest slice`, value: Math.max(...check.slices), unit: 'ms' }),
    row({
      name: `${size}: … what it reads at one start`,
      value: check.read,
      unit: 'MB',
      against: { what: 'the store', value: check.size },
    }),
    ...['office', 'token', 'screens', 'browser'].flatMap((part) => {
      const of = parts.filter((one) => one.part === part)
      return of.length === 0 ? [] : [memoryRow(`${size}: memory of ${part}`, of)]
    }),
    memoryRow(`${size}: memory of all`, parts),
  ]
}

const memoryRow = (name: string, of: readonly ProcessMemory[]): Row => {
  const sum = (field: 'pss' | 'rss') => of.reduce((total, one) => total + one[field], 0)
  return row({ name, value: sum('pss'), unit: 'MB', against: { what: 'with what is shared', value: sum('rss') } })
}

const quickCheckOf = async (dataDir: string, personId: string): Promise<QuickCheckTimes> => {
  const folder = profileFolder(dataDir)
  const key = await openKey(folder.find(personId)!, demoPassword, keyFileSecrets(dataDir))
  try {
    return await timeQuickCheck(folder.pathOf(personId), key)
  } finally {
    key.fill(0)
  }
}

/** Signs in, goes through the boxes, searches, opens a letter, looks for tokens; gives what all processes hold then. */
const workInWindow = async (dataDir: string, person: string): Promise<{ window: number; parts: ProcessMemory[] }> => {
  const begin = performance.now()
  const { page, close } = await openChromiumShell({
    dataDir,
    programs: builtPrograms(),
    serverUrl: 'http://127.0.0.1:1',
    tokenModules: [findSoftHsm() ?? []].flat(),
    headless: true,
    viewport: { width: 1366, height: 768 },
  })
  try {
    await page.getByRole('button', { name: person }).first().click()
    await page.getByRole('navigation').first().waitFor()
    await page.goto('https://lontar.invalid/#/kotak/masuk')
    await page.getByRole('option').first().waitFor()
    const window = performance.now() - begin
    for (const place of ['beranda', 'kotak/masuk', 'kotak/keluar', 'agenda', 'cari?kata=rapat', 'perangkat']) {
      await page.goto(`https://lontar.invalid/#/${place}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForTimeout(1_000)
    }
    return { window, parts: memoryBelow(process.pid) }
  } finally {
    await close()
  }
}
