import { desktopApi } from '../protocol/desktop-api.ts'
import type { Answer, DesktopCall } from '../protocol/desktop-api.ts'
import { refuse } from './refuse.ts'

const isDesktopCall = (name: unknown): name is DesktopCall =>
  typeof name === 'string' && Object.hasOwn(desktopApi, name)

/**
 * Is this one of the calls of the contract, with an input of its shape? The office checks again; a shell checks first, so
 * that nothing strange even reaches the process that holds the store. The refusal names the field and never its content.
 */
export const checkCall = (name: unknown, input: unknown): Answer<{ name: DesktopCall; input: unknown }> => {
  if (!isDesktopCall(name)) return refuse('invalid_request', { detail: 'unknown call' })
  const checked = desktopApi[name].input.safeParse(input)
  if (checked.success) return { ok: true, value: { name, input: checked.data } }
  const detail = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ')
  return refuse('invalid_request', { detail })
}
