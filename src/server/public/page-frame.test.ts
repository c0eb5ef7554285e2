import { expect, test } from 'vitest'
import { publicHeaders, publicPage, publicPolicy } from './page-frame.ts'
import { langOf } from './language.ts'
import { frameWords } from './words/frame-words.ts'

const page = { lang: 'id', title: 'Perizinan', province: 'Bali & <kota>', body: '<h1>Isi</h1>', path: '/izin' } as const

test('a page speaks Indonesian unless English is asked for, and leads to the other language at the same address', () => {
  expect(publicPage(page)).toContain('<html lang="id">')
  expect(publicPage(page)).toContain('href="/izin?lang=en" lang="en"')
  const english = publicPage({ ...page, lang: 'en' })
  expect(english).toContain('href="/izin" lang="id"')
  expect(english).toContain('href="/lacak?lang=en"')
  expect([langOf({ lang: 'en' }), langOf({ lang: 'EN<' }), langOf({ lang: ['en'] }), langOf(null)]).toEqual([
    'en',
    'id',
    'id',
    'id',
  ])
})

test('what others wrote stands in it as text', () => {
  expect(publicPage(page)).toContain('Bali &amp; &lt;kota&gt;')
  expect(publicPage({ ...page, path: '/lacak/"><script>' })).not.toContain('"><script>')
})

test('a page without a script may run none, and no other site can be asked or sent to', () => {
  expect(publicPolicy(false)).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  )
  expect(publicPolicy(true)).toContain(`script-src 'self'; connect-src 'self'`)
  expect(publicHeaders()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
})

test('an answer that cannot be asked for again offers no other language', () => {
  expect(publicPage({ ...page, path: null })).not.toContain('hreflang')
})

test('every word is there in both languages', () => {
  expect(Object.keys(frameWords.en)).toEqual(Object.keys(frameWords.id))
})
