import { expect, test, vi } from 'vitest'
import { fillProvince } from '../../scripts/province/sample-correspondence.ts'
import { sampleLetters } from '../../scripts/province/sample-letters.ts'
import { startTestProvince } from '../support/test-province.ts'

// Three offices work for a fortnight in it.
vi.setConfig({ testTimeout: 300_000 })

test('whoever opens the demonstration finds an office at work, and it is filled once only', async () => {
  const province = await startTestProvince()
  try {
    const options = { dir: province.dir, serverUrl: province.server.url, authority: province.authority }
    const told: number[] = []
    expect(await fillProvince(options, (done) => told.push(done))).toBe(true)
    expect(told.at(-1)).toBe(sampleLetters.length)
    expect(await fillProvince(options)).toBe(false)

    const leader = await province.open('kepala')
    await leader.call('sync.now', {})
    const { rows } = await leader.call('letters.list', { box: 'menunggu' })
    const waiting = sampleLetters.filter(
      ({ house, stage, kind }) => house === 'diskominfos' && stage === 'siap_ttd' && kind !== 'keputusan',
    )
    expect(rows.filter(({ tasks }) => tasks.includes('tanda_tangan'))).toHaveLength(waiting.length)
    expect(
      rows.some(({ tasks }) => tasks.includes('baca')),
      'and something came in',
    ).toBe(true)
    const drafter = await province.open('konseptor')
    await drafter.call('sync.now', {})
    const mine = await drafter.call('dispositions.list', { which: 'mine' })
    expect(mine.rows, 'passed down to the third level').toHaveLength(1)
  } finally {
    await province.close()
  }
})
