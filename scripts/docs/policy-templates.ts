import { policyList, policyNames, type PolicyName } from '../../src/protocol/policies/policy-list.ts'
import { policyChapters, type PolicyForm } from '../../src/protocol/policies/policy.ts'
import { chapterTitles, policyNamed, valueInWords } from '../../src/protocol/policies/policy-words.ts'

type Language = 'id' | 'en'
const schema = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions'
const key = String.raw`Software\Policies\Lontar`
/** Raised with every change of the list: the policy editor refuses words that are older than their template. */
const revision = '1.0'

const versions = [...new Set(policyNames.map((name) => policyList[name].since))]
const supported = (version: string) => `Since_${version.replaceAll('.', '_')}`
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Lontar.admx: what there is to set, for the group policy editor of Windows. */
export const admx = (): string => `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by npm run docs from src/protocol/policies. -->
<policyDefinitions xmlns="${schema}" revision="${revision}" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="lontar" namespace="Lontar.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="${revision}" />
  <supportedOn>
    <definitions>
${versions.map((v) => `      <definition name="${supported(v)}" displayName="$(string.${supported(v)})" />`).join('\n')}
    </definitions>
  </supportedOn>
  <categories>
    <category name="Lontar" displayName="$(string.Lontar)" />
${policyChapters
  .map(
    (chapter) => `    <category name="Lontar_${chapter}" displayName="$(string.Lontar_${chapter})">
      <parentCategory ref="Lontar" />
    </category>`,
  )
  .join('\n')}
  </categories>
  <policies>
${policyNames.map(policyElement).join('\n')}
  </policies>
</policyDefinitions>
`

const policyElement = (name: PolicyName): string => {
  const policy = policyNamed(name)
  const isBoolean = policy.form === 'boolean'
  const place = isBoolean ? `valueName="${name}"` : `presentation="$(presentation.${name})"`
  return `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_Help)" key="${key}" ${place}>
      <parentCategory ref="Lontar_${policy.chapter}" />
      <supportedOn ref="${supported(policy.since)}" />
${
  isBoolean
    ? `      <enabledValue>
        <decimal value="1" />
      </enabledValue>
      <disabledValue>
        <decimal value="0" />
      </disabledValue>`
    : `      <elements>
        ${element(name, policy)}
      </elements>`
}
    </policy>`
}

const element = (name: PolicyName, policy: PolicyForm): string => {
  const head = `id="${name}" valueName="${name}"`
  switch (policy.form) {
    case 'integer':
      return `<decimal ${head} required="true" minValue="${policy.min}" maxValue="${policy.max}" />`
    case 'choice':
      return `<enum ${head} required="true">
${policy.choices
  .map(
    ({ value }) => `          <item displayName="$(string.${name}_${value})">
            <value>
              <string>${value}</string>
            </value>
          </item>`,
  )
  .join('\n')}
        </enum>`
    case 'url':
      return `<text ${head} maxLength="2000" />`
    case 'text':
      return `<text ${head} maxLength="${policy.longest}" />`
    // An empty prefix: the editor numbers the values 1, 2, 3 …; without one each would be named after itself.
    case 'list':
      return `<list id="${name}" key="${key}\\${name}" valuePrefix=""${policy.choices ? '' : ' expandable="true"'} />`
    case 'boolean':
      return ''
  }
}

const words = {
  id: {
    description: 'Kebijakan Lontar, e-office yang bekerja tanpa jaringan.',
    since: (v: string) => `Lontar ${v} atau lebih baru`,
    usual: 'Tidak dikonfigurasi',
    values: 'Isi yang diterima',
  },
  en: {
    description: 'Policies of Lontar, the e-office that works without a network.',
    since: (v: string) => `Lontar ${v} or newer`,
    usual: 'Not configured',
    values: 'Accepted entries',
  },
}

/** The words of Lontar.admx in one language. */
export const adml = (language: Language): string => {
  const w = words[language]
  const strings: [string, string][] = [
    ['Lontar', 'Lontar'],
    ...versions.map((v): [string, string] => [supported(v), w.since(v)]),
    ...policyChapters.map((c): [string, string] => [`Lontar_${c}`, chapterTitles[c][language]]),
    ...policyNames.flatMap((name): [string, string][] => {
      const policy = policyNamed(name)
      const choices = 'choices' in policy ? (policy.choices ?? []) : []
      const entries =
        policy.form === 'list' && choices.length > 0
          ? `\n\n${w.values}: ${choices.map((c) => `${c.value} (${c[language]})`).join(', ')}.`
          : ''
      const usual = `\n\n${w.usual}: ${valueInWords(name, policy.usual, language)}.`
      return [
        [name, policy[language].title],
        [`${name}_Help`, `${policy[language].help}${entries}${usual}`],
        ...(policy.form === 'choice' ? choices.map((c): [string, string] => [`${name}_${c.value}`, c[language]]) : []),
      ]
    }),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by npm run docs from src/protocol/policies. -->
<policyDefinitionResources xmlns="${schema}" revision="${revision}" schemaVersion="1.0">
  <displayName>Lontar</displayName>
  <description>${xml(w.description)}</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${xml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${policyNames
  .filter((name) => policyNamed(name).form !== 'boolean')
  .map((name) => `      <presentation id="${name}">\n        ${control(name, language)}\n      </presentation>`)
  .join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`
}

const control = (name: PolicyName, language: Language): string => {
  const policy = policyNamed(name)
  const title = xml(policy[language].title)
  switch (policy.form) {
    case 'integer':
      return `<decimalTextBox refId="${name}" defaultValue="${String(policy.usual)}">${title}</decimalTextBox>`
    case 'choice': {
      const usual = policy.choices.findIndex(({ value }) => value === policy.usual)
      return `<dropdownList refId="${name}" noSort="true" defaultItem="${usual}">${title}</dropdownList>`
    }
    case 'list':
      return `<listBox refId="${name}">${title}</listBox>`
    default:
      return `<textBox refId="${name}">
          <label>${title}</label>
        </textBox>`
  }
}
