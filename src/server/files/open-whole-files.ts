import { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createDiskFiles } from './disk-files.ts'
import { openS3Files } from './s3-files.ts'
import { readS3Place } from './s3-place.ts'
import type { WholeFiles } from './whole-files.ts'

/**
 * Opens the place where whole files lie: `s3://bucket/prefix` where an address is given, else the folder.
 * @throws files_unusable
 */
export const openWholeFiles = async (
  dir: string,
  address: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<WholeFiles> => {
  if (!address) return createDiskFiles(dir)
  try {
    return await openS3Files(readS3Place(address, environment))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const { path, message } = error.issues[0]!
    throw new LontarError('files_unusable', { detail: [...path, message].join(': ') })
  }
}
