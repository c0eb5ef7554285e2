import { positionOf, unitOf, type Directory } from '../../../domain/directory.ts'
import type { Addressee } from '../../../domain/letter.ts'

/** How an addressee is named in lists: the agency, or the outside party with its place. */
export const addresseeName = (addressee: Addressee, directory: Directory): string => {
  if (addressee.type === 'unit') return unitOf(directory, addressee.unitId)?.name ?? addressee.unitId
  if (addressee.type === 'position') return positionOf(directory, addressee.positionId)?.title ?? addressee.positionId
  return addressee.place === '' ? addressee.name : `${addressee.name}, ${addressee.place}`
}

export const addresseeKey = (addressee: Addressee): string => {
  switch (addressee.type) {
    case 'unit':
      return `unit:${addressee.unitId}`
    case 'position':
      return `position:${addressee.positionId}`
    case 'external':
      return `external:${addressee.name}|${addressee.place}`
  }
}

/** Nobody gets the same letter twice. */
export const addAddressee = (list: Addressee[], addressee: Addressee): Addressee[] =>
  list.some((other) => addresseeKey(other) === addresseeKey(addressee)) ? list : [...list, addressee]

export const removeAddressee = (list: Addressee[], addressee: Addressee): Addressee[] =>
  list.filter((other) => addresseeKey(other) !== addresseeKey(addressee))
