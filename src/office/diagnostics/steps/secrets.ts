import { randomBytes } from 'node:crypto'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { found, type Step } from '../look.ts'

/** Who wraps the store key; tried with bytes of no worth. */
export const secrets: Step = async ({ services, shell }) => {
  const { secrets: by } = await shell()
  const named = found(
    by === 'system' ? 'secrets_system' : by === 'key_file' ? 'secrets_key_file' : 'secrets_fixed_password',
  )
  const trial = randomBytes(32)
  try {
    const opened = await services.secrets.open(await services.secrets.seal(trial))
    return opened.equals(trial) ? [named] : [found('secrets_broken', { code: 'store_wrong_key' })]
  } catch (error) {
    return [found('secrets_broken', { code: LontarError.from(error).code })]
  }
}
