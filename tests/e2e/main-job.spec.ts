import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startProvince } from '../../scripts/province.ts'
import type { Province } from '../../scripts/province.ts'
import { playMainJob } from '../../scripts/tour/play-main-job.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'

test.skip(findSoftHsm() === null, 'SoftHSM is not installed, so the leader has no token to sign with')

test.describe('the main job', () => {
  let dir: string
  let province: Province
  test.beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'lontar-main-job-'))
    province = await startProvince({ dir: join(dir, 'province') })
  })
  test.afterAll(async () => {
    await province?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  test('two letters are signed with no network, leave at the next signal, and arrive once', async () => {
    const out = join(dir, 'out')
    const { steps, ...facts } = await playMainJob(province, out, { headless: true, say: () => undefined })
    await test.info().attach('steps', { body: JSON.stringify(steps, null, 2), contentType: 'application/json' })

    expect(steps.filter((step) => !step.ok)).toEqual([])
    expect(steps.at(-1)?.name).toBe('pdfsig and qpdf agree')
    expect(facts).toMatchObject({ signedWhileOffline: true, received: 2, verdict: 'sah' })
    expect(facts.number).toMatch(/^B\.000\.9\/\d{3}\/IKP\/DISKOMINFOS$/)
    const left = readFileSync(join(out, 'signed.pdf'))
    expect(facts.sha256).toBe(createHash('sha256').update(left).digest('hex'))
  })
})
