import { spawnSync } from 'node:child_process'
import { root } from './root.ts'

/** `npm run golden`: takes the pages of letters as they are drawn now for right. Look at what changed before it is committed. */
const { status } = spawnSync('vitest', ['--project', 'interop', 'run', 'tests/interop/golden-pages.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, LONTAR_GOLDEN: 'renew' },
})
process.exit(status ?? 1)
