import { afterEach, expect, test } from 'vitest'
import { exportAddresses, importAddresses, putAddress, rememberAddressees } from './address-book.ts'
import type { Desk } from './desk.ts'
import { smallBook } from './testing/small-book.ts'

const open: ReturnType<typeof smallBook>[] = []
const aDesk = (): Desk => {
  const book = smallBook('konseptor')
  open.push(book)
  return book as unknown as Desk
}
afterEach(() => open.splice(0).forEach((book) => book.remove()))

const hotel = { type: 'external' as const, name: 'Hotel Contoh', place: 'Denpasar', email: 'surat@contoh.example' }

test('an outside party and a group are kept, by name, once', () => {
  const desk = aDesk()
  const { id } = putAddress(desk, null, hotel)
  putAddress(desk, null, { ...hotel, name: 'hotel contoh', email: '' })
  putAddress(desk, null, { type: 'group', name: 'Semua OPD', members: [{ type: 'unit', unitId: 'dpmptsp' }] })
  expect(desk.store.addresses.book()).toMatchObject([
    { id, name: 'hotel contoh', email: '' },
    { type: 'group', name: 'Semua OPD' },
  ])
})

test('whom a letter went to outside is suggested, and no longer once it stands in the book', () => {
  const desk = aDesk()
  const to = { type: 'external' as const, name: 'Hotel Contoh', place: 'Denpasar' }
  rememberAddressees(desk, { addressees: [to, { type: 'unit', unitId: 'dpmptsp' }] })
  rememberAddressees(desk, { copies: [to] })
  expect(desk.store.addresses.seen()).toHaveLength(1)
  putAddress(desk, null, hotel)
  rememberAddressees(desk, { addressees: [to] })
  expect(desk.store.addresses.seen()).toEqual([])
  expect(desk.store.addresses.book()).toMatchObject([hotel])
})

test('a book goes to another computer as a file; names that are there already are replaced', () => {
  const [here, there] = [aDesk(), aDesk()]
  putAddress(here, null, hotel)
  putAddress(there, null, { ...hotel, email: '' })
  const { json } = exportAddresses(here)
  expect(importAddresses(there, json)).toEqual({ added: 0, replaced: 1 })
  expect(there.store.addresses.book()).toMatchObject([hotel])
})

test('a faulty file is refused whole, and says where the fault is', () => {
  const desk = aDesk()
  const file = { format: 'lontar-address-book', version: 1, addresses: [hotel, { type: 'external', name: '' }] }
  expect(() => importAddresses(desk, JSON.stringify(file))).toThrow(
    expect.objectContaining({ code: 'address_book_faulty', params: { where: expect.stringContaining('addresses.1') } }),
  )
  expect(() => importAddresses(desk, 'bukan JSON')).toThrow(expect.objectContaining({ code: 'address_book_faulty' }))
  expect(desk.store.addresses.book()).toEqual([])
})
