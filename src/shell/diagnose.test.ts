import { expect, it } from 'vitest'
import { diagnoseOptions } from './diagnose.ts'

it('is asked for by name, whatever else stands on the command line', () => {
  expect(diagnoseOptions([], 'id-ID')).toBeNull()
  expect(diagnoseOptions(['--server', 'https://lontar.example'], 'id-ID')).toBeNull()
  expect(diagnoseOptions(['.', '--no-sandbox', '--diagnose', '--user-data-dir=/x'], 'id-ID')).toEqual({
    language: 'id',
    json: false,
    report: null,
  })
})

it('speaks the language of the system, unless another is named', () => {
  expect(diagnoseOptions(['--diagnose'], 'en-GB')?.language).toBe('en')
  expect(diagnoseOptions(['--diagnose'], undefined)?.language).toBe('id')
  expect(diagnoseOptions(['--diagnose', '--lang', 'en', '--json', '--report', 'a.txt'], 'id')).toEqual({
    language: 'en',
    json: true,
    report: 'a.txt',
  })
})
