import type { ChangeOf } from '../../../domain/directory-changes/change.ts'
import { dayAfter } from '../../../domain/directory-changes/days.ts'
import { holdersOf, positionOf, unitOf, type Directory } from '../../../domain/directory.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { outlook, type Admin } from './admin.ts'
import styles from './admin.module.css'

/** What a transfer does to people’s desks, in plain words. What the rules refuse is told where the button is. */
export const TransferPreview = ({ admin, change }: { admin: Admin; change: ChangeOf<'transfer'> }) => {
  const t = useText()
  const format = useFormat()
  const { personId, positionId } = change.which
  const moves = useOfficeQuery('admin.moves', { personId, positionId }, { enabled: admin.base !== null })
  const look = outlook(admin, change)
  if ('rule' in look) return null
  const name = admin.directory.people.find((p) => p.id === personId)?.name ?? personId
  const left = titleOf(admin.directory, positionId)
  const next = holdersOf(look.after, positionId, change.from)
  const who = next.map((p) => p.name).join(', ') || t('moves.nobody')
  return (
    <section className={styles.preview} aria-label={t('moves.title')}>
      <h3>{t('moves.title')}</h3>
      <ul>
        <li>
          {t('moves.begins', {
            from: format.date(change.from),
            name,
            to: titleOf(admin.directory, change.toPositionId),
          })}{' '}
          {t('moves.until', { until: format.date(dayAfter(change.from, -1)), position: left })}
        </li>
        {moves.data ? (
          <>
            <li>{t('moves.drafts', { n: moves.data.drafts, position: left, who })}</li>
            <li>
              {t('moves.waiting', { n: moves.data.waiting, who })} {t('moves.asOfToday')}
            </li>
          </>
        ) : (
          admin.base !== null && <li>{t('moves.counting')}</li>
        )}
        <li>{t('moves.sight')}</li>
      </ul>
    </section>
  )
}

/** Where two agencies have a position of the same name, the agency tells them apart. */
const titleOf = (directory: Directory, positionId: string): string => {
  const position = positionOf(directory, positionId)
  const unit = position && unitOf(directory, position.unitId)
  return position && unit ? `${position.title} (${unit.abbreviation})` : positionId
}
