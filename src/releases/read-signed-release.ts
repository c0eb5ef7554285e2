import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { manifestName, signedReleaseSchema, type SignedRelease } from '../protocol/releases/release-manifest.ts'

const mostBytes = 256 * 1024

/**
 * A manifest from its file, with the signatures that lie beside it (`<manifest>.<key>.sig`, DER).
 * @throws release_unreadable
 */
export const readSignedRelease = async (file: string): Promise<SignedRelease> => {
  const unreadable = (cause?: unknown) => new LontarError('release_unreadable', { detail: basename(file) }, { cause })
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Infinity),
    (cause: unknown) => {
      throw unreadable(cause)
    },
  )
  if (size > mostBytes) throw unreadable()
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(`${basename(file)}.`))
  const signatures = await Promise.all(
    names.flatMap((name) => {
      const key = /\.([0-9a-f]{16})\.sig$/.exec(name)?.[1]
      if (key === undefined) return []
      return [readFile(join(dirname(file), name)).then((bytes) => ({ key, signature: bytes.toString('base64') }))]
    }),
  )
  const read = signedReleaseSchema.safeParse({ manifest: await readFile(file, 'utf8'), signatures })
  if (!read.success) throw unreadable(read.error)
  return read.data
}

/** The manifest in a folder, or the file itself. */
export const manifestAt = async (path: string): Promise<string> =>
  (await stat(path).catch(() => null))?.isDirectory() ? join(path, manifestName) : path
