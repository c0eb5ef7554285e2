import { policyList, type PolicyName } from './policy-list.ts'
import type { Policy, PolicyChapter } from './policy.ts'

type Language = 'id' | 'en'

export const chapterTitles: Record<PolicyChapter, Record<Language, string>> = {
  server: { id: 'Server dan jaringan', en: 'Server and network' },
  signing: { id: 'Tanda tangan', en: 'Signing' },
  security: { id: 'Keamanan', en: 'Security' },
  data: { id: 'Data dan nomor', en: 'Data and numbers' },
  desktop: { id: 'Desktop', en: 'Desktop' },
  upkeep: { id: 'Pemeliharaan', en: 'Upkeep' },
}

const small = {
  id: { on: 'ya', off: 'tidak', unset: 'tidak diisi', none: 'tidak ada' },
  en: { on: 'yes', off: 'no', unset: 'not set', none: 'none' },
}

/** One entry of the list, whatever its form. */
export const policyNamed = (name: PolicyName): Policy<unknown> => policyList[name]

/** @example valueInWords('LockWithScreen', true, 'id') // 'ya' */
export const valueInWords = (name: PolicyName, value: unknown, language: Language): string => {
  const words = small[language]
  const policy = policyNamed(name)
  const choices = policy.form === 'choice' || policy.form === 'list' ? (policy.choices ?? []) : []
  const one = (text: unknown) => choices.find((choice) => choice.value === text)?.[language] ?? String(text)
  if (typeof value === 'boolean') return value ? words.on : words.off
  if (value === null || value === '') return words.unset
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.map(one).join(', ')
  return one(value)
}
