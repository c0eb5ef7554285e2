import { found, type Step } from '../look.ts'

/** Those that the office heeds (`proxyOfEnvironment`). */
const variables = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy']

/** Which way is taken to the server, who says so, and whether a proxy on it answers. */
export const proxy: Step = async ({ start, proxyFor, line }) => {
  const { proxy: through, origin } = await proxyFor(start.serverUrl)
  const names = variables.filter((name) => (process.env[name] ?? '') !== '')
  const environment =
    names.length === 0 || origin === 'environment' ? [] : [found('proxy_environment', { names: names.join(', ') })]
  if (through === null) return [found('proxy_none'), ...environment]
  const { fault } = await line()
  if (fault?.at !== 'proxy') return [found('proxy_used', { proxy: through, origin }), ...environment]
  if (fault.status !== undefined) return [found('proxy_refused', { proxy: through, status: fault.status })]
  return [found('proxy_unreachable', { proxy: through, reason: fault.reason }), ...environment]
}
