import { useMemo } from 'react'
import { holdersOf, positionOf, unitOf, type Directory } from '../../../domain/directory.ts'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import { longDate } from '../../../domain/kinds/long-date.ts'
import type { Letter, LetterContent } from '../../../domain/letter.ts'
import type { BodyFacts } from '../../editor/nodes/body-facts.ts'

/** What the variables of a body show while it is written. Number and date are not there before the registry has given them. */
export const useBodyFactsOf = (
  letter: Letter,
  content: LetterContent,
  directory: Directory,
  day: string,
): BodyFacts => {
  const { number, unitId, author } = letter
  const { kind, fields, subject, signatory } = content
  return useMemo(() => {
    const [signs] = holdersOf(directory, signatory.positionId, day)
    const unit = unitOf(directory, unitId)
    return {
      kind: kindOf(directory, kind),
      fields: fields ?? {},
      known: {
        nomor: number?.text ?? '',
        tanggal: number ? (longDate(number.date) ?? '') : '',
        hal: subject.trim(),
        penandatangan: signs?.name ?? '',
        jabatan_penandatangan: positionOf(directory, signatory.positionId)?.title ?? '',
        pangkat_penandatangan: signs?.rank ?? '',
        nip_penandatangan: signs?.nip ?? '',
        konseptor: directory.people.find((person) => person.id === author.personId)?.name ?? '',
        opd: unit?.name ?? '',
        kota: unit?.city ?? '',
        tahun: (number?.date ?? day).slice(0, 4),
      },
    }
  }, [directory, day, kind, fields, subject, signatory, number, unitId, author])
}
