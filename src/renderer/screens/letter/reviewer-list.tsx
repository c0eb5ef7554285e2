import type { Letter } from '../../../domain/letter.ts'
import { nextReviewer } from '../../../domain/lifecycle/checking.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './reviewer-list.module.css'

/** The paraf table: koordinasi and hierarki, each checker in their order – who, when, on which version, with what note, and whose turn it is. */
export const ReviewerList = ({ letter }: { letter: Letter }) => {
  const t = useText()
  const { reviewers, coordination = [] } = letter.content
  const side = (isAsked: boolean) =>
    reviewers.flatMap((positionId, index) =>
      coordination.includes(positionId) === isAsked ? [{ positionId, place: index + 1 }] : [],
    )
  const sides = [
    { name: t('paraf.coordination'), rows: side(true) },
    { name: t('paraf.hierarchy'), rows: side(false) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <table className={styles.table}>
      <caption className="only-for-screen-readers">{t('reading.reviewers')}</caption>
      <thead className="only-for-screen-readers">
        <tr>
          <th scope="col">{t('paraf.place')}</th>
          <th scope="col">{t('paraf.checker')}</th>
        </tr>
      </thead>
      {sides.map(({ name, rows }) => (
        <tbody key={name}>
          <tr>
            <th colSpan={2} scope="rowgroup" className={styles.side}>
              {name}
            </th>
          </tr>
          {rows.map((row) => (
            <ReviewerRow key={row.positionId} letter={letter} {...row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const ReviewerRow = ({ letter, positionId, place }: { letter: Letter; positionId: string; place: number }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const given = letter.parafs.find((paraf) => paraf.positionId === positionId)
  const note = letter.history.findLast((h) => h.action === 'letter.paraf' && h.by.positionId === positionId)?.note
  const isNext = letter.state === 'diajukan' && nextReviewer(letter) === positionId
  return (
    <tr className={isNext ? styles.next : undefined}>
      <td className={styles.place}>{place}</td>
      <td className={styles.checker}>
        <span className={styles.position}>{names.position(positionId)}</span>
        {given ? (
          <>
            <span className={styles.given}>
              <Icon name="check" size={14} /> {names.actor(given.by)}
            </span>
            <span className={styles.soft}>
              {format.dateTime(given.at)} · {t('reading.historyVersion', { n: given.contentVersion })}
            </span>
            {note && <blockquote className={styles.note}>{note}</blockquote>}
          </>
        ) : (
          <span className={isNext ? styles.turn : styles.soft}>
            {isNext && <Icon name="waiting" size={14} />} {t(isNext ? 'reading.reviewNext' : 'reading.reviewLater')}
          </span>
        )}
      </td>
    </tr>
  )
}
