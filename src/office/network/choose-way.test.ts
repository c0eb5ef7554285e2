import { expect, test } from 'vitest'
import { chooseWay, proxyOfEnvironment, proxyOfPac, type WayFacts } from './choose-way.ts'

const facts = (change: Partial<WayFacts> & { Proxy?: string; ServerPins?: string[] } = {}): WayFacts => ({
  policies: { Proxy: change.Proxy ?? 'system', ServerPins: change.ServerPins ?? [] },
  serverUrl: 'https://lontar.example',
  hasShell: change.hasShell ?? false,
  env: change.env ?? {},
})
const server = new URL('https://lontar.example/v1/hello')
const elsewhere = new URL('http://tsa.example/')

test('where nobody set anything Node asks by itself, and under Electron Chromium does', () => {
  expect(chooseWay(server, facts())).toEqual({ by: 'plain' })
  expect(chooseWay(server, facts({ hasShell: true }))).toEqual({ by: 'shell' })
})

test('a proxy of the policy is taken by all but this computer itself', () => {
  const set = facts({ Proxy: 'http://proksi.example:3128', hasShell: true })
  expect(chooseWay(elsewhere, set)).toEqual({
    by: 'agent',
    proxy: { address: 'http://proksi.example:3128' },
    pinned: false,
  })
  for (const own of ['http://127.0.0.1:8787/', 'http://localhost:1/', 'http://[::1]:2/'])
    expect(chooseWay(new URL(own), set)).toEqual({ by: 'plain' })
})

test('“direct” takes no proxy, whatever the environment says', () => {
  expect(chooseWay(server, facts({ Proxy: 'direct', env: { HTTPS_PROXY: 'http://p:1' } }))).toEqual({ by: 'plain' })
})

test('pins hold for the server alone, also behind a proxy that Chromium finds', () => {
  const pinned = facts({ ServerPins: ['x'], hasShell: true })
  expect(chooseWay(server, pinned)).toEqual({ by: 'agent', proxy: 'asked', pinned: true })
  expect(chooseWay(elsewhere, pinned)).toEqual({ by: 'shell' })
  expect(chooseWay(server, facts({ ServerPins: ['x'] }))).toEqual({ by: 'agent', proxy: 'none', pinned: true })
})

test('proxies of the environment are read as curl reads them', () => {
  const env = { https_proxy: 'proksi:8080', NO_PROXY: 'kantor.example, .dalam.example:8443' }
  expect(proxyOfEnvironment(server, env)).toBe('http://proksi:8080')
  expect(proxyOfEnvironment(elsewhere, env)).toBeNull()
  expect(proxyOfEnvironment(new URL('https://a.kantor.example/'), env)).toBeNull()
  expect(proxyOfEnvironment(new URL('https://dalam.example:8443/'), env)).toBeNull()
  expect(proxyOfEnvironment(new URL('https://dalam.example/'), env)).toBe('http://proksi:8080')
  expect(proxyOfEnvironment(server, { HTTPS_PROXY: 'p:1', no_proxy: '*' })).toBeNull()
})

test('of what a PAC file answers the first that can be tried is taken', () => {
  expect(proxyOfPac('PROXY proksi.example:3128; DIRECT')).toBe('http://proksi.example:3128')
  expect(proxyOfPac('SOCKS5 s:1; HTTPS aman.example:443')).toBe('https://aman.example:443')
  expect(proxyOfPac('DIRECT')).toBeNull()
  expect(proxyOfPac('PROXY ;;; nonsense')).toBeNull()
})
