import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const pemBlock = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g

/** The certificates of PEM files (any number in each) and DER files, as DER. @throws LontarError input_unreadable, certificates_unreadable {file} */
export const readCertificates = async (files: string[]): Promise<Buffer[]> =>
  (await Promise.all(files.map(readOne))).flat()

const readOne = async (file: string): Promise<Buffer[]> => {
  const bytes = await readFile(file).catch(async () => (await import('./read-input.ts')).readInput(file))
  try {
    const blocks: (string | Buffer)[] = bytes.toString('latin1').match(pemBlock) ?? [bytes]
    return blocks.map((block) => new X509Certificate(block).raw)
  } catch (error) {
    const { LontarError } = await import('../protocol/errors/lontar-error.ts')
    throw new LontarError('certificates_unreadable', { file }, { cause: error })
  }
}
