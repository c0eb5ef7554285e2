import { expect, test } from 'vitest'
import type { Directory } from '../../../domain/directory.ts'
import type { Addressee } from '../../../domain/letter.ts'
import { addAddressee, addresseeName, removeAddressee } from './addressees.ts'

const unit = {
  id: 'dikpora',
  name: 'Dinas Pendidikan',
  abbreviation: 'DIKPORA',
  address: '',
  phone: '',
  email: '',
  web: '',
  postalCode: '',
  city: '',
}
const directory: Directory = {
  province: 'Provinsi Contoh',
  units: [unit],
  positions: [],
  people: [],
  appointments: [],
  verificationUrl: 'https://contoh.example/v',
}
const agency: Addressee = { type: 'unit', unitId: 'dikpora' }
const rector: Addressee = { type: 'external', name: 'Rektor Universitas Contoh', place: 'Denpasar' }

test('nobody is addressed twice, and the order of typing is the order on paper', () => {
  expect(addAddressee(addAddressee([agency], rector), { ...agency })).toEqual([agency, rector])
  expect(addAddressee([rector], { ...rector })).toEqual([rector])
})

test('the same name in another place is another party', () => {
  const elsewhere: Addressee = { ...rector, place: 'Singaraja' }
  expect(removeAddressee([rector, elsewhere], rector)).toEqual([elsewhere])
})

test('an agency is named by the directory, an outside party by its name and place', () => {
  expect(addresseeName(agency, directory)).toBe('Dinas Pendidikan')
  expect(addresseeName(rector, directory)).toBe('Rektor Universitas Contoh, Denpasar')
  expect(addresseeName({ ...rector, place: '' }, directory)).toBe('Rektor Universitas Contoh')
  expect(addresseeName({ type: 'unit', unitId: 'dibubarkan' }, directory)).toBe('dibubarkan')
})
