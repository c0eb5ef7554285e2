import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { countOf, readOptions } from './read-options.ts'
import { writeOffice } from './seed/write-office.ts'

/**
 * `npm run seed -- --letters 500000 --out DIR [--seed N] [--small]`: the computer of a secretariat after years of letters, to try lists,
 * search and home at their real size. Nobody and nothing in it is real.
 */
const options = readOptions({
  letters: { type: 'string', default: '500000' },
  out: { type: 'string' },
  seed: { type: 'string', default: '1' },
  small: { type: 'boolean', default: false },
})
if (!options.out || existsSync(resolve(options.out, 'profiles'))) {
  console.error(options.out ? `${options.out} has letters already: name another folder.` : 'Say where to: --out DIR')
  process.exit(2)
}
const begin = performance.now()
const { personId, key, storePath } = await writeOffice(resolve(options.out), {
  letters: countOf('letters', options.letters),
  seed: countOf('seed', options.seed),
  small: options.small,
  say: (line) => console.error(line),
})
key.fill(0)
console.log(
  `${options.letters} letters of “${personId}” in ${storePath}, ${Math.round((performance.now() - begin) / 1000)} s`,
)
