import type { Me } from '../../../protocol/desktop-api.ts'
import { holdings } from '../../../domain/directory.ts'
import type { Translate } from '../../i18n/translator.ts'

/** A position with its mandate: `Plt. Kepala Dinas Kesehatan`. */
export const positionTitle = (position: Me['positions'][number], t: Translate): string => {
  const holding = holdings.find((name) => name === position.holding)
  return holding ? `${t(`holding.${holding}`)} ${position.title}`.trim() : position.title
}
