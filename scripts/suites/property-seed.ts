import { spawnSync } from 'node:child_process'

/**
 * The seed of properties for this run, as environment for the tests. In CI it is that of the commit: each commit tries something new, and
 * each run of one commit the same, so that what failed there fails here. Elsewhere none, unless asked for.
 */
export const propertySeed = (root: string): Record<string, string> => {
  const { LONTAR_PROPERTY_SEED: asked, CI: ci } = process.env
  if (asked) return { LONTAR_PROPERTY_SEED: asked }
  if (!ci) return {}
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  return { LONTAR_PROPERTY_SEED: (stdout ?? '').slice(0, 8) || '1' }
}
