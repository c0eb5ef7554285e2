import type { LetterRow } from '../../../protocol/desktop-api.ts'
import type { Relation } from '../../../domain/letter.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { useSubject } from '../../parts/use-subject.ts'
import { Section } from './section.tsx'
import styles from './facts.module.css'

/** The letter that this one answers, corrects or follows, and those that came of it: each tells of the other. */
export const RelatedList = ({ id }: { id: string }) => {
  const t = useText()
  const { data } = useOfficeQuery('letters.related', { id })
  if (!data || (data.to === null && data.from.length === 0)) return null
  return (
    <Section title={t('related.title')}>
      <ul className={styles.list}>
        {data.to && <Related word={t(`related.to.${data.to.as}`)} row={data.to.row} told={data.to} />}
        {data.from.map((row) => (
          <Related key={row.id} word={t(`related.from.${row.as}`)} row={row} told={row} />
        ))}
      </ul>
    </Section>
  )
}

interface RelatedProps {
  word: string
  /** Null: the other letter is not on this computer. */
  row: LetterRow | null
  told: Pick<Relation, 'number' | 'subject'>
}

const Related = ({ word, row, told }: RelatedProps) => {
  const t = useText()
  const subject = useSubject()
  const name = row ? subject(row) : told.subject
  return (
    <li className={styles.entry}>
      <span className={styles.soft}>{word}</span>
      {row ? <a href={formatPlace(placeOf(row))}>{name}</a> : <span>{name}</span>}
      <span className={styles.soft}>
        {[row?.number ?? told.number ?? t('reading.numberNone'), ...(row ? [t(`state.${row.state}`)] : [])].join(' · ')}
      </span>
    </li>
  )
}

const placeOf = ({ id, side, state }: LetterRow) => {
  if (side === 'masuk') return boxPlace('masuk', id)
  return boxPlace(state === 'draf' ? 'draf' : 'keluar', id)
}
