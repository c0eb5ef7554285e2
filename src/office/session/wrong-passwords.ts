import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { oneMore, personAttempts, waitSeconds, type Attempts } from '../../domain/attempts.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

const attemptsSchema = z.object({ failures: z.number().int().nonnegative(), lastAt: z.iso.datetime() })

/**
 * Tries a password against what lies in the folder. Counted on the disk before it is tried, so that neither ending the program nor
 * starting it again makes the next guess come sooner.
 *
 * @throws too_many_attempts with the `seconds` to wait, or what `work` throws
 */
export const tryPassword = async <T>(folder: string, now: Date, work: () => Promise<T>): Promise<T> => {
  const file = join(folder, 'attempts.json')
  const before = readAttempts(file)
  const seconds = waitSeconds(before, personAttempts, now)
  if (seconds > 0) throw new LontarError('too_many_attempts', { seconds })
  let guessed = false
  writeFileSync(file, JSON.stringify(oneMore(before, personAttempts, now)), { mode: 0o600, flush: true })
  try {
    return await work()
  } catch (error) {
    // A full disk or a store in use is no guess: nobody is locked out for it.
    if (error instanceof LontarError && error.code === 'password_wrong') guessed = true
    throw error
  } finally {
    if (!guessed) forget(file)
  }
}

/** Who has proven to be the owner in another way need not wait. */
export const forgetAttempts = (folder: string): void => forget(join(folder, 'attempts.json'))

/** A disk that does not let go of the count costs one attempt, not the store that has just been opened. */
const forget = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch {
    // The next right password forgets it.
  }
}

/** What cannot be read counts as nothing: a damaged file must not lock the owner out. */
const readAttempts = (file: string): Attempts | null => {
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
