import { isRegistryOf } from '../access/registry.ts'
import type { FileRef, Letter, LetterNumber } from '../letter.ts'
import { officeDay } from '../office-day.ts'
import { advance, Refusal, requireContentVersion, requirePosition, requireState, type StepContext } from './step.ts'

/**
 * The registry asks for number and date, which go inside the signed bytes. Only the server assigns them; on a device
 * the letter shows that a number was asked for.
 */
export const reserveNumber = (letter: Letter, leased: LetterNumber | undefined, context: StepContext): Letter => {
  requirePosition(context, isOfRegistry(letter, context))
  // The final PDF that follows bears the number of the block: with another one in the letter it must not count.
  if (leased && letter.number && letter.number.text !== leased.text) {
    throw new Refusal('numbered_elsewhere', { number: letter.number.text })
  }
  // Asked for at two desks: the number that was given answers both.
  if (letter.number && (letter.state === 'diperiksa' || isFinal(letter))) return letter
  requireState(letter, 'diperiksa')
  if (letter.numberRequested) throw new Refusal('wrong_state', { state: letter.state })
  if (!context.assignNumber) return advance(letter, context, 'letter.reserve_number', { numberRequested: true })
  const number = context.assignNumber(letter)
  return advance(letter, context, 'letter.reserve_number', { number, numberRequested: false })
}

/** Fixes the bytes that will be signed. Two computers of the registry may both do it: the first PDF of a content counts. */
export const finalize = (letter: Letter, pdf: FileRef, contentVersion: number, context: StepContext): Letter => {
  requirePosition(context, isOfRegistry(letter, context))
  if (isFinal(letter) && letter.contentVersion === contentVersion) return letter
  requireState(letter, 'diperiksa')
  requireContentVersion(letter, contentVersion)
  if (!letter.number) throw new Refusal('wrong_state', { state: letter.state })
  return advance(letter, context, 'letter.finalize', { state: 'siap_ttd', finalPdf: pdf })
}

const isFinal = (letter: Letter): boolean =>
  ['siap_ttd', 'ditandatangani', 'diperkuat', 'dikirim', 'diterima', 'diarsip'].includes(letter.state)

const isOfRegistry = (letter: Letter, { actor, directory, now }: StepContext): boolean =>
  isRegistryOf(letter, directory, actor, officeDay(now))
