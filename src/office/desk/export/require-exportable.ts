import { LontarError } from '../../../protocol/errors/lontar-error.ts'

/** @throws export_too_long */
export const requireExportable = (rows: number, limit: number): void => {
  if (rows > limit) throw new LontarError('export_too_long', { rows, limit })
}
