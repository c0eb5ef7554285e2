import type { DesktopCall, DesktopInput, DesktopOutput, LontarBridge } from '../../protocol/desktop-api.ts'
import { errorMessageSchema, LontarError } from '../../protocol/errors/lontar-error.ts'

/**
 * One question to the office. Throws a `LontarError` where the office answers with one.
 * @example const { rows } = await callOffice(bridge, 'letters.list', { box: 'masuk' })
 */
export const callOffice = async <C extends DesktopCall>(
  bridge: LontarBridge,
  name: C,
  input: DesktopInput<C>,
): Promise<DesktopOutput<C>> => {
  const answer = await bridge.call(name, input)
  if (answer.ok) return answer.value as DesktopOutput<C>
  const message = errorMessageSchema.safeParse(answer.error)
  throw message.success ? LontarError.fromMessage(message.data) : new LontarError('internal')
}
