import type { ShellFacts } from '../protocol/process-api.ts'

/** The facts of a shell that has no window: benchmarks, trials, the diagnosis from a terminal. */
export const describeNothing = async (urls: readonly string[]): Promise<ShellFacts> => ({
  kind: 'none',
  versions: { node: process.versions.node },
  secrets: 'key_file',
  proxies: Object.fromEntries(urls.map((url) => [url, 'DIRECT'])),
})
