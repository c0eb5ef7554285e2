import { installNetwork } from '../../src/office/network/install-network.ts'
import { networkFailure } from '../../src/office/network/network-failure.ts'
import { judgePolicies } from '../../src/protocol/policies/judge-policies.ts'

/** One request by the office's own way, in a process of its own: `node network-child.ts '{url, policies, pac}'`; prints `{status}` or the error. */
const asked = JSON.parse(process.argv[2]!) as { url: string; policies: Record<string, unknown>; pac?: string }
const start = { serverUrl: asked.url, policies: judgePolicies({ machine: asked.policies }) }
if (asked.pac !== undefined) Object.assign(globalThis, { [Symbol.for('lontar.shellFetch')]: fetch })
installNetwork(start, async () => asked.pac ?? 'DIRECT')
try {
  const response = await fetch(new URL(asked.url), { signal: AbortSignal.timeout(60_000) })
  console.log(JSON.stringify({ status: response.status, text: await response.text() }))
} catch (error) {
  console.log(JSON.stringify(networkFailure(error, asked.url, 60).toMessage()))
}
process.exit(0)
