import { Fragment, type ReactNode } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

export const FactTable = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { content, number, numberRequested, unitId } = detail.letter
  const people = (list: typeof content.addressees) => list.map(names.addressee).join('; ')
  const { positionId, onBehalfOf } = content.signatory
  const signatory = [
    ...(onBehalfOf === null ? [] : [t('reading.onBehalf', { position: names.position(onBehalfOf) })]),
    names.position(positionId),
  ].join(', ')
  const rows: [string, ReactNode][] = [
    [
      t('reading.number'),
      number ? (
        <NumberText text={number.text} />
      ) : (
        t(numberRequested ? 'reading.numberRequested' : 'reading.numberNone')
      ),
    ],
    ...(number ? [[t('reading.date'), format.date(number.date)] satisfies [string, ReactNode]] : []),
    [t('reading.from'), names.unit(unitId)],
    [t('reading.to'), people(content.addressees)],
    [t('reading.copies'), people(content.copies)],
    [t('reading.security'), t(`security.${content.security}`)],
    [t('reading.urgency'), t(`urgency.${content.urgency}`)],
    [t('reading.classification'), content.classification],
    [t('reading.signatory'), positionId === '' ? '' : signatory],
  ]
  return (
    <dl className={styles.table}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

const FactRow = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value === '' ? '–' : value}</dd>
  </>
)

/** A number may go on in the next line behind a stroke, never within a word. */
const NumberText = ({ text }: { text: string }) =>
  text.split(/(?<=\/)/).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never change places
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <span className={styles.whole}>{part}</span>
    </Fragment>
  ))
