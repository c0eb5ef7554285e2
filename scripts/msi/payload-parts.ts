import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { listPayload, type PayloadFolder } from './list-payload.ts'
import { msiFacts } from './msi-facts.ts'
import { nameUuid } from './name-uuid.ts'
import type { Compiler } from './write-wxs.ts'
import { element } from './xml.ts'

/**
 * One component for each file, as Windows Installer advises, with a code that comes from the file's path: the same file keeps its
 * code from version to version, so that an upgrade knows it again.
 */
export const payloadParts = (
  payload: string,
  source: (path: string) => string,
  compiler: Compiler,
): { tree: string[]; components: string[] } => {
  const components: string[] = []
  const folderParts = (folder: PayloadFolder): string[] => [
    ...folder.files.map((name) => {
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      const id = `c${shortHash(path)}`
      components.push(id)
      return element(
        'Component',
        { Id: id, Guid: nameUuid(`file/${path}`), Win64: win64(compiler) },
        fileElement(source(join(payload, path)), path, name),
      )
    }),
    ...folder.folders.map((child) =>
      element('Directory', { Id: `d${shortHash(child.path)}`, Name: child.name }, ...folderParts(child)),
    ),
  ]
  const tree = folderParts(listPayload(payload))
  if (!tree.some((part) => part.includes(`Id="${executableId}"`)))
    throw new Error(`There is no ${msiFacts.executable} in ${payload}: this is not a folder to make a package of.`)
  return { tree, components }
}

/** WiX takes it from the architecture that it is started for; wixl does not. */
export const win64 = (compiler: Compiler) => (compiler === 'wixl' ? 'yes' : undefined)

/** Shortcuts and the registry point to it. */
export const executableId = 'LontarExe'

const fileElement = (Source: string, path: string, name: string) =>
  element('File', {
    Id: path === msiFacts.executable ? executableId : `f${shortHash(path)}`,
    Name: name,
    Source,
    KeyPath: 'yes',
  })

const shortHash = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 24)
