import { writeFileSync } from 'node:fs'
import { errorsPage } from './docs/errors-page.ts'

/** `npm run docs`: writes the pages that are made from lists in the code. */
writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsPage())
