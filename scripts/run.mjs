#!/usr/bin/env node
// The door of every npm script: `node scripts/run.mjs <task> [arguments]`. Plain JavaScript, because it must run on
// whatever Node (20 or newer) the machine has; the task itself runs on the pinned Node 24.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { say } from './setup/say.mjs'
import { pinnedNode, root, setUp } from './setup.mjs'

const [task = '', ...args] = process.argv.slice(2)
const script = join(root, 'scripts', `${task}.ts`)

if (!/^[a-z-]+$/.test(task) || !existsSync(script)) {
  say(`There is no task “${task}”. \`npm run\` lists those there are.`)
  process.exit(2)
}
if (!setUp(task, args)) process.exit(1)

const bin = join(root, 'node_modules', '.bin')
// npm starts scripts in the folder of package.json: names of files are meant from where the person stands. A script called by
// another program of npm's is told that one's name; `release:manifest` is the task release-manifest.
const asked = process.env.npm_lifecycle_event?.replaceAll(':', '-')
const from = asked === task ? process.env.INIT_CWD : undefined
// Most of a short command's time is reading its own source: what was compiled is kept.
const cache = task === 'lontar' ? { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', task) } : {}
const child = spawn(pinnedNode, [script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...cache,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    LONTAR_FROM: from ?? process.cwd(),
  },
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A terminal sends Ctrl-C to the whole group itself: passing it on would make it two.
  process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
}
child.on('error', (error) => {
  say(`The task could not be started: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)))
