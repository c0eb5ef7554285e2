import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgePolicies } from '../../src/protocol/policies/judge-policies.ts'
import { policyList, policyNames } from '../../src/protocol/policies/policy-list.ts'
import { policiesExample, policiesPage } from './policies-page.ts'
import { adml, admx } from './policy-templates.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!)

it.each([
  ['assets/policies/Lontar.admx', admx()],
  ['assets/policies/en-US/Lontar.adml', adml('en')],
  ['assets/policies/id-ID/Lontar.adml', adml('id')],
  ['assets/policies/policies.example.json', policiesExample()],
  ['docs/policies.md', policiesPage()],
])('%s is what the list of policies says', (path, made) => expect(file(path)).toBe(made))

it('the example sets what it means to set', () => {
  const { from, problems } = judgePolicies({ machine: JSON.parse(policiesExample()) })
  expect(problems).toEqual([])
  expect(Object.keys(from)).toHaveLength(6)
})

describe.each([['en'], ['id']] as const)('the templates, in %s', (language) => {
  const [template, texts] = [admx(), adml(language)]

  it('are well formed, and every string and presentation asked for is there, once', () => {
    for (const text of [template, texts]) expect(tree(text).children).toHaveLength(1)
    const strings = all(texts, /<string id="([^"]+)">[^<]+</g)
    const presentations = all(texts, /<presentation id="([^"]+)">/g)
    expect(strings.toSorted()).toEqual([...new Set(all(template, /\$\(string\.([^)]+)\)/g))].toSorted())
    expect(presentations.toSorted()).toEqual(all(template, /\$\(presentation\.([^)]+)\)/g).toSorted())
    expect(all(texts, /refId="([^"]+)"/g).toSorted()).toEqual(all(template, / id="([^"]+)"/g).toSorted())
  })

  it('name each policy once, in a category and since a version that are there', () => {
    expect(all(template, /<policy name="([^"]+)"/g)).toEqual(policyNames)
    const categories = new Set(all(template, /<category name="([^"]+)"/g))
    for (const ref of all(template, /<parentCategory ref="([^"]+)"/g)) expect(categories).toContain(ref)
    const since = new Set(all(template, /<definition name="([^"]+)"/g))
    for (const ref of all(template, /<supportedOn ref="([^"]+)"/g)) expect(since).toContain(ref)
  })

  it('have parts in the order of Microsoft’s schema, and limits of the list', () => {
    const root = tree(template).children[0]!
    const names = (node: Node) => node.children.map(({ name }) => name)
    expect(names(root)).toEqual(['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'])
    for (const policy of root.children.at(-1)!.children) {
      expect([
        ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue'],
        ['parentCategory', 'supportedOn', 'elements'],
      ]).toContainEqual(names(policy))
    }
    const { min, max } = policyList.LockAfterMinutes as { min?: number; max?: number }
    expect(template).toContain(
      `id="LockAfterMinutes" valueName="LockAfterMinutes" required="true" minValue="${min}" maxValue="${max}"`,
    )
  })
})

interface Node {
  name: string
  children: Node[]
}

/** The elements of a well-formed file; throws where a tag is not closed as it was opened, or an ampersand stands alone. */
const tree = (xml: string): Node => {
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) throw new Error('an ampersand alone')
  const top: Node = { name: '', children: [] }
  const open = [top]
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)(\w+)(?:\s+\w+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed, and was not open`)
      continue
    }
    const node: Node = { name, children: [] }
    open.at(-1)!.children.push(node)
    if (!alone) open.push(node)
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`)
  return top
}
