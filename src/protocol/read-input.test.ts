import { describe, expect, it } from 'vitest'
import { readInput } from './read-input.ts'

const id = '3f0e0b1c-5b5a-4e3e-9a53-1f2f3d4c5b6a'

describe('what comes from a screen', () => {
  it('is taken as the call wants it, with nothing that the call does not know', () => {
    expect(readInput('letters.cancel', { id, note: 'Salah kirim', isAdmin: true })).toEqual({
      ok: true,
      name: 'letters.cancel',
      input: { id, note: 'Salah kirim' },
    })
  })

  it('is refused where the call is not of the contract, by whatever name', () => {
    for (const name of [
      'letters.erase',
      '__proto__',
      'constructor',
      'toString',
      '',
      null,
      7,
      { toString: () => 'session.me' },
    ])
      expect(readInput(name, {})).toEqual({ ok: false, detail: 'unknown call' })
  })

  it('is refused by the name of the field, and never by its content', () => {
    expect(readInput('session.signIn', { personId: 'sari', password: ['rahasia'] })).toEqual({
      ok: false,
      detail: 'password: invalid_type',
    })
  })

  it('is refused where it is deeper than any reader could climb down', () => {
    let body: unknown = { type: 'text', text: 'dasar' }
    for (let level = 0; level < 100_000; level += 1) body = { type: 'listItem', content: [body] }
    expect(readInput('letters.edit', { id, content: { body } })).toEqual({ ok: false, detail: 'depth' })
  })

  it('has its broken letters mended: half of a pair has no UTF-8', () => {
    const read = readInput('letters.cancel', { id, note: 'Salah \ud83c kirim' })
    expect(read).toMatchObject({ ok: true, input: { note: 'Salah \ufffd kirim' } })
  })
})
