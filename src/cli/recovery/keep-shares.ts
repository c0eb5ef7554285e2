import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOfKey, publicHalf, type PrivateKey } from '../../key-recovery/recovery-key.ts'
import { joinShareFiles, makeShareFiles } from '../../key-recovery/share-file.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { UsageError } from '../read-arguments.ts'
import { reasonOf } from '../reason-of.ts'
import type { KeepersWords, Kept } from './keepers-words.ts'
import { readPassphrases } from './read-passphrases.ts'

export interface Rule {
  keepers: number
  needed: number
}

/** @throws UsageError */
export const readRule = (values: { keepers: string; needed: string }): Rule => {
  const [keepers, needed] = [Number(values.keepers), Number(values.needed)]
  if (!Number.isInteger(keepers) || !Number.isInteger(needed) || needed < 2 || needed > keepers || keepers > 20)
    throw new UsageError('--needed is at least 2 and at most --keepers, which is at most 20')
  return { keepers, needed }
}

/**
 * Writes a share for each keeper and the public half for the server; nothing that is there already is replaced. The shares are joined once before
 * anything is written: a passphrase that does not open is found today.
 * @throws LontarError passphrase_short, output_unwritable
 */
export const keepShares = async (
  key: PrivateKey,
  dir: string,
  { keepers, needed }: Rule,
  words: KeepersWords,
): Promise<Kept> => {
  const labels = Array.from({ length: keepers }, (_, index) => words.newPassphrase(index + 1))
  const passphrases = await readPassphrases(labels, words, true)
  const shares = await makeShareFiles(key, needed, passphrases)
  await joinShareFiles(shares.map((share, index) => ({ file: `${index + 1}`, share, passphrase: passphrases[index]! })))
  const files = shares.map((share, index) => [join(dir, `recovery-share-${index + 1}.json`), share] as const)
  const publicFile = join(dir, 'recovery-public.json')
  await mkdir(dir, { recursive: true, mode: 0o700 })
  for (const [file, content] of [...files, [publicFile, publicHalf(key)] as const]) {
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true }).catch(
      (error: unknown) => {
        throw new LontarError('output_unwritable', { file, reason: reasonOf(error) }, { cause: error })
      },
    )
  }
  return { key: nameOfKey(key), needed, shares: files.map(([file]) => file), public: publicFile }
}
