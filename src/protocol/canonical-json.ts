import type { Operation } from './sync-api.ts'

/** JSON with sorted keys and no `undefined`: the same value gives the same text on every machine (RFC 8785 for our values). */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(fields).toSorted()) {
    const field = fields[key]
    if (field !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** What an operation's `payloadHash` is the SHA-256 of. */
export const operationHashInput = (operation: Pick<Operation, 'subject' | 'actor' | 'intent'>): string =>
  canonicalJson({ subject: operation.subject, actor: operation.actor, intent: operation.intent })
