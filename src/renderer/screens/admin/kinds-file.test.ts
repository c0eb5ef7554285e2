import { expect, test } from 'vitest'
import { defaultKinds } from '../../../domain/kinds/default-kinds.ts'
import { p } from '../../../domain/kinds/shipped/template.ts'
import { kindsFromFile } from './kinds-file.ts'

const file = (kinds: unknown) => JSON.stringify({ format: 'lontar-kinds', version: 1, kinds })
const where = (json: string): string => {
  try {
    kindsFromFile(json)
    return ''
  } catch (error) {
    return (error as { params: { where: string } }).params.where
  }
}

test('all kinds go into a file and come out the same', () => {
  expect(kindsFromFile(file(defaultKinds))).toEqual(defaultKinds)
})

test('a faulty file says what is wrong and where', () => {
  const [first] = defaultKinds
  expect(where('bukan JSON')).toContain('berkas')
  expect(where(file([{ ...first, paper: 'A3' }]))).toContain('kinds.0.paper')
  expect(where(file([first, first]))).toContain('surat_dinas')
  expect(where(file([{ ...first, template: { type: 'doc', content: [p('{tempat}')] } }]))).toBe(
    'Surat Dinas: unknown_variable (tempat)',
  )
})
