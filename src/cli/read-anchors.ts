import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Anchor, anchorsOf } from '../signatures/certificates/anchor.ts'
import { readCertificates } from './read-certificates.ts'

/** What this installation trusts where nobody says whom. */
const shipped = join(import.meta.dirname, '..', '..', 'assets', 'trust')
const certificateFile = /\.(?:pem|crt|cer|der)$/i

export interface TrustFiles {
  trust: string[]
  /** In the form of `retired.json`. */
  retired: string[]
}

/**
 * Whom to trust: the certificates of the files that were named, less those that were retired. Where no certificate is named, those of a folder and
 * what the `retired.json` there says, as the server reads its own.
 * @throws LontarError input_unreadable, certificates_unreadable, retired_unreadable {file}, retired_unknown {file, sha256}
 */
export const readAnchors = async (files: TrustFiles, folder = shipped): Promise<Anchor[]> => {
  const names = files.trust.length > 0 ? [] : await readdir(folder).catch(() => [])
  const inFolder = (fits: (name: string) => boolean) => names.filter(fits).map((name) => join(folder, name))
  const anchors = await readCertificates([...files.trust, ...inFolder((name) => certificateFile.test(name))])
  const lists = [...files.retired, ...inFolder((name) => name === 'retired.json')]
  if (lists.length === 0) return anchors
  const { readRetiredFile } = await import('./read-retired-file.ts')
  const known = new Set(anchors.map((der) => createHash('sha256').update(der).digest('hex')))
  const retired = (await Promise.all(lists.map((file) => readRetiredFile(file, known)))).flat()
  // Of two files that name one authority the earlier day counts: `anchorsOf` takes the first.
  const inOrder = retired.toSorted((a, b) => a.at.localeCompare(b.at))
  return anchorsOf({ anchors: anchors.map((der) => der.toString('base64')), retired: inOrder })
}
