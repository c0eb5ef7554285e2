import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { fetchPackage } from './fetch-package.ts'

const headers = {
  version: '1.9.0',
  integrity: 'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
}
const tool = (name: string) => `x86_64-w64-mingw32-${name}`

/**
 * The driver bridge for tokens (pkcs11js) for 64-bit Windows, compiled with mingw-w64. It needs of Node only Node-API, which is the same in
 * every version, and takes it from the program that loads it, whatever that is called (host-hook.cpp).
 * @returns the folder with `pkcs11.node`, or null where the compiler is not installed
 */
export const buildWindowsBridge = (work: string): string | null => {
  if (!has(tool('g++-posix'))) return null
  const api = fetchPackage(join(work, 'node-api'), 'node-api-headers', headers.version, headers.integrity)
  const folder = join(work, 'bridge')
  mkdirSync(folder)
  const exported = ['node_api.def', 'js_native_api.def'].flatMap((name) =>
    readFileSync(join(api, 'def', name), 'utf8')
      .split(/\r?\n/)
      .filter((line) => /^(napi|node_api)_/.test(line)),
  )
  const definition = join(work, 'node.def')
  writeFileSync(definition, ['NAME node.exe', 'EXPORTS', ...new Set(exported), ''].join('\n'))
  const library = join(work, 'libnode.a')
  run(tool('dlltool'), ['--input-def', definition, '--output-delaylib', library])
  const source = join(root, 'node_modules/pkcs11js')
  const kind = '-std=c++17 -O2 -shared -static -s -DNAPI_DISABLE_CPP_EXCEPTIONS -DBUILDING_NODE_EXTENSION'.split(' ')
  const headersAt = ['-I', join(api, 'include'), '-I', join(source, 'includes')]
  const sources = ['dl', 'common', 'main'].map((name) => join(source, 'src', `${name}.cpp`))
  const hook = join(root, 'scripts/msi/host-hook.cpp')
  run(tool('g++-posix'), [...kind, ...headersAt, ...sources, hook, library, '-o', join(folder, 'pkcs11.node')])
  return folder
}

const has = (command: string): boolean => {
  try {
    run(command, ['--version'])
    return true
  } catch {
    return false
  }
}

const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'ignore' })
