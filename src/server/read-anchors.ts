import { X509Certificate } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const certificateFile = /\.(?:pem|crt|cer|der)$/i

/** The certificates of PEM or DER files, and of all such files in a folder, as base64 DER, each read once to be sure that it is one. */
export const readAnchors = async (paths: string[]): Promise<string[]> => {
  const names = (await Promise.all(paths.map(filesOf))).flat()
  const files = await Promise.all(names.map((path) => readFile(path)))
  const certificates = files.flatMap((file): (string | Buffer)[] => file.toString('latin1').match(pemBlock) ?? [file])
  return certificates.map((certificate) => new X509Certificate(certificate).raw.toString('base64'))
}

const filesOf = async (path: string): Promise<string[]> => {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => certificateFile.test(name)).toSorted()
  return names.map((name) => join(path, name))
}
