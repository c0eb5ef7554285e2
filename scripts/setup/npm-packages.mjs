import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say } from './say.mjs'

/**
 * Brings node_modules to what package-lock.json says, with any npm from version 8 on.
 *
 * Two steps: the packages without their scripts, then the scripts of those that package.json allows (`allowScripts`). New
 * versions of npm keep that list themselves, older ones would run every script; so it is the same list with each of them.
 *
 * `npm install --no-save` takes the locked versions and leaves the lock alone as `npm ci` does, but it keeps what is
 * already right, and it accepts a lock that does not name the optional packages of platforms its writer did not have.
 * @param {string} root
 * @param {string} pinnedNode
 * @returns {boolean} false when a step failed; npm has said why
 */
export const setUpNpmPackages = (root, pinnedNode) => {
  if (!lockIsInstalled(root)) {
    say('Installing npm packages, a minute or two …')
    if (!npm(root, ['install', '--no-save', '--ignore-scripts'])) return false
  }
  const built = [pinnedNode, join(root, 'node_modules', 'pkcs11js', 'build', 'Release', 'pkcs11.node')]
  if (built.every((file) => existsSync(file))) return true

  say('Fetching Node 24 and compiling the PKCS#11 bridge …')
  const { allowScripts } = readJson(join(root, 'package.json'))
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
  return npm(root, ['rebuild', '--ignore-scripts=false', ...allowed])
}

/**
 * npm keeps a copy of the lock of what it installed, and writes it last: an installation that broke off leaves none. Packages
 * for other platforms are in the lock only, and optional ones of this platform may be missing from it.
 * @param {string} root
 */
const lockIsInstalled = (root) => {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const installed = readJson(record).packages
  const same = (/** @type {string} */ path) =>
    installed[path]?.version === wanted[path]?.version && installed[path]?.integrity === wanted[path]?.integrity
  const required = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional)
  const extra = Object.keys(installed).filter((path) => !installed[path].optional)
  return required.every(same) && extra.every(same)
}

/**
 * @param {string} root
 * @param {string[]} args
 */
const npm = (root, args) => {
  const command = ['npm', ...args, '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']
  const { status, error } = spawnSync(command.join(' '), {
    cwd: root,
    shell: true,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, ...headersOfThisNode() },
  })
  if (status === 0) return true
  say(
    `Setting up the npm packages failed: \`npm ${args.join(' ')}\` ${error ? error.message : `ended with code ${status}`}.`,
  )
  return false
}

/** Where this Node's C headers lie beside it, node-gyp need not download them: that also works without a network. */
const headersOfThisNode = () => {
  const prefix = dirname(dirname(process.execPath))
  return !process.env.npm_config_nodedir && existsSync(join(prefix, 'include', 'node', 'node_api.h'))
    ? { npm_config_nodedir: prefix }
    : {}
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
