import { afterEach, expect, test } from 'vitest'
import { sampleApplication } from '../../../domain/permits/testing/permit-office.ts'
import { freePort } from '../../../../tests/support/free-port.ts'
import { createServerClient } from '../../sync/server-client.ts'
import { permitDesk } from '../testing/permit-desk.ts'
import { noticeHandlers } from './notice-handlers.ts'

const counter = permitDesk('loket')
afterEach(() => counter.remove())

test('without the server staff still have the words for the applicant, in either language, and note that they told them', async () => {
  const notices = noticeHandlers(counter.desk)
  const { id } = await counter.handlers['permits.apply']({ application: sampleApplication })
  const english = await notices['permits.noticeText']({ id, kind: 'pesan', language: 'en', message: 'Please call us.' })
  expect(english.text).toMatch(/^Dear Ni Wayan Contoh,\n\nAbout your application for Test permit:\n\nPlease call us.\n/)
  const received = await notices['permits.noticeText']({ id, kind: 'diterima', language: 'id', message: '' })
  expect(received.text, 'it has no number yet').not.toContain('Nomor permohonan:')
  const intent = { kind: 'permit.note_notice', notice: 'diterima', way: 'teks', text: received.text } as const
  await counter.handlers['permits.act']({ id, intent })
  expect(counter.desk.book.get(id).local.permit?.notices).toMatchObject([{ kind: 'diterima', way: 'teks' }])

  const client = createServerClient({ url: `http://127.0.0.1:${await freePort()}`, device: null })
  Object.assign(counter.desk, { client })
  expect(await notices['permits.notices']({ id })).toMatchObject({
    notices: [],
    problem: { code: 'server_unreachable' },
  })
})
