import type { Operation } from './sync-api.ts'

/** JSON with sorted keys and no `undefined`: the same value gives the same text on every machine (RFC 8785 for our values). */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}

/** What an operation's `payloadHash` is the SHA-256 of. */
export const operationHashInput = (operation: Pick<Operation, 'subject' | 'actor' | 'intent'>): string =>
  canonicalJson({ subject: operation.subject, actor: operation.actor, intent: operation.intent })
