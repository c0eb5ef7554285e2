import type { LetterIntent } from '../letter-intents.ts'
import type { Letter } from '../letter.ts'
import { isCase } from '../permits/lifecycle/case-step.ts'
import { stepsOnCase } from '../permits/testing/arbitrary-case.ts'
import { dayOf, positionIds, units } from './arbitrary-province.ts'
import { fileRef } from './small-office.ts'

const uuid = (n: number): string => `7b6c1a52-3c1e-4c2e-9f0a-${String(n).padStart(12, '0')}`

/** What may come next of a letter, the ordinary step first. Once it has been sent the chance says what. */
export const stepsOn = (letter: Letter, chance: number): LetterIntent[] => {
  if (isCase(letter)) return stepsOnCase(letter, chance)
  const { state, contentVersion, number, updatedAt, signedPdf, finalPdf, parafs } = letter
  const back: LetterIntent = { kind: 'letter.return', note: 'Perbaiki.' }
  const backTo = parafs.map((p): LetterIntent => ({ ...back, to: p.positionId }))
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'S',
    claimedTime: updatedAt,
    timestampTime: null,
    level: 'B-B' as const,
  }
  switch (state) {
    case 'draf':
      return [
        { kind: 'letter.submit', note: 'Mohon paraf.' },
        { kind: 'letter.edit', content: { subject: 'Perbaikan' } },
      ]
    case 'diajukan':
      return [{ kind: 'letter.paraf', contentVersion, note: 'Setuju.' }, ...backTo, back]
    case 'diperiksa':
      return [
        number ? { kind: 'letter.finalize', pdf: fileRef('a'), contentVersion } : { kind: 'letter.reserve_number' },
        ...backTo,
        back,
      ]
    case 'siap_ttd':
      return [
        { kind: 'letter.sign', pdf: fileRef('b'), of: (signedPdf ?? finalPdf)!.sha256, signature },
        { kind: 'letter.sign_on_paper', pdf: fileRef('d'), note: 'Ditandatangani basah.' },
        ...backTo,
        back,
        { kind: 'letter.approve_remote', of: (signedPdf ?? finalPdf)!.sha256 },
        { kind: 'letter.withdraw_remote' },
      ]
    case 'ditandatangani':
      return [
        {
          kind: 'letter.strengthen',
          pdf: fileRef('c'),
          of: fileRef('b').sha256,
          timestampTime: updatedAt,
          level: 'B-T',
        },
      ]
    case 'dibatalkan':
      return []
    default:
      return afterSending(letter, chance)
  }
}

const afterSending = (letter: Letter, chance: number): LetterIntent[] => {
  const { dispositions = [], archives = [], deliveries, updatedAt } = letter
  const note = `Catatan ${chance}.`
  const nth = <T>(list: readonly T[]): T => list[chance % list.length]!
  const unitId = nth(units)
  const today = Number(updatedAt.slice(8, 10))
  const retention = { activeUntil: dayOf(Math.max(1, today - 1)), inactiveUntil: dayOf(Math.max(1, today - 1)) }
  const given = { instructions: ['Tindak lanjuti'], note, due: dayOf(today), dispositionId: uuid(dispositions.length) }
  const to = [nth(positionIds), positionIds[(chance >> 4) % positionIds.length]!]
  const rarely = <T>(list: T[]): T[] => (chance % 7 === 0 ? list : [])
  const every: LetterIntent[] = [
    { kind: 'letter.receive', unitId },
    { kind: 'letter.read', unitId },
    { kind: 'letter.dispose', ...given, unitId, parentId: null, to },
    { kind: 'letter.follow_up', unitId, note },
    ...rarely(deliveries).map((d): LetterIntent => ({ kind: 'letter.withdraw', note, ...placeOf(d) })),
    ...rarely(archives).flatMap((record): LetterIntent[] => [
      { kind: 'letter.transfer', unitId: record.unitId, list: 'Daftar 1' },
      { kind: 'letter.propose_destruction', unitId: record.unitId, list: 'Daftar 2' },
      { kind: 'letter.approve_destruction', unitId: record.unitId, list: 'Daftar 2' },
    ]),
    ...rarely<LetterIntent>([
      { kind: 'letter.archive', unitId, classification: '000.9', ...retention, fate: 'musnah' },
      { kind: 'letter.correct_record', content: {}, outside: { sender: `CV Contoh ${chance}` } },
    ]),
  ]
  const onward = dispositions.flatMap((d): LetterIntent[] => [
    { kind: 'letter.dispose', ...given, unitId: d.unitId, parentId: d.id, to },
    { kind: 'letter.cancel_disposition', dispositionId: d.id, to: nth(d.to).positionId, note },
    { kind: 'letter.answer_disposition', dispositionId: d.id, answer: nth(['read', 'report', 'done'] as const), note },
  ])
  const steps = [...onward, ...every]
  const first = (chance >> 2) % steps.length
  return [...steps.slice(first), ...steps.slice(0, first)]
}

const placeOf = ({ unitId, positionId }: Letter['deliveries'][number]) =>
  positionId === undefined ? { unitId } : { unitId, positionId }
