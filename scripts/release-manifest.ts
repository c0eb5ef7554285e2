import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRelease } from './release/make-release.ts'

/**
 * `npm run release:manifest -- DIR --key FILE [--key FILE]… [--notes FILE] [--minimum-version X.Y.Z] [--next-key FILE --next-from DATE] [--days 400]`:
 * writes into a folder of artefacts what whoever installs them can verify them by (docs/releases.md).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string', multiple: true, default: [] },
    notes: { type: 'string' },
    'minimum-version': { type: 'string' },
    'next-key': { type: 'string' },
    'next-from': { type: 'string' },
    days: { type: 'string', default: '400' },
  },
})
const from = process.env['LONTAR_FROM'] ?? process.cwd()
const here = (file: string) => resolve(from, file)
const [folder] = positionals
if (folder === undefined || values.key.length === 0) {
  console.error('It takes the folder of the artefacts and --key with a private key (ECDSA on P-256, PEM).')
  process.exit(64)
}
const made = await makeRelease({
  folder: here(folder),
  keyFiles: values.key.map(here),
  notesFile: values.notes && here(values.notes),
  minimumVersion: values['minimum-version'] ?? null,
  nextKey:
    values['next-key'] === undefined ? undefined : { file: here(values['next-key']), from: values['next-from'] ?? '' },
  days: Number(values.days),
  now: new Date(),
})
console.log(made.join('\n'))
