import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, type Artefact } from '../protocol/releases/release-manifest.ts'

export interface ArtefactCheck {
  name: string
  /** right: as it was signed · changed · missing: named, but not in the folder · unlisted: in the folder, and nobody vouches for it */
  found: 'right' | 'changed' | 'missing' | 'unlisted'
}

/** Compares the files of a folder with what its manifest says. */
export const checkArtefacts = async (folder: string, artefacts: Artefact[]): Promise<ArtefactCheck[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const here = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  const checks: ArtefactCheck[] = []
  for (const artefact of artefacts) {
    const isHere = here.includes(artefact.name)
    const isRight = isHere && (await isAsSaid(join(folder, artefact.name), artefact))
    checks.push({ name: artefact.name, found: isRight ? 'right' : isHere ? 'changed' : 'missing' })
  }
  const named = new Set(artefacts.map(({ name }) => name))
  for (const name of here.toSorted()) {
    if (!named.has(name) && !isManifestOrSignature(name)) checks.push({ name, found: 'unlisted' })
  }
  return checks
}

export const isManifestOrSignature = (name: string): boolean =>
  name === manifestName || (name.startsWith(`${manifestName}.`) && name.endsWith('.sig'))

const isAsSaid = async (file: string, { size, sha256 }: Artefact): Promise<boolean> =>
  (await stat(file)).size === size && (await hashOf(file)) === sha256

/** SHA-256 of a file of any size, in hex. */
export const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
