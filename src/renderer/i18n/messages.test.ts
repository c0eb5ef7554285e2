import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { letterStates } from '../../domain/letter.ts'
import { letterIntentSchema } from '../../domain/letter-intents.ts'
import { messagesEn, messagesId, type MessageKey } from './messages.ts'

const keys = Object.keys(messagesId) as MessageKey[]

/** Names of the arguments of a compiled ICU message, in plurals too. */
const argumentsOf = (compiled: unknown): string[] => {
  if (!Array.isArray(compiled)) return []
  return compiled.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return []
    const [name, , cases] = token as [string, string?, Record<string, unknown>?]
    return [name, ...Object.values(cases ?? {}).flatMap(argumentsOf)]
  })
}
const named = (message: string) => [...new Set(argumentsOf(compileMessageOrThrow(message)))].toSorted()

describe('the words of the screens', () => {
  test('Indonesian and English have the same keys', () => {
    expect(Object.keys(messagesEn).toSorted()).toEqual(keys.toSorted())
  })

  test.each(keys)('%s asks for the same things in both languages', (key) => {
    expect(named(messagesEn[key])).toEqual(named(messagesId[key]))
  })

  test('no straight apostrophe, which ICU would swallow', () => {
    expect(keys.filter((key) => messagesId[key].includes("'") || messagesEn[key].includes("'"))).toEqual([])
  })

  test('only a definitive holding has no word', () => {
    expect(keys.filter((key) => messagesId[key] === '' || messagesEn[key] === '')).toEqual(['holding.definitif'])
  })

  test('every state and every step of a letter has its word', () => {
    const steps = letterIntentSchema.options.map((option) => option.shape.kind.value)
    const wanted = [...letterStates.map((state) => `state.${state}`), ...steps.map((step) => `action.${step}`)]
    expect(wanted.filter((key) => !(key in messagesId))).toEqual([])
  })
})

test('no two areas of the screens use one key: the later would silently take the words of the earlier', async () => {
  const areas = import.meta.glob<Record<string, unknown>>('./messages/*.ts', { eager: true })
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const [file, area] of Object.entries(areas)) {
    const words = Object.values(area).find((value) => typeof value === 'object' && value !== null && 'id' in value)
    for (const key of Object.keys(
      (words as { id: object } | undefined)?.id ?? (area['id'] as object | undefined) ?? {},
    )) {
      if (seen.has(key)) twice.push(`${key}: ${seen.get(key)} and ${file}`)
      seen.set(key, file)
    }
  }
  expect(seen.size).toBeGreaterThan(1000)
  expect(twice).toEqual([])
})
