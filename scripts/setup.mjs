// Makes ready what a task needs and is missing: system packages first (the compiler builds one of the npm packages), then
// npm packages. Well under a second when nothing is missing. Runs on Node 20, so it is plain JavaScript.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUpNpmPackages } from './setup/npm-packages.mjs'
import { say } from './setup/say.mjs'
import { missingNeeds, setUpSystemPackages } from './setup/system-packages.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Node 24 as the `node` npm package brings it. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const oldestNode = 20

/** These only compile and copy; the others also open windows, sign, or judge PDFs. */
const tasksOfTheToolchain = ['lontar', 'build', 'package', 'server', 'line-count', 'package-size', 'dist-deb']

/**
 * @param {string} task
 * @param {string[]} args
 */
const kindsFor = (task, args) => {
  if (tasksOfTheToolchain.includes(task)) return ['toolchain']
  if (task === 'dist-msi') return ['toolchain', 'msi', 'cross']
  if (task === 'test-msi') return ['toolchain', 'msi']
  const suites = args.join('=').split('=')[1]?.split(',')
  return task === 'test' && (!suites || suites.includes('msi')) ? ['toolchain', 'app', 'msi'] : ['toolchain', 'app']
}

/**
 * @param {string} task
 * @param {string[]} args of the task
 * @returns {boolean} false when the task cannot be run; the reason has been said
 */
export const setUp = (task, args = []) => {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    say(`Lontar needs Node ${oldestNode} or newer to start its set-up; this is Node ${process.versions.node}.`)
    return false
  }
  setUpSystemPackages(missingNeeds(kindsFor(task, args)))
  return setUpNpmPackages(root, pinnedNode)
}
