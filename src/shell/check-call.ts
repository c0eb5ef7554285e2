import type { Answer, DesktopCall } from '../protocol/desktop-api.ts'
import { readInput } from '../protocol/read-input.ts'
import { refuse } from './refuse.ts'

/**
 * Is this one of the calls of the contract, with an input of its shape? The office checks again; a shell checks first, so
 * that nothing strange even reaches the process that holds the store. The refusal names the field and never its content.
 */
export const checkCall = (name: unknown, input: unknown): Answer<{ name: DesktopCall; input: unknown }> => {
  const read = readInput(name, input)
  return read.ok
    ? { ok: true, value: { name: read.name, input: read.input } }
    : refuse('invalid_request', { detail: read.detail })
}
