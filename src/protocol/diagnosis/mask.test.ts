import { expect, it } from 'vitest'
import { maskText } from './mask.ts'

const known = { words: ['Ni Luh Contoh Sari', 'wayan.contoh', 'LAPTOP-SEKDA-07'], home: '/home/wayan.contoh' }

it.each([
  ['NIK', 'pemohon 5171012345678901 ditolak', '5171012345678901'],
  ['NIP with spaces', 'NIP 19850101 201001 1 001', '201001'],
  ['a name, however it is written', 'gagal untuk NI LUH CONTOH SARI', 'CONTOH'],
  ['the home folder', '/home/wayan.contoh/.local/share/lontar/store.db', 'wayan'],
  ['another person’s home folder', '/home/made.lain/token.so', 'made.lain'],
  ['a home folder of Windows', String.raw`C:\Users\ketut.lain\AppData\Local\Lontar`, 'ketut.lain'],
  ['user and password of a proxy', 'http://orang:rahasia99@proxy.example:3128', 'rahasia99'],
  ['the query of an address', 'https://lontar.example/v1/feed?cursor=abc123', 'abc123'],
  ['a mail address', 'ke sari@dinas.example', 'sari@'],
  ['a device’s token', 'authorization: DPoP q1w2e3r4t5', 'q1w2e3r4t5'],
  ['a JWT', 'eyJhbGciOi.eyJzdWIiOi.c2ln', 'eyJzdWIiOi'],
  ['a PIN', '{"pin":"135790"}', '135790'],
  ['a serial number', 'serial: 04A1B2C3D4', '04A1B2C3D4'],
  ['a key', 'key 0123456789abcdef0123456789abcdef0123456789abcdef', '0123456789abcdef'],
  ['the name of the computer', 'host LAPTOP-SEKDA-07', 'SEKDA'],
])('%s is masked', (_, text, planted) => {
  expect(text).toContain(planted)
  expect(maskText(text, known)).not.toContain(planted)
})

it('leaves what a report is for', () => {
  const line = '{"level":"error","time":"2026-11-26T08:20:34.976Z","event":"office_died","code":9}'
  expect(maskText(line, known)).toBe(line)
  expect(maskText('{"call":"letters.get","code":"disk_full","msg":"refused"}', known)).toContain('disk_full')
  expect(maskText('libsofthsm2.so, 6.18.44 x64, 127.0.0.1:8787', known)).toBe(
    'libsofthsm2.so, 6.18.44 x64, 127.0.0.1:8787',
  )
})
