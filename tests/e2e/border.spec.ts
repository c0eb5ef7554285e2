import { expect, test } from '@playwright/test'
import { documentPath, type LontarBridge } from '../../src/protocol/desktop-api.ts'
import { draftLetter } from '../support/letter-walk.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'

declare const lontar: LontarBridge

/** The border between the page and the office: what is asked in another way than agreed gets no answer. */
let floor: Floor
let office: Computer
let page: Computer['page']
test.beforeAll(async () => {
  floor = await openFloor()
  office = await floor.computer('ruang-verifikator')
  page = office.page
})
test.afterAll(() => floor?.close())

test('the bridge answers nothing outside its contract', async () => {
  const call = (name: unknown, input: unknown) => page.evaluate(([n, i]) => lontar.call(n as string, i), [name, input])
  for (const name of ['store.erase', 'constructor', '__proto__', '', null, { name: 'session.me' }]) {
    expect(await call(name, {}), JSON.stringify(name)).toMatchObject({ ok: false, error: { code: 'invalid_request' } })
  }
  const wrongShapes: [string, unknown][] = [
    ['letters.get', { id: '../../etc/passwd' }],
    ['letters.list', { box: 'semua' }],
    ['letters.list', null],
    ['signing.sign', { ids: [], with: { type: 'p12', file: 'eA==', password: 'x' } }],
    ['session.signIn', { personId: 7 }],
  ]
  for (const [name, input] of wrongShapes) {
    expect(await call(name, input), name).toMatchObject({ ok: false, error: { code: 'invalid_request' } })
  }
  expect(await call('letters.list', { box: 'masuk' })).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
})

test('a letter that is not the person’s own cannot be read, whatever the page asks for', async () => {
  const konseptor = await floor.province.open('konseptor')
  const id = await draftLetter(konseptor, 'Draf yang belum diajukan')
  const path = (await konseptor.call('letters.get', { id })).document!
  await konseptor.call('sync.now', {})
  const read = (wanted: string) =>
    page.evaluate((to) => fetch(to).then(async (r) => [r.status, await r.text()] as const), wanted)

  expect((await read(path))[1]).toContain('not_signed_in')
  await office.user.signIn(nameOf('verifikator'))
  const strange = documentPath.letter('00000000-0000-4000-8000-000000000000', 'a'.repeat(64))
  const attachment = documentPath.attachment(id, 'b'.repeat(64))
  for (const wanted of [path, strange, attachment, '/documents/../../etc/passwd', '/documents/letters/x.pdf']) {
    const [status, text] = await read(wanted)
    expect(status, wanted).toBe(404)
    expect(text).not.toContain('%PDF')
  }
  for (const wanted of ['/../package.json', '/..%2f..%2fpackage.json', '/office/index.js']) {
    expect((await read(wanted))[0], wanted).toBe(404)
  }
  const own = await konseptor.document(path)
  expect(own.subarray(0, 5).toString(), 'the same path, asked by its author').toBe('%PDF-')
})
