import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { componentListFile, componentListSchema, type ComponentList } from '../../protocol/component-list.ts'

/** The list that the build laid beside this program; empty where it runs from its sources. */
export const readComponents = async (folder = import.meta.dirname): Promise<ComponentList> => {
  const text = await readFile(join(folder, componentListFile), 'utf8').catch(() => null)
  return text === null ? { components: [], texts: [] } : componentListSchema.parse(JSON.parse(text))
}
