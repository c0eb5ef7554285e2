import { expect, test } from 'vitest'
import { isMailAddress, maskAddress, maskAddressesIn } from './mail-address.ts'

test('one address of one applicant, in any script', () => {
  for (const address of [
    'nyoman@contoh.example',
    'n.y+izin@sub.contoh.example',
    'ᬦ᭄ᬬᭀᬫᬦ᭄@contoh.example',
    'a@bücher.example',
  ])
    expect([address, isMailAddress(address)]).toEqual([address, true])
})

test('no list, no name, no header, no command, no machine', () => {
  const bad = [
    '',
    'nyoman',
    '@contoh.example',
    'a@b',
    'a@b@contoh.example',
    'a@contoh.example,b@contoh.example',
    'A <a@contoh.example>',
    'a@contoh.example\r\nBcc: b@contoh.example',
    'a b@contoh.example',
    '"a b"@contoh.example',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a..b@contoh.example',
    'a@-contoh.example',
    `${'a'.repeat(65)}@contoh.example`,
    `a@${'b.'.repeat(130)}example`,
  ]
  for (const address of bad) expect([address, isMailAddress(address)]).toEqual([address, false])
})

test('who reads a log recognises an address, and does not learn it', () => {
  expect(maskAddress('nyoman@contoh.example')).toBe('n***@contoh.example')
  expect(maskAddress('tanpa')).toBe('***')
  expect(maskAddressesIn('550 5.1.1 <nyoman@contoh.example>: tidak dikenal')).toBe(
    '550 5.1.1 <n***@contoh.example>: tidak dikenal',
  )
})
