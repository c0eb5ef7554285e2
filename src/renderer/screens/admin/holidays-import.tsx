import type { ReadHolidays } from '../../../domain/permits/calendar/read-holidays.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './classification-tab.module.css'

interface HolidaysImportProps {
  admin: Admin
  name: string
  read: ReadHolidays
  onClose: () => void
}

/** What a file would change, or what is wrong with it line by line. Nothing is taken of a faulty one. */
export const HolidaysImport = ({ admin, name, read, onClose }: HolidaysImportProps) => {
  const t = useText()
  const title = t('holidays.importTitle', { name })
  const { year, holidays, problems } = read
  if (year !== null && problems.length === 0)
    return (
      <ChangeDialog
        admin={admin}
        title={title}
        change={{ kind: 'holidays.set', year, holidays }}
        confirm={t('holidays.importDo')}
        onClose={onClose}
      >
        {() => <p>{t('holidays.importText', { n: holidays.length, year })}</p>}
      </ChangeDialog>
    )
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('holidays.faulty')}</p>
      <ul className={styles.problems}>
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.line > 0 && <strong>{t('holidays.line', { n: problem.line })} </strong>}
            {t(`holidays.problem.${problem.rule}`, { at: problem.at })}
          </li>
        ))}
      </ul>
      <p className={styles.about}>{t('holidays.columns')}</p>
    </Dialog>
  )
}
