import { children, readElement } from '../../../src/signatures/cms/der-reader.ts'
import type { Chance } from './chance.ts'

type DerEdit = (bytes: Buffer, chance: Chance) => Buffer

interface Spot {
  from: number
  length: number
  constructed: boolean
}

/** Every element, at any depth, as far as it can be read. */
const spotsOf = (bytes: Buffer): Spot[] => {
  const found: Spot[] = []
  const walk = (part: Buffer, depth: number): void => {
    try {
      const element = readElement(part)
      const constructed = (element.tag & 0x20) !== 0
      found.push({ from: element.bytes.byteOffset - bytes.byteOffset, length: element.bytes.length, constructed })
      if (constructed && depth < 12) for (const child of children(element)) walk(child.bytes, depth + 1)
    } catch {
      // Bent already: what can be read is enough.
    }
  }
  walk(bytes, 0)
  return found.length > 0 ? found : [{ from: 0, length: bytes.length, constructed: false }]
}

const set = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy[at] = value
  return copy
}
const spot = (bytes: Buffer, chance: Chance) => chance.of(spotsOf(bytes))

/** Bends that keep most of the structure: tags, lengths, whole elements. The lengths around them are left wrong, or right by chance. */
export const derEdits: DerEdit[] = [
  (bytes, chance) => {
    const at = chance.below(bytes.length)
    return set(bytes, at, bytes[at]! ^ (1 << chance.below(8)))
  },
  (bytes, chance) => set(bytes, spot(bytes, chance).from, chance.below(256)),
  (bytes, chance) => set(bytes, spot(bytes, chance).from + 1, chance.of([0, 1, 127, 128, 129, 130, 132, 136, 255])),
  (bytes, chance) => {
    const { from, length } = spot(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
  },
  (bytes, chance) => {
    const { from, length } = spot(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
  },
  // The same length: another element of it put in its place.
  (bytes, chance) => {
    const spots = spotsOf(bytes)
    const one = chance.of(spots)
    const other = chance.of(spots.filter(({ length }) => length === one.length))
    const copy = Buffer.from(bytes)
    bytes.copy(copy, one.from, other.from, other.from + other.length)
    return copy
  },
  (bytes, chance) => {
    const { from, length } = spot(bytes, chance)
    const copy = Buffer.from(bytes)
    for (let at = from + 2; at < from + length; at++) copy[at] = chance.below(256)
    return copy
  },
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  (bytes, chance) => Buffer.concat([bytes, Buffer.alloc(1 + chance.below(50), chance.below(256))]),
]
