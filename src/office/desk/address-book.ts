import { randomUUID } from 'node:crypto'
import { addressFileSchema, addressKey, addressSchema, mostAddresses, type Address } from '../../domain/address-book.ts'
import type { LetterContent } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'

/** @throws address_book_full */
export const putAddress = ({ store }: Desk, id: string | null, address: Address): { id: string } => {
  const known = store.addresses.book().find((other) => addressKey(other) === addressKey(address))
  const kept = id ?? known?.id ?? randomUUID()
  store.transaction(() => {
    if (!known && id === null) requireRoom(store.addresses.book().length + 1)
    store.addresses.put(kept, address)
  })
  return { id: kept }
}

export const exportAddresses = ({ store, book }: Desk): { name: string; json: string } => {
  const addresses = store.addresses.book().map((address) => addressSchema.parse(address))
  const file = { format: 'lontar-address-book', version: 1, addresses }
  return { name: `buku-alamat-${book.today()}.json`, json: JSON.stringify(file, null, 2) }
}

/**
 * Takes a whole file in, or nothing of it. Names that are there already are replaced.
 * @throws address_book_faulty, address_book_full
 */
export const importAddresses = ({ store }: Desk, json: string): { added: number; replaced: number } => {
  const read = addressFileSchema.safeParse(parsed(json))
  if (!read.success) {
    const where = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'berkas'}: ${message}`)
    throw new LontarError('address_book_faulty', { where: where.join('; ') })
  }
  return store.transaction(() => {
    const known = new Map(store.addresses.book().map((address) => [addressKey(address), address.id]))
    const before = known.size
    for (const address of read.data.addresses) {
      const id = known.get(addressKey(address)) ?? randomUUID()
      known.set(addressKey(address), id)
      store.addresses.put(id, address)
    }
    requireRoom(known.size)
    const added = known.size - before
    return { added, replaced: read.data.addresses.length - added }
  })
}

/** Whom a letter goes to outside is suggested for the next one. */
export const rememberAddressees = (
  { store, now }: Desk,
  { addressees = [], copies = [] }: Partial<Pick<LetterContent, 'addressees' | 'copies'>>,
): void => {
  for (const to of [...addressees, ...copies]) {
    if (to.type !== 'external') continue
    const address: Address = { type: 'external', name: to.name, place: to.place, email: to.email ?? '' }
    store.addresses.remember(randomUUID(), address, now().toISOString())
  }
}

const requireRoom = (count: number): void => {
  if (count > mostAddresses) throw new LontarError('address_book_full', { most: mostAddresses })
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
