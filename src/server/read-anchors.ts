import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** The certificates of PEM or DER files as base64 DER, each read once to be sure that it is one. */
export const readAnchors = async (paths: string[]): Promise<string[]> => {
  const files = await Promise.all(paths.map((path) => readFile(path)))
  const certificates = files.flatMap((file): (string | Buffer)[] => file.toString('latin1').match(pemBlock) ?? [file])
  return certificates.map((certificate) => new X509Certificate(certificate).raw.toString('base64'))
}
