import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Electron's own type file says of one of its classes, interfaces or option objects. */
export interface Surface {
  members: Set<string>
  /** Names for `on`, `once` and `off`. */
  events: Set<string>
  /** Of the members: those that Electron's documentation forbids before, or after, the app is ready. */
  afterReady: Set<string>
  beforeReady: Set<string>
}

const text = readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8')
const known = new Map<string, Surface>()

/**
 * Read from `electron.d.ts` of the installed version, so that the double cannot drift from it.
 * @example surfaceOf('WebPreferences').members.has('sandbox')
 */
export const surfaceOf = (name: string): Surface => {
  const before = known.get(name)
  if (before) return before
  const found = new RegExp(
    `^  (?:class|interface) ${name}(?: extends ([\\w., ]+))? \\{\\n([\\s\\S]*?)^  \\}$`,
    'm',
  ).exec(text)
  if (!found) throw new Error(`electron.d.ts has no ${name}`)
  const [, parents = '', body = ''] = found
  const surface: Surface = { members: new Set(), events: new Set(), afterReady: new Set(), beforeReady: new Set() }
  known.set(name, surface)
  for (const [, docs = '', member] of body.matchAll(
    /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^ {4}(?:readonly |static |get |set )*(\w+)(?:\?|<[^(]*>)?[(:]/gm,
  )) {
    surface.members.add(member!)
    if (
      /(called|used) (only )?(before the `ready`|before app is ready)|only be called before|used before the/.test(
        docs,
      ) &&
      !/cannot be called before/.test(docs)
    )
      surface.beforeReady.add(member!)
    if (
      /called after (the )?(app is ready|`ready`)|must be called after the `ready`|cannot be called before the/.test(
        docs,
      )
    )
      surface.afterReady.add(member!)
  }
  for (const [, event] of body.matchAll(/^ {4}on\(event: '([^']+)'/gm)) surface.events.add(event!)
  for (const parent of parents.split(',').map((part) => part.trim())) {
    if (parent === '' || parent.includes('.') || parent === 'NodeEventEmitter') continue
    for (const part of ['members', 'events', 'afterReady', 'beforeReady'] as const)
      for (const one of surfaceOf(parent)[part]) surface[part].add(one)
  }
  return surface
}

/** What a process may import from `electron`: main, or a utility process. */
export const namesFor = (process: 'Main' | 'Utility' | 'Renderer'): Set<string> => {
  const body = new RegExp(`^  namespace ${process} \\{\\n([\\s\\S]*?)^  \\}$`, 'm').exec(text)![1]!
  const common = /^ {2}namespace Common \{\n([\s\S]*?)^ {2}\}$/m.exec(text)![1]!
  return new Set([...(body + common).matchAll(/^ {4}(?:const|class) (\w+)/gm)].map(([, name]) => name!))
}
