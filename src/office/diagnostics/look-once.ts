import { deskDrivers, deskTokens } from '../desk/devices/desk-tokens.ts'
import { driversToTry } from '../signing/drivers/drivers-to-try.ts'
import { findTokens } from '../signing/drivers/find-tokens.ts'
import { chooseProxy } from './line/choose-proxy.ts'
import { lookAtLine } from './line/look-at-line.ts'
import { trustedAuthorities } from './line/look-at-tls.ts'
import type { DiagnosisParts, Look } from './look.ts'

/** For each part of the way, and it has four. */
const lineSeconds = 8

export const lookOnce = (parts: DiagnosisParts): Look => {
  const { start, services, desk, now } = parts
  const { values } = start.policies
  const shell = once(() => services.describe([start.serverUrl]))
  const proxyFor = async (url: string) => chooseProxy(values.Proxy, (await shell()).proxies[url])
  return {
    ...parts,
    shell,
    proxyFor,
    line: once(async () =>
      lookAtLine({
        url: new URL(start.serverUrl),
        proxy: (await proxyFor(start.serverUrl)).proxy,
        authorities: trustedAuthorities(values.TrustSystemCertificates),
        seconds: Math.min(lineSeconds, start.serverTimeoutSeconds),
        now,
      }),
    ),
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
