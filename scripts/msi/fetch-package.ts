import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Fetches one package of npm's into a folder of its own, by whatever system it is for, and runs nothing of it.
 * @param integrity what it must be, as a lock file has it
 * @returns the folder of the package
 */
export const fetchPackage = (dir: string, name: string, version: string, integrity: string | undefined): string => {
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{ "private": true }')
  const options = [
    '--force',
    '--os=win32',
    '--cpu=x64',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  execFileSync('npm', ['install', `${name}@${version}`, ...options], { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] })
  const path = `node_modules/${name}`
  const got = JSON.parse(readFileSync(join(dir, 'package-lock.json'), 'utf8')) as Lock
  if (integrity === undefined || got.packages[path]?.integrity !== integrity)
    throw new Error(`${name}@${version} is not the one that was expected.`)
  return join(dir, path)
}

export interface Lock {
  packages: Record<string, { integrity?: string }>
}
