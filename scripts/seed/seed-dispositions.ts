import type { Actor, Disposition } from '../../src/domain/letter.ts'
import { demoPersonId, demoPositionId } from '../../tests/support/province-data.ts'
import type { Chance } from './chance.ts'
import { secretariat } from './seed-province.ts'
import type { Words } from './words.ts'

const way = ['sekda', 'asisten', 'kepalaBiro', 'setdaTu'] as const
const instructions = ['Untuk ditindaklanjuti', 'Untuk diketahui', 'Pelajari dan laporkan', 'Hadiri', 'Siapkan jawaban']

const actorAt = (step: number): Actor => {
  const part = way[step]!
  return { personId: demoPersonId[part], positionId: demoPositionId[part], holding: 'definitif' }
}

/** Passed down from the head, up to three times: each passes on what it was given. */
export const dispositionsOf = (chance: Chance, words: Words, at: string, isDone: boolean): Disposition[] => {
  const depth = 1 + chance.below(3)
  const ids = Array.from({ length: depth }, () => chance.uuid())
  return ids.map((id, step): Disposition => {
    const given = new Date(Date.parse(at) + (step + 1) * 3 * 3_600_000).toISOString()
    const receiver = actorAt(step + 1)
    const stamp = { by: receiver, at: new Date(Date.parse(given) + 3_600_000).toISOString() }
    const isOver = isDone || chance.is(0.6)
    return {
      id,
      unitId: secretariat,
      parentId: ids[step - 1] ?? null,
      by: actorAt(step),
      at: given,
      instructions: [chance.zipf(instructions)],
      note: chance.is(0.4) ? words.sentence(8) : '',
      due: chance.is(0.6)
        ? new Date(Date.parse(given) + (2 + chance.below(12)) * 86_400_000).toISOString().slice(0, 10)
        : null,
      to: [
        {
          positionId: receiver.positionId,
          read: stamp,
          cancelled: null,
          reports: [],
          done: isOver ? { ...stamp, note: '' } : null,
        },
      ],
    }
  })
}
