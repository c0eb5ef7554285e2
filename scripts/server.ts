import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoDirectory } from '../tests/support/province-data.ts'
import { startTrust } from './province/start-trust.ts'
import { steadyPort } from './province/steady-port.ts'
import { root } from './root.ts'

/**
 * `npm run server [-- arguments of src/server/index.ts]`: the provincial server on its own, in this process. With `--data` it
 * is started exactly as told; without, it serves the demonstration province in `.province/server`, with time-stamps.
 */
const demoArguments = async (): Promise<string[]> => {
  const province = join(root, '.province')
  const data = join(province, 'server')
  const port = await steadyPort(join(province, 'ports.json'), 'server')
  const { tsaUrl, anchors } = await startTrust(province)
  const directory = join(data, 'directory.json')
  mkdirSync(data, { recursive: true })
  writeFileSync(directory, JSON.stringify(demoDirectory(`http://127.0.0.1:${port}/v`)))
  const trusted = anchors.flatMap((file) => ['--anchors', file])
  return ['--data', data, '--directory', directory, '--port', String(port), '--demo', '--tsa-url', tsaUrl, ...trusted]
}

const args = process.argv.slice(2)
const toldWhere = args.some((arg) => arg === '--data' || arg.startsWith('--data='))
try {
  // Arguments given later win, so `npm run server -- --log-level debug` changes just that.
  const all = toldWhere ? args : [...(await demoArguments()), ...args]
  process.argv.splice(2, process.argv.length, ...all)
  await import('../src/server/index.ts')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
