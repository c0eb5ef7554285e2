import { useMemo } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import type { LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { Addressee } from '../../../domain/letter.ts'
import type { AddresseeOption } from './addressee-search.tsx'
import { addresseeKey } from './addressees.ts'
import { heldPosition } from './signatories.ts'

interface Asked {
  directory: Directory
  to: LetterKind['addressees']
  unitId: string
  day: string
  chosen: Addressee[]
}

type Known = AddresseeOption & { members: Addressee[] }

/** Whom a letter can be addressed to: what the kind usually goes to first, the own agency’s desks before those of others. */
export const useAddresseeOptions = ({ directory, to, unitId, day, chosen }: Asked) => {
  const known = useMemo((): Known[] => {
    const units = directory.units
      .filter((unit) => !unit.until || day <= unit.until)
      .map((unit) => one({ type: 'unit', unitId: unit.id }, unit.name, unit.abbreviation))
    const desks = directory.positions
      .filter((position) => !position.until || day <= position.until)
      .toSorted((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId))
      .map((position) => {
        const unit = directory.units.find((each) => each.id === position.unitId)
        const detail = [unit?.abbreviation, heldPosition(directory, position, day).holders].filter(Boolean).join(' · ')
        return one({ type: 'position', positionId: position.id }, position.title, detail)
      })
    return to === 'positions' ? [...desks, ...units] : [...units, ...desks]
  }, [directory, to, unitId, day])
  const taken = new Set(chosen.map(addresseeKey))
  return {
    options: known.filter(({ members }) => members.some((member) => !taken.has(addresseeKey(member)))),
    membersOf: (id: string): Addressee[] => known.find((option) => option.id === id)?.members ?? [],
  }
}

const one = (addressee: Addressee, name: string, detail: string): Known => ({
  id: addresseeKey(addressee),
  name,
  detail,
  members: [addressee],
})
