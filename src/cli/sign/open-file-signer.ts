import { openP12 } from '../../office/signing/index.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DocumentSigner } from '../../signatures/signing/document-signer.ts'
import { readInput } from '../read-input.ts'
import { withoutLineEnd } from './read-secret.ts'

/**
 * A certificate file. All of standard input is its password; only where that does not open it, a last line's end is taken for one that
 * the shell put there. A file counts no tries.
 */
export const openFileSigner = async (file: string, secret: string): Promise<DocumentSigner> => {
  const bytes = await readInput(file)
  try {
    return await openP12(bytes, secret)
  } catch (error) {
    const bare = withoutLineEnd(secret)
    if (bare === null || !(error instanceof LontarError) || error.code !== 'p12_password_wrong') throw error
    return openP12(bytes, bare)
  }
}
