import { createHash, X509Certificate } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { readRetired, type RetiredAnchor, retiredName } from '../protocol/retired-anchors.ts'
import type { ProvinceServices } from '../protocol/sync-api.ts'

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const certificateFile = /\.(?:pem|crt|cer|der)$/i

/**
 * Whom the province trusts: the certificates of PEM or DER files, and of all such files in a folder, each read once to be sure that it is one, and
 * which of them were retired. Only whoever may write the server's files can change it (docs/adr/0022).
 * @throws invalid_request where `retired.json` is damaged, or names a certificate that is not there: a typing error must not leave one trusted
 */
export const readAnchors = async (
  paths: string[],
): Promise<Required<Pick<ProvinceServices, 'anchors' | 'retired'>>> => {
  const names = (await Promise.all(paths.map(filesOf))).flat()
  const files = await Promise.all(names.map((path) => readFile(path)))
  const certificates = files.flatMap((file): (string | Buffer)[] => file.toString('latin1').match(pemBlock) ?? [file])
  const all = certificates.map((certificate) => new X509Certificate(certificate).raw)
  const known = new Set(all.map((der) => createHash('sha256').update(der).digest('hex')))
  const retired = (await Promise.all(paths.map(retiredIn))).flat()
  const lost = retired.find(({ sha256 }) => !known.has(sha256))
  if (lost) throw new LontarError('invalid_request', { detail: `${retiredName}: ${lost.sha256}` })
  return { anchors: all.map((der) => der.toString('base64')), retired }
}

const filesOf = async (path: string): Promise<string[]> => {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => certificateFile.test(name)).toSorted()
  return names.map((name) => join(path, name))
}

const retiredIn = async (path: string): Promise<RetiredAnchor[]> => {
  if (!(await stat(path)).isDirectory()) return []
  const text = await readFile(join(path, retiredName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return []
  try {
    return readRetired(text)
  } catch (cause) {
    throw new LontarError('invalid_request', { detail: retiredName }, { cause })
  }
}
