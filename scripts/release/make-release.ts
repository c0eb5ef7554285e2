import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { productVersion } from '../../src/protocol/product-version.ts'
import {
  manifestName,
  releaseManifestSchema,
  signatureName,
  type Artefact,
  type ReleaseManifest,
} from '../../src/protocol/releases/release-manifest.ts'
import { hashOf, isManifestOrSignature } from '../../src/releases/check-artefacts.ts'
import { releaseKey } from '../../src/releases/read-release-keys.ts'
import { signRelease } from '../../src/releases/sign-release.ts'
import { root } from '../root.ts'

const sumsName = 'SHA256SUMS'
const notesSchema = z.object({ id: z.array(z.string()).min(1), en: z.array(z.string()).min(1) })

export interface ReleaseAsked {
  /** Where the artefacts lie; folders in it are not looked into. */
  folder: string
  /** Private keys, PEM; each signs. */
  keyFiles: string[]
  /** JSON `{id: [sentence, …], en: [sentence, …]}`: what is new. */
  notesFile?: string | undefined
  minimumVersion?: string | null
  /** The public key that will sign later, and from which day. */
  nextKey?: { file: string; from: string } | undefined
  /** After so many days nobody should rely on this being the newest. */
  days: number
  now: Date
}

/**
 * Writes `SHA256SUMS`, the manifest and its signatures into the folder; those of an earlier run are replaced. Gives the names of what was written.
 * The list of what the package is made of (`npm run sbom`) belongs into the folder before.
 */
export const makeRelease = async (asked: ReleaseAsked): Promise<string[]> => {
  const { folder } = asked
  const keys = await Promise.all(asked.keyFiles.map((file) => readFile(file, 'utf8')))
  for (const name of await readdir(folder)) {
    if (isManifestOrSignature(name) || name === sumsName) await rm(join(folder, name))
  }
  const artefacts = await artefactsOf(folder)
  await writeFile(join(folder, sumsName), artefacts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  const sums = await artefact(folder, sumsName)
  const manifest = releaseManifestSchema.parse({
    format: 'lontar-release/1',
    version: productVersion,
    date: asked.now.toISOString(),
    expires: new Date(asked.now.getTime() + asked.days * 24 * 60 * 60 * 1000).toISOString(),
    minimumVersion: asked.minimumVersion ?? null,
    commit: commitOf(),
    notes: asked.notesFile
      ? notesSchema.parse(JSON.parse(await readFile(asked.notesFile, 'utf8')))
      : { id: [], en: [] },
    nextKeys: asked.nextKey ? [await nextKey(asked.nextKey)] : [],
    artefacts: [...artefacts, sums],
  } satisfies ReleaseManifest)
  const { manifest: text, signatures } = signRelease(manifest, keys)
  await writeFile(join(folder, manifestName), text)
  for (const { key, signature } of signatures)
    await writeFile(join(folder, signatureName(key)), Buffer.from(signature, 'base64'))
  return [sumsName, manifestName, ...signatures.map(({ key }) => signatureName(key))]
}

/** All files but electron-builder's notes to itself. */
const artefactsOf = async (folder: string): Promise<Artefact[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !/^builder-.*\.ya?ml$/.test(entry.name))
  return Promise.all(
    names
      .map(({ name }) => name)
      .toSorted()
      .map((name) => artefact(folder, name)),
  )
}

const artefact = async (folder: string, name: string): Promise<Artefact> => {
  const file = join(folder, name)
  return { name, size: (await stat(file)).size, sha256: await hashOf(file) }
}

const nextKey = async ({ file, from }: { file: string; from: string }) => {
  const { id, fingerprint } = releaseKey(await readFile(file, 'utf8'), file)
  return { id, sha256: fingerprint, from }
}

const commitOf = (): string | null => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}
