import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { readFileAsBase64 } from '../draft/read-file.ts'

/** Real certificate files have a few kilobytes; the border to the office takes 2,000,000 characters of base64. */
const largestP12 = 1_400_000

/** @throws {LontarError} p12_damaged where the file is far too large to be one, chosen_file_unreadable */
export const readP12 = (file: File): Promise<string> =>
  file.size === 0 || file.size > largestP12 ? Promise.reject(new LontarError('p12_damaged')) : readFileAsBase64(file)
