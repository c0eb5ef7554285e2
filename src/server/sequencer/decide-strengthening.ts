import type { Letter } from '../../domain/letter.ts'
import { strengthenSent, type Strengthening } from '../../domain/lifecycle/strengthening.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { StoreWriter } from '../store/store.ts'
import { publishLetter } from './publish-letter.ts'
import { serverActor } from './server-actor.ts'

/**
 * A letter's signed file was strengthened. Its new bytes are durable before this is called. The very letter that was read must still stand there.
 * @throws letter_unknown, wrong_state, version_moved
 */
export const decideStrengthening = async (
  writer: StoreWriter,
  asked: { letterId: string; step: Strengthening },
  { audience, now }: { audience: Audience; now: string },
): Promise<Letter> => {
  const { letterId, step } = asked
  const before = await writer.letter(letterId)
  if (!before) throw new LontarError('letter_unknown')
  const after = judged(() =>
    strengthenSent(before, step, { directory: audience.directory, actor: serverActor, now, claimedAt: now }),
  )
  await writer.addFile({ ...step.pdf, deviceId: null, at: now })
  await writer.putLetter(after, filesOfLetter(after))
  await publishLetter(writer, after, audience, officeDay(now), { before })
  const detail = { version: after.version, level: step.level, of: step.of, pdf: step.pdf.sha256 }
  await writer.addAudit({
    at: now,
    deviceId: null,
    personId: null,
    subject: letterId,
    event: 'letter_strengthened',
    detail,
  })
  return after
}

const judged = (step: () => Letter): Letter => {
  try {
    return step()
  } catch (error) {
    throw error instanceof Refusal ? new LontarError(error.code, error.params) : error
  }
}
