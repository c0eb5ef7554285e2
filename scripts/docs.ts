import { mkdirSync, writeFileSync } from 'node:fs'
import { errorsPage } from './docs/errors-page.ts'
import { policiesExample, policiesPage } from './docs/policies-page.ts'
import { adml, admx } from './docs/policy-templates.ts'

/** `npm run docs`: writes the pages and templates that are made from lists in the code. */
const pages = {
  'docs/errors.md': errorsPage(),
  'docs/policies.md': policiesPage(),
  'assets/policies/Lontar.admx': admx(),
  'assets/policies/en-US/Lontar.adml': adml('en'),
  'assets/policies/id-ID/Lontar.adml': adml('id'),
  'assets/policies/policies.example.json': policiesExample(),
}
for (const [path, text] of Object.entries(pages)) {
  const file = new URL(`../${path}`, import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, text)
}
