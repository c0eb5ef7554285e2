import { describeNothing } from './describe-nothing.ts'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forkStarter } from './fork-starter.ts'
import { keyFileSecrets } from '../chromium/key-file-secrets.ts'
import type { DesktopEvent } from '../protocol/desktop-api.ts'
import { officeStart } from './office-start.ts'
import type { Notice } from './shell.ts'
import { superviseOffice } from './supervise-office.ts'
import type { OfficeSupervisor } from './supervise-office.ts'
import { smallPrograms } from './testing/small-programs.ts'

describe('the office under its shell', () => {
  let dataDir: string
  let office: OfficeSupervisor
  const notices: Notice[] = []
  const logged: string[] = []

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lontar-shell-'))
    const services = {
      secrets: keyFileSecrets(dataDir),
      notify: async (notice: Notice) => void notices.push(notice),
      describe: describeNothing,
    }
    const times = { restartAfter: [10, 50], calmAfter: 60_000, closeWithin: 2_000, mostDeaths: 3 }
    const start = officeStart({ dataDir, deviceName: 'Laptop uji' }, {})
    office = superviseOffice(
      forkStarter(smallPrograms, process.env),
      services,
      start,
      (_level, event) => logged.push(event),
      times,
    )
  })
  afterEach(async () => {
    await office.close()
    rmSync(dataDir, { recursive: true })
  })
  const me = async () => {
    const answer = await office.call('session.me', {})
    return answer.ok ? (answer.value as { pid: number; device: string }) : null
  }
  const ask = async (service: string, input: unknown) => {
    const answer = await office.call('letters.list', {
      box: 'masuk',
      query: `tanya ${service} ${JSON.stringify(input)}`,
    })
    return answer.ok ? answer.value : answer.error
  }

  it('passes calls on as soon as the office is ready, and tells it where it lives', async () => {
    expect((await me())?.device).toBe('Laptop uji')
  })

  it('refuses names outside the contract and input of another shape, without quoting what was typed', async () => {
    expect(await office.call('store.erase', {})).toMatchObject({ ok: false, error: { code: 'invalid_request' } })
    expect(await office.call('constructor', {})).toMatchObject({ ok: false, error: { code: 'invalid_request' } })
    const pin = await office.call('signing.sign', { ids: [], with: { type: 'token', id: 'x', pin: 993311 } })
    expect(pin).toMatchObject({
      ok: false,
      error: { code: 'invalid_request', params: { detail: expect.stringContaining('with.pin') } },
    })
    expect(JSON.stringify(pin)).not.toContain('993311')
  })

  it('carries events to every screen that listens, until it stops listening', async () => {
    const heard: DesktopEvent[] = []
    const stop = office.onEvent((event) => heard.push(event))
    await office.call('sync.now', {})
    expect(heard).toEqual([{ event: 'letters.changed', ids: ['surat-1'] }])
    stop()
    await office.call('sync.now', {})
    expect(heard).toHaveLength(1)
  })

  it('gives the bytes of a document, and the reason where there is none', async () => {
    const found = await office.document('/documents/letters/a/b.pdf')
    expect(found.ok && Buffer.from(found.value.data, 'base64').toString()).toBe('%PDF /documents/letters/a/b.pdf')
    expect(await office.document('/documents/letters/hilang.pdf')).toEqual({
      ok: false,
      error: { code: 'file_missing', params: {} },
    })
  })

  it('starts a new office when one dies; whoever waited hears that it restarted', async () => {
    const before = await me()
    const lost = await office.call('letters.list', { box: 'masuk', query: 'mati' })
    expect(lost).toEqual({ ok: false, error: { code: 'office_restarted', params: {} } })
    const after = await me()
    expect(after?.pid).toBeTypeOf('number')
    expect(after?.pid).not.toBe(before?.pid)
    expect(logged).toContain('office_died')
  })

  it('leaves alone an office that dies three times in a row, tells so, and starts it when the person wants it', async () => {
    const told: DesktopEvent[] = []
    office.onEvent((event) => told.push(event))
    for (let i = 0; i < 3; i++) await office.call('letters.list', { box: 'masuk', query: 'mati' })
    expect(told).toEqual([false, false, true].map((stopped) => ({ event: 'office.died', stopped })))
    expect(await office.call('session.me', {})).toEqual({ ok: false, error: { code: 'office_stopped', params: {} } })
    expect(logged).toContain('office_stopped')
    expect(await office.call('diagnosis.startAgain', {})).toEqual({ ok: true, value: {} })
    expect((await me())?.pid).toBeTypeOf('number')
  })

  it('wraps and unwraps the store key for the office', async () => {
    const data = Buffer.from('kunci penyimpanan').toString('base64')
    const sealed = (await ask('secrets.seal', { data })) as { value: { data: string } }
    expect(sealed.value.data).not.toContain(data)
    expect(await ask('secrets.open', sealed.value)).toEqual({ ok: true, value: { data } })
    expect(await ask('secrets.open', { data: 'AAAA' })).toEqual({
      ok: false,
      error: { code: 'store_wrong_key', params: {} },
    })
  })

  it('brings the office’s questions to the token and to the person', async () => {
    expect(await ask('token', { call: 'list', input: {}, timeoutSeconds: 20 })).toMatchObject({
      ok: true,
      value: { call: 'list' },
    })
    expect(await ask('token', { call: 'format', input: {}, timeoutSeconds: 20 })).toMatchObject({
      ok: false,
      error: { code: 'invalid_request' },
    })
    expect(await ask('token.restart', {})).toEqual({ ok: true, value: {} })
    expect(await ask('notify', { title: 'Surat masuk', body: 'Undangan rapat' })).toEqual({ ok: true, value: {} })
    expect(notices).toEqual([{ title: 'Surat masuk', body: 'Undangan rapat', place: null }])
  })

  it('lets the office close its store in order, and refuses calls afterwards', async () => {
    await me()
    await office.close()
    expect(existsSync(join(dataDir, 'closed'))).toBe(true)
    expect(await office.call('session.me', {})).toEqual({ ok: false, error: { code: 'office_restarted', params: {} } })
  })
})
