import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Computer } from './computer.ts'

/** Two people of this computer; named so that no real one of a Windows is meant. */
export const people = ['uji-wayan', 'uji-made']
export const policyKey = 'Software\\Policies\\Lontar'
const policies = { ServerUrl: 'https://kebijakan.contoh.example' }

const pathsOf = (computer: Computer, below: string) =>
  people.map((name) => join(computer.drive, `users/${name}/AppData/Local/${below}`))
export const workPaths = (computer: Computer) => pathsOf(computer, 'Lontar/store/office.db')
const otherPaths = (computer: Computer) => pathsOf(computer, 'Lain/catatan.txt')

/** What no package may touch: people's work, their other files, what IT has decided. */
export const writeWhatStays = async (computer: Computer): Promise<void> => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const path of workPaths(computer)) write(path, 'letters')
  for (const path of otherPaths(computer)) write(path, 'other')
  for (const [name, value] of Object.entries(policies)) await computer.setRegistry(policyKey, name, value)
}

/** Policies and people's other files, and their work unless that was to go. */
export const assertStays = async (computer: Computer, work: 'with work' | 'without work' = 'with work') => {
  if (work === 'with work') for (const path of workPaths(computer)) assert.equal(readFileSync(path, 'utf8'), 'letters')
  for (const path of otherPaths(computer)) assert.equal(readFileSync(path, 'utf8'), 'other')
  assert.deepEqual((await computer.registry(policyKey))[policyKey], policies)
}
