import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { sendForm, wordsOf } from '../../../tests/support/check-file.ts'
import { megabyte } from '../http/limits.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { defaultCheckRules } from './check-rules.ts'

/** Forms of every shape that reach the public page: each is answered in words, and the server goes on. */
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({
    checkRules: {
      receive: { largest: 2 * megabyte, patience: 1500 },
      allowance: { most: 1000, seconds: 1 },
      inHand: 3 * megabyte,
    },
  })
})
afterAll(() => server.remove())

const pdf = Buffer.from('%PDF-1.7\nnone really')
const told = async (answer: Response) => ({ status: answer.status, words: wordsOf(await answer.text()) })
const post = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
  fetch(`${server.url}/periksa`, { method: 'POST', body, headers: { 'content-type': type } })
const multipart = 'multipart/form-data; boundary=batas'
const part = (text: string, name = 'surat.pdf') =>
  `--batas\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\n\r\n${text}\r\n`

describe('a form that is none', () => {
  test.each([
    ['JSON', '{"berkas":"x"}', 'application/json'],
    ['broken JSON', '{', 'application/json'],
    ['the bare file', pdf, 'application/pdf'],
    ['fields in the address’s way', 'berkas=surat.pdf', 'application/x-www-form-urlencoded'],
    ['no boundary', part('%PDF-'), 'multipart/form-data'],
    ['an end that does not come', part('%PDF-'), multipart],
    ['another boundary', part('%PDF-').replaceAll('batas', 'lain'), multipart],
    ['twenty parts', part('', '').repeat(20) + '--batas--', multipart],
    ['a part named like a prototype', part('%PDF-').replace('"berkas"', '"__proto__"') + '--batas--', multipart],
  ])('%s', async (_, body, type) => {
    const { status, words } = await told(await post(body, type))
    expect(words).toMatch(/Kiriman tidak terbaca|Belum ada berkas/)
    expect(status).toBe(400)
    expect(words).toMatch(/pilih/i)
  })
})

test('nothing chosen, nothing in it, two at once, no PDF', async () => {
  const send = async (...files: Buffer[]) =>
    told(
      await sendForm(
        `${server.url}/periksa?lang=en`,
        files.map((bytes, i) => ({ name: `${i}.pdf`, bytes })),
      ),
    )
  expect(await told(await post(`${part('', '')}--batas--`, multipart))).toMatchObject({ status: 400 })
  expect((await send(Buffer.alloc(0))).words).toContain('No file yet')
  expect(await send(pdf, pdf)).toMatchObject({ status: 400, words: expect.stringContaining('One file at a time') })
  expect(await send(Buffer.from('PK\u0003\u0004'))).toMatchObject({
    status: 415,
    words: expect.stringContaining('This file is not a PDF'),
  })
})

it('a hundred megabytes are let in, thrown away and answered', async () => {
  const { status, words } = await told(await post(part('x'.repeat(100 * megabyte)) + '--batas--', multipart))
  expect(status).toBe(413)
  expect(words).toContain('Berkas lebih besar dari 2 MB.')
})

it('of what says that it is far larger nothing is read', async () => {
  const said = await raw(`content-length: ${10 ** 10}`, '')
  expect(said).toContain('413 Payload Too Large')
  expect(said).toContain('Berkas terlalu besar')
})

it('whoever sends a byte now and then is told so and cut off, and takes nobody’s place', async () => {
  const slow = raw('transfer-encoding: chunked', `${part('%PDF-').length.toString(16)}\r\n${part('%PDF-')}\r\n`)
  const { words } = await told(await sendForm(`${server.url}/periksa`, [{ name: 'a.pdf', bytes: pdf }]))
  expect(words).toContain('Rusak')
  expect(await slow).toContain('408 Request Timeout')
})

it('when too much is in hand, the next are told to come back, and later it is given back', async () => {
  const large = Buffer.concat([pdf, randomBytes(1.9 * megabyte)])
  const send = async () => told(await sendForm(`${server.url}/periksa`, [{ name: 'a.pdf', bytes: large }]))
  const answers = await Promise.all(Array.from({ length: 6 }, send))
  const busy = answers.filter(({ status }) => status === 503)
  expect(busy.length).toBeGreaterThan(0)
  for (const { words } of busy) expect(words).toContain('Pemeriksaan sedang ramai')
  expect((await send()).status).toBe(200)
})

it('too many files from one address: for a while no more, in words', async () => {
  const strict = await startTestServer({ checkRules: { ...defaultCheckRules, allowance: { most: 2, seconds: 100 } } })
  const send = () => sendForm(`${strict.url}/periksa`, [{ name: 'a.pdf', bytes: pdf }])
  expect([(await send()).status, (await send()).status]).toEqual([200, 200])
  const third = await send()
  expect(third.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await told(third)).toMatchObject({ status: 429, words: expect.stringContaining('Terlalu sering memeriksa') })
  expect((await fetch(`${strict.url}/periksa`)).status, 'reading goes on').toBe(200)
  await strict.remove()
})

test('a code that was typed leads to its letter, in whatever dress; half a code is told', async () => {
  const id = '3f0c1a52-7d1e-4c55-9b0a-2d6c1f4e8a90'
  const type = (kode: string, lang = '') =>
    fetch(`${server.url}/periksa?${new URLSearchParams({ kode }).toString()}${lang}`, { redirect: 'manual' })
  for (const typed of [id, ` ${id.toUpperCase()} `, `https://periksa.contoh.example/v/${id}`]) {
    const answer = await type(typed)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/v/${id}`])
  }
  expect((await type(id, '&lang=en')).headers.get('location')).toBe(`/v/${id}?lang=en`)
  const half = await type('3f0c1a52-7d1e"><script>')
  expect(half.status).toBe(400)
  const page = await half.text()
  expect(page).toContain('Kode ini tidak lengkap.')
  expect(page).not.toContain('<script')
})

/** A request by hand, whose sender never comes to an end. */
const raw = (header: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let said = ''
    socket.write(`POST /periksa HTTP/1.1\r\nhost: x\r\ncontent-type: ${multipart}\r\n${header}\r\n\r\n${body}`)
    socket.setEncoding('utf8').on('data', (text: string) => (said += text))
    socket.on('close', () => resolve(said)).on('error', reject)
  })
