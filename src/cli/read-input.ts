import { readFile } from 'node:fs/promises'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { reasonOf } from './reason-of.ts'

/** The bytes of a named file. @throws LontarError input_unreadable {file, reason} */
export const readInput = async (file: string): Promise<Buffer<ArrayBuffer>> => {
  try {
    return await readFile(file)
  } catch (error) {
    throw new LontarError('input_unreadable', { file, reason: reasonOf(error) }, { cause: error })
  }
}
