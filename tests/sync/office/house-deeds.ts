import type { Position } from '../../../src/domain/directory.ts'
import type { LetterIntent } from '../../../src/domain/letter-intents.ts'
import type { Delivery, Letter } from '../../../src/domain/letter.ts'
import { randomUUID } from '../loader/seeded-crypto.ts'
import type { Eyes, Step } from './deeds.ts'

/** What people do with a letter once it has come to their house, or gone from it. Most of it the rules allow; some they do not. */
export const houseSteps = (letter: Letter, eyes: Eyes): Step[] =>
  ['dikirim', 'diterima', 'diarsip'].includes(letter.state) && !letter.envelope
    ? eyes.positions.flatMap((seat) => [
        ...arrivedSteps(letter, seat, eyes),
        ...givenSteps(letter, seat, eyes),
        ...senderSteps(letter, seat, eyes),
        ...archiveSteps(letter, seat, eyes),
      ])
    : []

const isAt = (d: Delivery, seat: Position): boolean =>
  !d.withdrawn && (d.positionId === undefined ? d.unitId === seat.unitId && takes(seat) : d.positionId === seat.id)

const takes = ({ roles }: Position): boolean => roles.includes('tu') || roles.includes('pimpinan')

const disposing = (seat: Position, unitId: string, parentId: string | null, { dice, word, directory }: Eyes): Step => {
  const others = directory.positions.filter((p) => p.unitId === seat.unitId || p.roles.includes('pimpinan'))
  const to = Array.from({ length: 1 + dice.below(2) }, () => dice.pick(others).id)
  const what = { instructions: ['Tindak lanjuti'], note: `disposisi ${word}`, due: null, unitId, parentId, to }
  const intent: LetterIntent = { kind: 'letter.dispose', dispositionId: randomUUID(), ...what }
  return { deed: 'dispose', positionId: seat.id, intent }
}

const arrivedSteps = (letter: Letter, seat: Position, eyes: Eyes): Step[] => {
  const arrived = letter.deliveries.find((d) => isAt(d, seat))
  if (!arrived) return []
  const { unitId } = arrived
  const followUp: LetterIntent = { kind: 'letter.follow_up', unitId, note: `selesai ${eyes.word}` }
  // Now and then a registry tries to do what is its head's.
  const tries = arrived.positionId !== undefined || seat.roles.includes('pimpinan') || eyes.dice.chance(0.1)
  return [
    ...(tries ? [disposing(seat, unitId, null, eyes)] : []),
    ...(arrived.followedUp ? [] : [{ deed: 'follow_up' as const, positionId: seat.id, intent: followUp }]),
  ]
}

const givenSteps = (letter: Letter, seat: Position, eyes: Eyes): Step[] =>
  (letter.dispositions ?? []).flatMap((d): Step[] => {
    const own = d.to.find((r) => r.positionId === seat.id && !r.cancelled)
    const answer = eyes.dice.pick(['read', 'report', 'done'] as const)
    const note = `laporan ${eyes.word}`
    const answered: LetterIntent = { kind: 'letter.answer_disposition', dispositionId: d.id, answer, note }
    const given = own ? [{ deed: 'answer' as const, positionId: seat.id, intent: answered }] : []
    const down = own ? [disposing(seat, d.unitId, d.id, eyes)] : []
    // Also what its receiver may have read by now, unknown to this laptop.
    const open =
      d.by.positionId === seat.id ? d.to.filter((r) => !r.cancelled && (!r.read || eyes.dice.chance(0.2))) : []
    const back = open.map(({ positionId: to }): Step => ({
      deed: 'cancel_disposition',
      positionId: seat.id,
      intent: { kind: 'letter.cancel_disposition', dispositionId: d.id, to, note: `batal ${eyes.word}` },
    }))
    return [...given, ...down, ...back]
  })

const senderSteps = (letter: Letter, seat: Position, { word, dice }: Eyes): Step[] => {
  const isSender = seat.id === letter.author.positionId || seat.id === letter.content.signatory.positionId
  if (letter.outside) {
    const mended: LetterIntent = { kind: 'letter.correct_record', content: {}, outside: { sender: `CV ${word}` } }
    return seat.roles.includes('tu') ? [{ deed: 'correct', positionId: seat.id, intent: mended }] : []
  }
  if (!isSender) return []
  const open = letter.deliveries.filter((d) => !d.withdrawn && (!d.read || dice.chance(0.6)))
  const back = open.map(({ unitId, positionId }): Step => {
    const place = positionId === undefined ? { unitId } : { unitId, positionId }
    return {
      deed: 'withdraw',
      positionId: seat.id,
      intent: { kind: 'letter.withdraw', ...place, note: `tarik ${word}` },
    }
  })
  const outside = letter.content.addressees.find((to) => to.type === 'external')
  const out: LetterIntent = { kind: 'letter.dispatch_outside', name: outside?.name ?? '', way: 'surel', note: word }
  return [...back, ...(outside ? [{ deed: 'dispatch_outside' as const, positionId: seat.id, intent: out }] : [])]
}

/** Years of keeping are a day long here. */
const archiveSteps = (letter: Letter, seat: Position, { day }: Eyes): Step[] => {
  const house = letter.unitId === seat.unitId || letter.deliveries.some((d) => isAt(d, seat))
  const { unitId, id: positionId } = seat
  const record = letter.archives?.find((r) => r.unitId === unitId)
  if (!record) {
    const retention = { classification: '000.9', activeUntil: day, inactiveUntil: day, fate: 'musnah' as const }
    const keep: LetterIntent = { kind: 'letter.archive', unitId, ...retention }
    return house && takes(seat) ? [{ deed: 'archive', positionId, intent: keep }] : []
  }
  const steps: LetterIntent[] = [
    { kind: 'letter.transfer', unitId, list: 'pindah' },
    { kind: 'letter.propose_destruction', unitId, list: 'musnah' },
    { kind: 'letter.approve_destruction', unitId, list: 'musnah' },
  ]
  return steps.map((intent) => ({ deed: 'retire', positionId, intent }))
}
