import { checkCopy } from '../../../../src/office/repair/check-copy.ts'
import { isDamage } from '../../../../src/office/repair/is-damage.ts'
import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'

/** In place of `src/office/repair/check-thread.ts`: the same look, without a thread of its own, so that no real time passes. */
export const checkInThread = async (task: Parameters<typeof checkCopy>[0]): Promise<ReturnType<typeof checkCopy>> => {
  try {
    return checkCopy(task, () => {})
  } catch (error) {
    throw isDamage(error) ? new LontarError('store_damaged') : error
  }
}
