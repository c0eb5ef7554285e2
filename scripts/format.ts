import { spawnSync } from 'node:child_process'
import { root } from './root.ts'
import { formatted } from './suites/all-suites.ts'

/** `npm run format`: lays the code out as prettier does; `npm test` checks that it is. */
const prettier = ['node_modules/prettier/bin/prettier.cjs', '--write', '--cache', '--log-level', 'warn', ...formatted]
process.exitCode = spawnSync(process.execPath, prettier, { cwd: root, stdio: 'inherit' }).status ?? 1
