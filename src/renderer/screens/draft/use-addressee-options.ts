import { useMemo } from 'react'
import { membersOf as membersOfAddress } from '../../../domain/address-book.ts'
import type { Directory } from '../../../domain/directory.ts'
import type { LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { Addressee } from '../../../domain/letter.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { AddresseeOption } from './addressee-search.tsx'
import { addresseeKey } from './addressees.ts'
import { heldPosition } from './signatories.ts'

interface Asked {
  directory: Directory
  to: LetterKind['addressees']
  unitId: string
  day: string
  chosen: Addressee[]
  /** Groups and outside parties of the address book, and whom letters went to before. */
  withBook: boolean
}

type Known = AddresseeOption & { members: Addressee[] }

/** Whom a letter can be addressed to: agencies; or desks, the own agency’s first, where the kind goes from desk to desk; then the book. */
export const useAddresseeOptions = ({ directory, to, unitId, day, chosen, withBook }: Asked) => {
  const t = useText()
  const { data: book } = useOfficeQuery('addressBook.list', {}, { enabled: withBook })
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
    return to === 'positions' ? [...desks, ...units] : units
  }, [directory, to, unitId, day])
  const written = useMemo((): Known[] => {
    if (!withBook || !book) return []
    return [...book.book, ...book.seen].map((address) => ({
      id: `book:${address.id}`,
      name: address.name,
      detail:
        address.type === 'group'
          ? t('addressBook.groupOf', { n: address.members.length })
          : [address.place, address.email].filter(Boolean).join(' · ') || t('draft.external'),
      members: membersOfAddress(address),
    }))
  }, [book, withBook, t])
  const taken = new Set(chosen.map(addresseeKey))
  const all = [...known, ...written]
  return {
    options: all.filter(({ members }) => members.some((member) => !taken.has(addresseeKey(member)))),
    membersOf: (id: string): Addressee[] => all.find((option) => option.id === id)?.members ?? [],
  }
}

const one = (addressee: Addressee, name: string, detail: string): Known => ({
  id: addresseeKey(addressee),
  name,
  detail,
  members: [addressee],
})
