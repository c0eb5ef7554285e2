import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeSupervisor } from './supervise-office.ts'
import { serveApp } from './serve-app.ts'

describe('what the screens may read', () => {
  let dir: string
  const document: OfficeSupervisor['document'] = async (path) =>
    path.endsWith('/a.pdf')
      ? { ok: true, value: { contentType: 'application/pdf', data: Buffer.from('%PDF').toString('base64') } }
      : { ok: false, error: { code: 'file_missing', params: {} } }
  const get = (path: string, method = 'GET') => serveApp(join(dir, 'renderer'), { document })(method, path)

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'lontar-app-'))
    mkdirSync(join(dir, 'renderer/assets'), { recursive: true })
    writeFileSync(join(dir, 'renderer/index.html'), '<h1>Lontar</h1>')
    writeFileSync(join(dir, 'renderer/assets/a.js'), '1')
    writeFileSync(join(dir, 'shell.js'), 'a secret beside the screens')
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  it('gives the page and its files with their types, under a policy that allows nothing inline or from elsewhere', async () => {
    const page = await get('/')
    expect(page.body.toString()).toBe('<h1>Lontar</h1>')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect((await get('/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/../shell.js',
    '/..%2fshell.js',
    '/assets/../../shell.js',
    '/%2e%2e/shell.js',
    '/%',
    '/assets',
    '/nothing.js',
  ])('does not leave its folder: %s', async (path) => expect((await get(path)).status).toBe(404))

  it('asks the office for documents, keeps no copy of them, and names the reason where there is none', async () => {
    const found = await get('/documents/letters/a.pdf')
    expect(found).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
    })
    expect(found.body.toString()).toBe('%PDF')
    const missing = await get('/documents/letters/b.pdf')
    expect(missing.status).toBe(404)
    expect(JSON.parse(missing.body.toString())).toEqual({ error: { code: 'file_missing', params: {} } })
  })

  it('only reads', async () => expect((await get('/', 'POST')).status).toBe(405))
})
