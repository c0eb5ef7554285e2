import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './say.mjs'
import { systemNeeds } from './system-needs.mjs'

/** @typedef {import('./system-needs.mjs').SystemNeed} SystemNeed */

/** @param {string} command */
const onPath = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${command}.exe` : command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/** @param {SystemNeed} need */
const isMet = (need) =>
  need.commands.some(onPath) ||
  need.paths.some((path) => existsSync(path)) ||
  Boolean(need.variable && process.env[need.variable])

/**
 * @param {string[]} kinds
 * @returns {SystemNeed[]}
 */
export const missingNeeds = (kinds) => systemNeeds.filter((need) => kinds.includes(need.kind) && !isMet(need))

/**
 * Installs what is missing where it may: as root, or with a sudo that asks nothing. Otherwise, and for what apt does not
 * have, one line says what to install, and work goes on: tests that need the part skip with a reason.
 * @param {SystemNeed[]} missing
 */
export const setUpSystemPackages = (missing) => {
  if (missing.length === 0) return
  const apt = aptCommand()
  if (apt)
    installWith(
      apt,
      missing.map((need) => need.debian),
    )
  const still = missing.filter((need) => !isMet(need))
  if (still.length > 0) say(whatToInstall(still))
}

/** The beginning of a command line that may install packages, or null. */
const aptCommand = () => {
  if (!onPath('apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  const sudo = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return sudo ? ['sudo', '-n', 'apt-get'] : null
}

/**
 * @param {string[]} apt
 * @param {string[]} packages
 */
const installWith = (apt, packages) => {
  say(`Installing with apt: ${packages.join(' ')} …`)
  const run = (/** @type {string[]} */ ...args) => {
    // In runlevel 1 no service is started: the tests run a PostgreSQL of their own, and this computer keeps none because of us.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    const [command = 'apt-get', ...before] = apt
    return spawnSync(command, [...before, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
  const install = (/** @type {string[]} */ names) => run('install', '-y', '--no-install-recommends', ...names)

  // An update may fail for one source of many; the installation shows whether that matters.
  run('update')
  if (install(packages).status === 0) return
  // One name unknown to this release must not keep the others out.
  for (const name of packages) {
    const one = install([name])
    if (one.status !== 0) say(`apt could not install ${name}: ${reasonOf(one)}`)
  }
}

/** @param {import('node:child_process').SpawnSyncReturns<string>} result */
const reasonOf = (result) =>
  (result.stderr ?? '')
    .trim()
    .split('\n')
    .findLast((line) => line.startsWith('E:')) ?? `code ${result.status}`

/** @param {SystemNeed[]} needs */
const whatToInstall = (needs) =>
  process.platform === 'linux'
    ? `Missing on this machine; install with: sudo apt-get install -y --no-install-recommends ${needs.map((n) => n.debian).join(' ')}`
    : `Missing on this machine; please install: ${needs.map((n) => n.need).join(', ')}`
