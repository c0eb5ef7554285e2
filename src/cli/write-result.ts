import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { reasonOf } from './reason-of.ts'

/** Asked before a PIN is used. @throws LontarError output_is_input, output_unwritable */
export const requireOtherFile = async (input: string, output: string): Promise<void> => {
  const [from, to] = await Promise.all([input, output].map((file) => stat(file).catch(() => null)))
  if (from && to && from.dev === to.dev && from.ino === to.ino)
    throw new LontarError('output_is_input', { file: input })
  if (to && !to.isFile()) throw unwritable(output, 'EISDIR')
  const folder = await stat(dirname(output)).catch((error: unknown) => reasonOf(error))
  if (typeof folder === 'string') throw unwritable(output, folder)
}

/** Whole or not at all: written beside its place and moved there, over a file that has the name already. @throws LontarError output_unwritable */
export const writeResult = async (output: string, bytes: Uint8Array): Promise<void> => {
  const beside = join(dirname(output), `.${basename(output)}.${randomBytes(4).toString('hex')}`)
  try {
    const file = await open(beside, 'wx', 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, output)
  } catch (error) {
    await rm(beside, { force: true })
    throw unwritable(output, reasonOf(error))
  }
}

const unwritable = (file: string, reason: string) => new LontarError('output_unwritable', { file, reason })
