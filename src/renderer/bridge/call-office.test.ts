import { expect, test } from 'vitest'
import type { Answer, LontarBridge } from '../../protocol/desktop-api.ts'
import { callOffice } from './call-office.ts'

const bridgeThatAnswers = (answer: unknown): LontarBridge => ({
  call: () => Promise.resolve(answer as Answer<unknown>),
  subscribe: () => () => undefined,
  shell: 'chromium',
})

test('an answer of the office comes through', async () => {
  const bridge = bridgeThatAnswers({ ok: true, value: { rows: [] } })
  await expect(callOffice(bridge, 'letters.list', { box: 'masuk' })).resolves.toEqual({ rows: [] })
})

test('an error of the list keeps its code and words', async () => {
  const bridge = bridgeThatAnswers({ ok: false, error: { code: 'wrong_state', params: { state: 'dikirim' } } })
  await expect(callOffice(bridge, 'letters.paraf', { id: 'x', note: '' })).rejects.toMatchObject({
    code: 'wrong_state',
    params: { state: 'dikirim' },
  })
})

test('an error from a newer office that these screens do not know is told as unknown', async () => {
  const bridge = bridgeThatAnswers({ ok: false, error: { code: 'from_the_future', params: {} } })
  await expect(callOffice(bridge, 'letters.counts', {})).rejects.toMatchObject({ code: 'internal' })
})
