import { mkdirSync } from 'node:fs'
import { homedir, hostname, userInfo } from 'node:os'
import { dirname } from 'node:path'
import { maskText } from '../protocol/diagnosis/mask.ts'
import { rotatingFile, type Rotation } from './rotating-file.ts'

/** Of one fact: a stack has some hundreds. */
const mostLetters = 4000

/** The heaviest first. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export interface LogFile {
  write(level: LogLevel, event: string, facts?: Record<string, string | number | null>): void
  /** From here on lighter events than this are left out. */
  heed(level: LogLevel): void
}

export interface LogOptions {
  level: LogLevel
  /** What is known of persons here, beside the account and the computer's name. */
  words?: string[]
  /** Hears each line as well. */
  echo?: (line: string) => void
  rotation?: Rotation
}

/**
 * A log of this computer: one JSON line an event, level and time first, in files of limited size and number (`rotating-file.ts`). Facts
 * are names and numbers, never what a person typed; what tells of a person in them, such as the home folder in a path, is masked as in
 * a report of the diagnosis. Never throws.
 */
export const openLog = (path: string, { level, words = [], echo, rotation }: LogOptions): LogFile => {
  let least = level
  let append: ((text: string) => void) | null = null
  const known = { words: [...words, accountName(), hostname()], home: homedir() }
  const masked = (value: string | number | null) =>
    typeof value === 'string' ? maskText(value.slice(0, mostLetters), known) : value
  return {
    write(level, event, facts = {}) {
      if (logLevels.indexOf(level) > logLevels.indexOf(least)) return
      append ??= begin(path, rotation)
      const shown = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, masked(value)]))
      const line = `${JSON.stringify({ level, time: new Date().toISOString(), event, ...shown })}\n`
      echo?.(line)
      append(line)
    },
    heed: (level) => void (least = level),
  }
}

const begin = (path: string, rotation: Rotation | undefined): ((text: string) => void) => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  } catch {
    // Nor can anything be written there then; the next lines try again.
  }
  return rotatingFile(path, rotation)
}

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
