import type { ClassificationEntry } from '../../src/domain/classification/classification.ts'
import { administration, details, matters, seconds, tops } from './sample-words.ts'

/** A tree of the real size, the same every time. */
export const sampleTree = (): ClassificationEntry[] =>
  Object.entries(tops).flatMap(([code, words]) => [
    entry(code, words, 2, 3, 'dinilai'),
    ...Object.entries(seconds)
      .filter(([second]) => second.startsWith(`${code}.`))
      .flatMap(([second, line]) => secondLevel(second, line)),
  ])

const entry = (
  code: string,
  words: string,
  active: number,
  inactive: number,
  fate: ClassificationEntry['fate'],
): ClassificationEntry => ({ code, words, active, inactive, fate })

const secondLevel = (code: string, line: string): ClassificationEntry[] => {
  const [name = '', objects = ''] = line.split(' | ')
  return [
    entry(code, name, 2, 3, 'dinilai'),
    ...objects.split(', ').flatMap((object, index) => thirdLevel(`${code}.${index + 1}`, object)),
  ]
}

const thirdLevel = (code: string, object: string): ClassificationEntry[] => {
  const list = object === 'Administrasi pegawai' ? administration : matters
  return [
    entry(code, object, 2, 3, 'dinilai'),
    ...list.flatMap(([matter, active, inactive, fate], index) => {
      const own = `${code}.${index + 1}`
      const words = list === matters ? `${matter} ${object.toLowerCase()}` : matter
      const below = (list === matters ? details[matter] : undefined) ?? []
      return [
        entry(own, words, active, inactive, fate),
        ...below.map((detail, place) =>
          entry(`${own}.${place + 1}`, `${detail}: ${object.toLowerCase()}`, active, inactive, fate),
        ),
      ]
    }),
  ]
}
