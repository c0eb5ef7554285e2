import { deskDrivers, deskTokens } from '../desk/devices/desk-tokens.ts'
import { driversToTry } from '../signing/drivers/drivers-to-try.ts'
import { findTokens } from '../signing/drivers/find-tokens.ts'
import { shellFetchKey } from '../network/install-network.ts'
import { chooseProxy } from './line/choose-proxy.ts'
import { askAsOffice, lookAtLine } from './line/look-at-line.ts'
import { trustedAuthorities } from './line/look-at-tls.ts'
import type { DiagnosisParts, Look } from './look.ts'

/** For each part of the way, and it has four. */
const lineSeconds = 8

export const lookOnce = (parts: DiagnosisParts): Look => {
  const { start, services, desk, now } = parts
  const { values } = start.policies
  const shell = once(() => services.describe([start.serverUrl]))
  const way = { policies: values, serverUrl: start.serverUrl, hasShell: shellFetchKey in globalThis, env: process.env }
  const proxyFor = async (url: string) =>
    chooseProxy(new URL(url), way, async () => (await shell()).proxies[url] ?? 'DIRECT')
  return {
    ...parts,
    shell,
    proxyFor,
    line: once(async () => {
      const { dialled, byShell } = await proxyFor(start.serverUrl)
      const asked = {
        url: new URL(start.serverUrl),
        proxy: dialled,
        authorities: trustedAuthorities(values.TrustSystemCertificates),
        seconds: Math.min(lineSeconds, start.serverTimeoutSeconds),
        now,
      }
      const line = await lookAtLine(asked)
      // The proxy wants an account, which only Chromium has: what it hears counts.
      return byShell && line.fault?.status === 407 ? askAsOffice(line, asked) : line
    }),
    tokens: once(async () => {
      if (desk) return { drivers: deskDrivers(desk), found: await deskTokens(desk) }
      const drivers = driversToTry({ policy: start.tokenModules, own: [], rules: start.drivers })
      return { drivers, found: await findTokens({ call: services.token, drivers, setAside: new Map() }) }
    }),
  }
}

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}
