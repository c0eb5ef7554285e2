import type { DiagnosisFinding } from '../../../protocol/diagnosis/diagnosis.ts'
import type { TokenSlot } from '../../../protocol/token-api.ts'
import { found, type Step } from '../look.ts'

/** Every reader that any driver sees, and what is in it. Asks for no PIN. */
export const readers: Step = async ({ tokens }) => {
  const { slots } = (await tokens()).found
  return slots.length === 0 ? [found('readers_none')] : slots.slice(0, 25).flatMap(ofSlot)
}

/** Of a serial number as much as tells two tokens apart. */
const tail = (serial: string): string => serial.trim().slice(-4)

const ofSlot = ({ reader: name, token, problem }: TokenSlot): DiagnosisFinding[] => {
  const reader = name.trim() || '?'
  if (problem !== '') return [found('reader_problem', { reader, problem })]
  if (!token) return [found('reader_empty', { reader })]
  const serial = tail(token.serial)
  const model = `${token.manufacturer.trim()} ${token.model.trim()}`.trim()
  const seen = found('reader_token', { reader, model, serial })
  if (token.pin === 'locked') return [seen, found('token_pin_locked', { reader, serial })]
  if (token.pin === 'count_low' || token.pin === 'final_try') return [seen, found('token_pin_low', { reader, serial })]
  return [seen]
}
