import { EventEmitter } from 'node:events'
import { surfaceOf } from './surface.ts'
import { isReady, note, violation } from './violations.ts'

type Members = Record<string, unknown>
/** What JavaScript itself asks of an object that it awaits, prints or compares. */
const asked = new Set(['then', 'toJSON', 'constructor', 'prototype', 'name', 'length', 'nodeType', 'asymmetricMatch'])
const emitterNames = new Set([
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'removeAllListeners',
  'listenerCount',
])

/**
 * An object of the double. A name that Electron does not have throws, and so does one that Electron has and the double does not: it
 * may never answer `undefined` for what would work in earnest. Each call is kept in the journal, and refused where Electron's
 * documentation says that it comes too early or too late.
 */
export const strict = <T extends object>(typeName: string, label: string, members: T): T => {
  const surface = surfaceOf(typeName)
  for (const name of Object.keys(members))
    if (!surface.members.has(name) && !emitterNames.has(name))
      throw violation(`the double has ${label}.${name}, which Electron does not`)
  return new Proxy(members, {
    get(target, name) {
      if (typeof name === 'symbol' || asked.has(name)) return Reflect.get(target, name) as unknown
      if (!(name in target))
        throw violation(
          surface.members.has(name) ? `the double has no ${label}.${name} yet` : `Electron has no ${label}.${name}`,
        )
      if (surface.afterReady.has(name) && !isReady()) throw violation(`${label}.${name} before the app is ready`)
      if (surface.beforeReady.has(name) && isReady()) throw violation(`${label}.${name} after the app is ready`)
      const value = (target as Members)[name]
      if (typeof value !== 'function' || emitterNames.has(name)) return value
      return (...args: unknown[]): unknown => {
        note(`${label}.${name}`, args)
        return (value as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
    set(_target, name) {
      throw violation(`${label}.${String(name)} is set`)
    },
  })
}

/** `on`, `once` and `off` for the events that Electron's type file knows; `emit` is the world's, not main's. */
export const events = (typeName: string, label: string) => {
  const emitter = new EventEmitter()
  const { events: known } = surfaceOf(typeName)
  const check = (event: string, listener: unknown) => {
    if (!known.has(event)) throw violation(`${label} has no event ${event}`)
    if (typeof listener !== 'function') throw violation(`${label}.on(${event}) without a function`)
  }
  const subscribe = (how: 'on' | 'once' | 'off') =>
    function (this: unknown, event: string, listener: (...args: unknown[]) => void): unknown {
      check(event, listener)
      note(`${label}.${how}`, [event])
      emitter[how](event, listener)
      return this
    }
  return { emitter, methods: { on: subscribe('on'), once: subscribe('once'), off: subscribe('off') } }
}

/** An event that its listener may prevent; says whether it did. */
export const emitPreventable = (
  emitter: EventEmitter,
  event: string,
  facts: object = {},
  ...args: unknown[]
): boolean => {
  let prevented = false
  emitter.emit(event, { ...facts, preventDefault: () => void (prevented = true) }, ...args)
  return prevented
}

/** Options with a name that Electron does not know would be passed over in silence: a setting that sets nothing. */
export const onlyKnown = (typeNames: string[], label: string, options: object): void => {
  const known = new Set(typeNames.flatMap((name) => [...surfaceOf(name).members]))
  for (const name of Object.keys(options)) if (!known.has(name)) throw violation(`${label} has no option ${name}`)
}
