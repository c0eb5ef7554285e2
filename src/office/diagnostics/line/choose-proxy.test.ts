import { expect, test } from 'vitest'
import type { WayFacts } from '../../network/choose-way.ts'
import { chooseProxy } from './choose-proxy.ts'

const server = new URL('https://lontar.example/')
const facts = (change: Partial<WayFacts> & { Proxy?: string } = {}): WayFacts => ({
  policies: { Proxy: change.Proxy ?? 'system', ServerPins: [] },
  serverUrl: server.href,
  hasShell: change.hasShell ?? false,
  env: change.env ?? {},
})
const pac = async () => 'PROXY proksi.example:3128; DIRECT'

test('it is the way of the office: policy, environment, or what the shell heard', async () => {
  expect(await chooseProxy(server, facts(), pac)).toMatchObject({ proxy: null, origin: 'none' })
  expect(await chooseProxy(server, facts({ hasShell: true }), pac)).toMatchObject({
    proxy: 'http://proksi.example:3128',
    origin: 'system',
    byShell: true,
  })
  expect(await chooseProxy(server, facts({ Proxy: 'http://p.example:1' }), pac)).toMatchObject({ origin: 'policy' })
  expect(await chooseProxy(server, facts({ env: { HTTPS_PROXY: 'p.example:2' } }), pac)).toMatchObject({
    proxy: 'http://p.example:2',
    origin: 'environment',
  })
})

test('this computer itself is reached without any proxy', async () => {
  const env = { HTTP_PROXY: 'p.example:2', HTTPS_PROXY: 'p.example:2' }
  expect(await chooseProxy(new URL('http://127.0.0.1:8787'), facts({ env }), pac)).toMatchObject({ proxy: null })
})

test('name and password of a proxy are dialled with, and never shown', async () => {
  const { proxy, dialled } = await chooseProxy(server, facts({ env: { https_proxy: 'http://made:rahasia@p:8' } }), pac)
  expect(proxy).toBe('http://p:8')
  expect(dialled!.password).toBe('rahasia')
})
