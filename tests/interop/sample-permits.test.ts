import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fillPermits } from '../../scripts/province/fill-permits.ts'
import { samplePermits } from '../../scripts/province/sample-permits.ts'
import { signPermits } from '../../scripts/province/sign-permits.ts'
import { startTestProvince } from '../support/test-province.ts'

// A counter works for a month in it.
vi.setConfig({ testTimeout: 300_000 })

test('whoever opens the demonstration finds permits of several kinds, stages and ages: one late, some returned, one before the head', async () => {
  const province = await startTestProvince()
  try {
    await province.goOffline()
    const options = { dir: province.dir, serverDir: join(province.dir, 'server'), now: new Date() }
    expect(await fillPermits(options)).toBe(true)
    expect(await fillPermits(options), 'once only').toBe(false)
    await province.goOnline()
    const password = 'contoh-saja'
    const certificateOf = async (part: Parameters<typeof province.p12>[0]) => ({
      file: await province.p12(part, password),
      password,
    })
    const drafted = samplePermits.filter(({ stage }) => stage === 'siap_ttd' || stage === 'terbit').length
    expect(await signPermits({ open: province.open, certificateOf })).toBe(drafted)

    const head = await province.open('addresseeKepala')
    await head.call('sync.now', {})
    const { cards } = await head.call('permits.list', { limit: 100 })
    expect(cards).toHaveLength(samplePermits.length)
    const inState = (state: string) => cards.filter((card) => card.state === state).length
    expect(inState('dikembalikan')).toBe(2)
    expect(inState('terbit')).toBe(3)
    expect(cards.some(({ urgency }) => urgency === 'terlambat')).toBe(true)
    expect(new Set(cards.map(({ entered }) => entered)).size, 'on many days').toBeGreaterThan(10)
    const { rows } = await head.call('letters.list', { box: 'menunggu' })
    expect(rows.filter(({ tasks }) => tasks.includes('tanda_tangan'))).toHaveLength(1)
  } finally {
    await province.close()
  }
})
