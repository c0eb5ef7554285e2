import { policyList, policyNames, type PolicyName } from '../../src/protocol/policies/policy-list.ts'
import { policyChapters, type PolicyForm } from '../../src/protocol/policies/policy.ts'
import { chapterTitles, policyNamed, valueInWords } from '../../src/protocol/policies/policy-words.ts'

/** docs/policies.md, made from the one list of policies. */
export const policiesPage = (): string => `# Policies

Made by \`npm run docs\` from \`src/protocol/policies\`; a test keeps it true. Where they are set, and who beats whom, stands in the [guide for IT](it-guide.md#policies).

${policyChapters.map(chapter).join('\n')}
## As a file

\`/etc/lontar/policies.json\`, with the usual values where something has to stand (\`assets/policies/policies.example.json\`):

\`\`\`json
${policiesExample().trimEnd()}
\`\`\`
`

const chapter = (
  one: (typeof policyChapters)[number],
): string => `## ${chapterTitles[one].en} · ${chapterTitles[one].id}

| name | form | usual | what it does |
|---|---|---|---|
${policyNames
  .filter((name) => policyList[name].chapter === one)
  .map(row)
  .join('\n')}
`

const row = (name: PolicyName): string => {
  const policy = policyNamed(name)
  const cells = [
    `\`${name}\``,
    form(policy),
    valueInWords(name, policy.usual, 'en'),
    `**${policy.en.title}.** ${policy.en.help} · *${policy.id.title}.* ${policy.id.help}`,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const form = (policy: PolicyForm): string => {
  switch (policy.form) {
    case 'boolean':
      return '0 or 1 (REG_DWORD); `true`, `false`'
    case 'integer':
      return `${policy.min} to ${policy.max} (REG_DWORD)`
    case 'choice':
      return `${policy.choices.map(({ value }) => `\`${value}\``).join(', ')} (REG_SZ)`
    case 'url':
      return 'address, http or https (REG_SZ); empty: not set'
    case 'text':
      return `text, at most ${policy.longest} characters (REG_SZ)`
    case 'list': {
      const entries = policy.choices
        ? `of ${policy.choices.map(({ value }) => `\`${value}\``).join(', ')}`
        : `of texts of at most ${policy.longest} characters`
      return `list of at most ${policy.most}, ${entries} (a key of this name with REG_SZ or REG_EXPAND_SZ \`1\`, \`2\` …; an array in a file)`
    }
  }
}

/** A file that sets something of each form. */
export const policiesExample = (): string =>
  `${JSON.stringify(
    {
      ServerUrl: 'https://lontar.baliprov.example',
      SignerKinds: ['token', 'bsre'],
      TokenDrivers: ['/opt/dinas/libtoken.so'],
      TokenDriversOwn: false,
      LockAfterMinutes: policyList.LockAfterMinutes.usual,
      LogLevel: policyList.LogLevel.usual,
    },
    null,
    2,
  )}\n`
