import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bomText } from './components/papers.ts'
import { packedPackages } from './components/packed-components.ts'
import { thirdPartyNotices } from './components/third-party-notices.ts'

/** `npm run sbom [-- --out FILE] [--notices FILE]`, after `npm run build`: the list of what is packed (CycloneDX 1.6), and the licence texts. */
const { values } = parseArgs({ options: { out: { type: 'string' }, notices: { type: 'string' } } })
const here = (file: string) => resolve(process.env['LONTAR_FROM'] ?? process.cwd(), file)
const packages = packedPackages()
const text = bomText(packages)
if (values.notices !== undefined) writeFileSync(here(values.notices), thirdPartyNotices(packages))
if (values.out === undefined) process.stdout.write(text)
else writeFileSync(here(values.out), text)
