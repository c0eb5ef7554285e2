import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileShim } from '../../support/compile-shim.ts'

/** What is to happen at a call; the words are those of disk-shim.c. */
export type Mishap = 'kill' | 'tear' | 'full' | 'full+' | 'fail' | 'fail+'

export interface WatchedDisk {
  /** For the process that works on the disk. */
  env: NodeJS.ProcessEnv
  journal: string
  /** Bytes of the journal so far: everything before them has happened. */
  journalSize(): number
  /** Calls so far. */
  calls(): number
  plan(mishap: Mishap, at: number): void
  /** What of the plan has happened, as "file call". */
  happened(): string[]
  /** There is room again. */
  lift(): void
}

const source = fileURLToPath(new URL('./disk-shim.c', import.meta.url))

/** Watches everything below `under`. `notes` is a folder for the shim's own files; `careless`: files whose fsync is left out. */
export const watchDisk = async (under: string, notes: string, careless?: string): Promise<WatchedDisk> => {
  const [journal, count, plan] = ['journal', 'count', 'plan'].map((name) => join(notes, name)) as [
    string,
    string,
    string,
  ]
  return {
    env: {
      LD_PRELOAD: await compileShim(source),
      LONTAR_DISK_UNDER: under,
      LONTAR_DISK_JOURNAL: journal,
      LONTAR_DISK_COUNT: count,
      LONTAR_DISK_PLAN: plan,
      ...(careless === undefined ? {} : { LONTAR_DISK_CARELESS: careless }),
    },
    journal,
    journalSize: () => statSync(journal, { throwIfNoEntry: false })?.size ?? 0,
    calls: () => (existsSync(count) ? Number(readFileSync(count).readBigUInt64LE()) : 0),
    plan: (mishap, at) => writeFileSync(plan, `${mishap} ${at}\n`),
    happened: () => {
      if (!existsSync(`${plan}.done`)) return []
      const lines = readFileSync(`${plan}.done`, 'utf8').trim().split('\n')
      return lines.map((line) => {
        const [, call = '', path = ''] = line.split('\t')
        return `${fileKind(relative(under, path))} ${call}`
      })
    },
    lift: () => rmSync(plan, { force: true }),
  }
}

/** A file by its kind: hashes, devices and people are of no importance. */
export const fileKind = (path: string): string =>
  path
    .replace(/profiles\/[^/]+/, 'profile')
    .replace(/partial\/[^/]+/, 'partial/…')
    .replace(/(^|\/)[0-9a-f]{2}(?=\/|$)/, '$1aa')
    .replace(/[0-9a-f]{64}/, '<sha256>')
    .replace(/[0-9a-f-]{36}/, '…')
    .replace(/unfinished-\d+/, 'unfinished')
