import * as fc from 'fast-check'
import type { z } from 'zod'
import { hostileNumber, hostileText } from './hostile-values.ts'

/** What an attacker inside the page has seen and may use: ids of letters, people, places, hashes of files. */
export interface Known {
  uuids: readonly string[]
  hashes: readonly string[]
  names: readonly string[]
  files: readonly string[]
}

type Def = { type: string } & Record<string, unknown>
interface Limits {
  minimum?: number | undefined
  maximum?: number | undefined
  format?: string | undefined
  pattern?: RegExp | undefined
}
const defOf = ({ _zod: inside }: { _zod: { def: unknown } }) => inside.def as Def

/** What the checks of a schema say of its numbers, lengths and text. */
const limitsOf = (schema: z.core.$ZodType): Limits => {
  const def = defOf(schema)
  const checks = (def['checks'] ?? []) as { _zod: { def: unknown } }[]
  const of = (...names: string[]) => checks.map(defOf).find((one) => names.includes(one['check'] as string))
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined)
  const above = of('greater_than')
  const least = number(above?.['value'])
  return {
    minimum:
      number(of('min_length')?.['minimum']) ?? (least !== undefined && !above?.['inclusive'] ? least + 1 : least),
    maximum: number(of('max_length')?.['maximum']) ?? number(of('less_than')?.['value']),
    format: (def['format'] ?? of('string_format', 'number_format')?.['format']) as string | undefined,
    pattern: of('string_format')?.['pattern'] as RegExp | undefined,
  }
}

const days = ['2026-11-26', '2020-01-01', '1970-01-01', '9999-12-31', '2024-02-29']

/**
 * Values of the shape that a schema wants, as far as the shape tells it; what stands in the leaves is as hostile as the
 * shape lets it be. Zod's own definition is read, so that a new call is fuzzed from the day it is there.
 */
export const inputOf = (schema: z.core.$ZodType, known: Known, depth = 0): fc.Arbitrary<unknown> => {
  const def = defOf(schema)
  const inner = (of: unknown, deeper = 0) => inputOf(of as z.core.$ZodType, known, depth + deeper)
  switch (def.type) {
    case 'object':
      return objectOf(def['shape'] as Record<string, z.core.$ZodType>, inner)
    case 'array': {
      // A recursive shape has to end somewhere.
      if (depth > 4) return fc.constant([])
      const { minimum = 0, maximum = 3 } = limitsOf(schema)
      return fc.array(inner(def['element'], 1), {
        minLength: minimum,
        maxLength: Math.max(minimum, Math.min(maximum, 3)),
      })
    }
    case 'record':
      return fc.dictionary(inner(def['keyType']).map(String), inner(def['valueType'], 1), { maxKeys: 3 })
    case 'union':
      return fc.oneof(...(def['options'] as unknown[]).map((option) => inner(option)))
    case 'intersection':
      return fc
        .tuple(inner(def['left']), inner(def['right']))
        .map(([left, right]) => ({ ...(left as object), ...(right as object) }))
    case 'lazy':
      return fc.constant(null).chain(() => inner((def['getter'] as () => unknown)(), 1))
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inner(def['innerType']), { nil: undefined, freq: 3 })
    case 'nullable':
      return fc.option(inner(def['innerType']), { nil: null, freq: 3 })
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner(def['innerType'])
    case 'pipe':
      return inner(def['in'])
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Record<string, unknown>))
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'number':
      return numberOf(limitsOf(schema))
    case 'string':
      return textOf(limitsOf(schema), known)
    case 'unknown':
    case 'any':
      return fc.jsonValue({ maxDepth: 3 })
    case 'never':
      return fc.constant(undefined)
    default:
      // Silence here would be a hole in the fuzz.
      throw new Error(`the fuzz knows no schema of type ${def.type}`)
  }
}

const objectOf = (shape: Record<string, z.core.$ZodType>, inner: (of: unknown) => fc.Arbitrary<unknown>) =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, inner(of)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, of]) => of !== undefined)))

const numberOf = ({ minimum, maximum, format }: Limits): fc.Arbitrary<number> => {
  const least = minimum ?? -1000
  const most = maximum ?? least + 100_000
  const inside = fc.oneof(
    fc.constantFrom(least, most, Math.min(most, least + 1)),
    fc.integer({ min: least, max: Math.min(most, least + 50) }),
  )
  return format === undefined && minimum === undefined ? fc.oneof(inside, hostileNumber) : inside
}

const textOf = ({ format, pattern, minimum = 0, maximum = Infinity }: Limits, known: Known): fc.Arbitrary<string> => {
  if (format === 'uuid') return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.uuids) }, fc.uuid())
  if (format === 'base64') return fc.constantFrom(...known.files)
  if (format === 'date') return fc.constantFrom(...days)
  if (format === 'datetime') return fc.constantFrom(...days.map((day) => `${day}T00:00:00.000Z`))
  if (format === 'email') return fc.constantFrom('uji@contoh.example', 'a@b.id')
  if (pattern) return fc.stringMatching(pattern, { maxLength: Math.min(maximum, 64) })
  const any = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known.names, ...known.uuids, ...known.hashes) },
    { weight: 3, arbitrary: hostileText },
  )
  return any.map((text) => text.slice(0, maximum).padEnd(minimum, 'x'))
}
