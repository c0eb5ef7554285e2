import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const pemBlock = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g

/** The certificates of PEM files (any number in each) and DER files, as DER. @throws LontarError input_unreadable, certificates_unreadable {file} */
export const readCertificates = async (files: string[]): Promise<Buffer[]> =>
  (await Promise.all(files.map(readOne))).flat()

const shipped = join(import.meta.dirname, '..', '..', 'assets', 'trust')

/** The files that were named; without any, those that this installation keeps in `assets/trust`. */
export const readAnchors = async (files: string[]): Promise<Buffer[]> => {
  if (files.length > 0) return readCertificates(files)
  const names = await readdir(shipped).catch(() => [])
  return readCertificates(
    names.filter((name) => /\.(?:pem|crt|cer|der)$/i.test(name)).map((name) => join(shipped, name)),
  )
}

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
