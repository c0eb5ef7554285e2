import { unitOf, type Directory } from '../../../domain/directory.ts'
import type { Addressee } from '../../../domain/letter.ts'

/** How an addressee is named in lists: the agency, or the outside party with its place. */
export const addresseeName = (addressee: Addressee, directory: Directory): string => {
  if (addressee.type === 'unit') return unitOf(directory, addressee.unitId)?.name ?? addressee.unitId
  return addressee.place === '' ? addressee.name : `${addressee.name}, ${addressee.place}`
}

export const addresseeKey = (addressee: Addressee): string =>
  addressee.type === 'unit' ? `unit:${addressee.unitId}` : `external:${addressee.name}|${addressee.place}`

/** Nobody gets the same letter twice. */
export const addAddressee = (list: Addressee[], addressee: Addressee): Addressee[] =>
  list.some((other) => addresseeKey(other) === addresseeKey(addressee)) ? list : [...list, addressee]

export const removeAddressee = (list: Addressee[], addressee: Addressee): Addressee[] =>
  list.filter((other) => addresseeKey(other) !== addresseeKey(addressee))
