import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { autostartEntry, autostartFile, setAutostart } from './autostart-entry.ts'

const home = mkdtempSync(join(tmpdir(), 'lontar-autostart-'))
const file = autostartFile({}, home)
afterEach(() => rmSync(join(home, '.config'), { recursive: true, force: true }))

it('IT lets Lontar start with the computer, and later takes that back', () => {
  setAutostart(file, '/opt/Lontar/lontar', true)
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Lontar/lontar" --hidden')
  setAutostart(file, '/opt/Lontar/lontar', false)
  expect(existsSync(file)).toBe(false)
})

it('an entry that a person made is theirs', () => {
  setAutostart(file, '/opt/Lontar/lontar', true)
  writeFileSync(file, '[Desktop Entry]\nHidden=true\n')
  setAutostart(file, '/opt/Lontar/lontar', true)
  setAutostart(file, '/opt/Lontar/lontar', false)
  expect(readFileSync(file, 'utf8')).toBe('[Desktop Entry]\nHidden=true\n')
})

it('a path with signs of the shell stays one word', () => {
  expect(autostartEntry('/home/a "b" $c/100%')).toContain(String.raw`Exec="/home/a \\"b\\" \\$c/100%%" --hidden`)
})
