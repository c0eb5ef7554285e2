import { expect, it, test } from 'vitest'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { AnswerLost } from './ask-service.ts'
import { readRefusal } from './read-refusal.ts'

const nik = '9900000000000001'
const answer = (status: number, body: string) => ({ status, headers: new Headers(), body: Buffer.from(body) })
const read = (status: number, body: unknown) =>
  readRefusal(answer(status, typeof body === 'string' ? body : JSON.stringify(body)), nik)

test.each([
  [400, { status_code: 2011 }, 'bsre_not_registered'],
  [200, { status: '2021', error: 'x' }, 'bsre_no_certificate'],
  [400, { status: 'error', status_code: 2031 }, 'bsre_passphrase_wrong'],
  [401, '<html>', 'bsre_account_refused'],
  [500, { message: 'x' }, 'bsre_document_refused'],
  [413, '<html>nginx</html>', 'bsre_refused'],
  [400, { status_code: 9999 }, 'bsre_refused'],
] as const)('%s %j is %s', (status, body, code) => {
  expect(read(status, body)).toMatchObject({ code })
})

test.each([
  [200, '<html>Masuk</html>'],
  [200, ''],
  [502, '<html>'],
  [503, 'busy'],
  [504, { status_code: 2031 }],
  [408, ''],
] as const)('%s %j says nothing of what the service did', (status, body) => {
  expect(read(status, body)).toBeInstanceOf(AnswerLost)
})

it('what the service says never brings the identity along', () => {
  const refusal = read(400, { message: `NIK ${nik} ditolak, juga 9900 0000 0000 0002` }) as LontarError
  expect(refusal.params['said']).toMatch(/^HTTP 400 NIK •+ ditolak/)
  expect(String(refusal.params['said'])).not.toMatch(/\d{8}|0002/)
})
