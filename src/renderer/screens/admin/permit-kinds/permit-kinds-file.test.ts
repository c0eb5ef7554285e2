import { expect, test } from 'vitest'
import { demoDirectory } from '../../../../../tests/support/province-data.ts'
import { suratKeteranganPenelitian } from '../../../../domain/permits/kind/shipped/research.ts'
import { shippedPermitKinds } from '../../../../domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { LontarError } from '../../../../protocol/errors/lontar-error.ts'
import { copyOfKind } from './copy-of-kind.ts'
import { permitKindsFromFile } from './permit-kinds-file.ts'

const office = demoDirectory('https://contoh.example')
const file = (kinds: unknown[]) => JSON.stringify({ format: 'lontar-permit-kinds', version: 1, kinds })
const why = (json: string): string => {
  try {
    permitKindsFromFile(json, office, ({ rule }) => rule)
    return 'taken'
  } catch (error) {
    return LontarError.from(error).toMessage().code
  }
}

test('all kinds of an office go into a file and come back as its next versions', () => {
  const back = permitKindsFromFile(file(shippedPermitKinds), office, ({ rule }) => rule)
  expect(back).toEqual(shippedPermitKinds.map((kind) => ({ ...kind, version: 2 })))
})

test('a copy is a kind of its own, which the public does not see yet', () => {
  const copy = copyOfKind(suratKeteranganPenelitian, shippedPermitKinds)
  expect(copy).toMatchObject({ id: 'penelitian_2', code: 'SKP2', version: 0, public: false })
  expect(permitKindsFromFile(file([{ ...copy, version: 1 }]), office, ({ rule }) => rule)).toEqual([
    { ...copy, version: 1 },
  ])
})

test('what is no such file, or has one faulty kind, is refused as a whole', () => {
  const [first, second] = shippedPermitKinds
  expect(why('izin')).toBe('permit_kinds_file_faulty')
  expect(why('{}')).toBe('permit_kinds_file_faulty')
  expect(why(file([first, { ...second, name: '' }]))).toBe('permit_kinds_file_faulty')
  expect(why(file([first, { ...second, publicFields: ['hilang'] }]))).toBe('permit_kinds_file_faulty')
  expect(why(file([first, first]))).toBe('permit_kinds_file_faulty')
})
