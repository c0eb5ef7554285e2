import { expect, test } from 'vitest'
import { casePlace, permitPlace } from './permit-places.ts'
import { boxPlace, formatPlace, parsePlace, type Place } from './place.ts'

const id = '6d1f7c1e-6f3b-4f0e-9a51-2f8f6b5f9d10'

test('every place a person can be survives a restart through the address', () => {
  const places: Place[] = [
    { screen: 'beranda' },
    { screen: 'sinkronisasi' },
    { screen: 'perangkat' },
    { screen: 'draf', letter: id },
    boxPlace('menunggu'),
    boxPlace('masuk', id),
    boxPlace('keluar', id, 'cuti & libur?'),
  ]
  for (const place of places) expect(parsePlace(formatPlace(place))).toEqual(place)
})

test('an address that names nothing opens the home screen', () => {
  for (const hash of ['', '#', '#/kotak/rahasia', '#/draf', '#/entah/apa']) {
    expect(parsePlace(hash)).toEqual({ screen: 'beranda' })
  }
})

test('permits: boards with what they are narrowed to, the counter, and one case', () => {
  expect(formatPlace(casePlace(id))).toBe(`#/izin/berkas/${id}`)
  for (const place of [permitPlace('daftar', { query: 'penelitian' }), permitPlace('baru'), casePlace(id, 'naskah')]) {
    expect(parsePlace(formatPlace(place))).toEqual(place)
  }
  expect(parsePlace('#/izin/berkas')).toEqual(permitPlace('papan'))
})
