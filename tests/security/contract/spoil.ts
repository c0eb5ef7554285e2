import * as fc from 'fast-check'
import { hostileValue, withKey } from './hostile-values.ts'

type Path = readonly (string | number)[]

const placesOf = (value: unknown, at: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null || at.length > 12) return [at]
  const inner = Object.keys(value).slice(0, 40)
  return [at, ...inner.flatMap((key) => placesOf((value as Record<string, unknown>)[key], [...at, key]))]
}

const ways = ['replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'proto'] as const

const change = (value: unknown, path: Path, make: (old: unknown) => unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return make(value)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  const next = change(copy[key], rest, make)
  if (next === undefined) delete copy[key]
  else withKey(copy, String(key), next)
  return copy
}

/** Almost what the call wants: at one place something else, too much, too little, or a key that no object should take over. */
export const spoiled = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.nat(), fc.constantFrom(...ways), hostileValue).map(([value, where, way, evil]) => {
    const places = placesOf(value)
    return change(value, places[where % places.length]!, (old) => {
      if (way === 'remove') return undefined
      if (way === 'wrap') return [old]
      if (way === 'proto') return isObject(old) ? withKey({ ...old }, '__proto__', { id: evil, ids: [evil] }) : evil
      if (way === 'add') return isObject(old) ? withKey({ ...old }, 'ekstra', evil) : evil
      return evil
    })
  })

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
