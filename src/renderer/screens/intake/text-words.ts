import type { IntakeItem } from '../../../protocol/desktop/intake-calls.ts'
import type { Translate } from '../../i18n/translator.ts'

/** Whether the words of a paper can be found by a search, and where they come from. */
export const textWords = (
  { textFrom, recognising }: Pick<IntakeItem, 'textFrom' | 'recognising'>,
  t: Translate,
): string =>
  recognising
    ? t('intake.text.now', { page: Math.min(recognising.page + 1, recognising.of), of: recognising.of })
    : t(`intake.text.${textFrom}`)
