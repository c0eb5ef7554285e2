import type { Holiday } from '../../../domain/permits/calendar/calendar.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import styles from './admin.module.css'

interface HolidayRowProps {
  holiday: Holiday
  name: string
  /** It falls on a weekday. */
  takesADay: boolean
  /** Null for who may only look. */
  onOpen: (() => void) | null
  onRemove: () => void
}

export const HolidayRow = ({ holiday, name, takesADay, onOpen, onRemove }: HolidayRowProps) => {
  const t = useText()
  const format = useFormat()
  return (
    <tr>
      <td className={styles.figures}>
        {format.weekday(holiday.day)}, {format.date(holiday.day)}
      </td>
      <th scope="row">
        {onOpen ? (
          <button type="button" data-row className={styles.name} onClick={onOpen}>
            {name}
          </button>
        ) : (
          name
        )}
        {!takesADay && <span className={styles.span}> {t('holidays.weekend')}</span>}
      </th>
      <td>{t(`holidays.type.${holiday.type}`)}</td>
      <td className={styles.figures}>{format.date(holiday.announced)}</td>
      {onOpen && (
        <td className={styles.rowTools}>
          <IconButton icon="close" begins="admin.change" label={t('holidays.remove', { name })} onPress={onRemove} />
        </td>
      )}
    </tr>
  )
}
