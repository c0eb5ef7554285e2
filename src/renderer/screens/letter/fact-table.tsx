import { Fragment, type ReactNode } from 'react'
import type { Signatory } from '../../../domain/letter.ts'
import { signatoriesOf, signaturesGiven } from '../../../domain/lifecycle/signatories.ts'
import type { PermitPaperRef } from '../../../domain/permits/case/permit-paper-ref.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { casePlace } from '../../navigation/permit-places.ts'
import { formatPlace } from '../../navigation/place.ts'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

export const FactTable = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { content, number, numberRequested, unitId, outside, deliveries } = detail.letter
  const ownBook = detail.side === 'masuk' ? deliveries.find((d) => d.positionId === undefined) : undefined
  const people = (list: typeof content.addressees) => list.map(names.addressee).join('; ')
  const signatory = ({ positionId, onBehalfOf, through }: Signatory) =>
    [
      ...(onBehalfOf === null ? [] : [t('reading.onBehalf', { position: names.position(onBehalfOf) })]),
      ...(through ? [t('reading.through', { position: names.position(through) })] : []),
      names.position(positionId),
    ].join(', ')
  const signatories = signatoriesOf(content).filter(({ positionId }) => positionId !== '')
  const agenda: [string, ReactNode][] = ownBook
    ? [[t('intake.agenda'), ownBook.agenda ? ownBook.agenda.text : t('intake.noAgenda')]]
    : []
  const ofOutside = (paper: NonNullable<typeof outside>): [string, ReactNode][] => [
    ...agenda,
    [t('reading.number'), paper.number === '' ? '' : <NumberText key="number" text={paper.number} />],
    [t('reading.date'), paper.date === null ? '' : format.date(paper.date)],
    [t('reading.from'), [paper.sender, paper.place].filter(Boolean).join(', ')],
    [t('intake.receivedOn'), `${format.date(paper.receivedOn)} (${t(`way.${paper.way}`)})`],
    [t('reading.security'), t(`security.${content.security}`)],
    [t('reading.urgency'), t(`urgency.${content.urgency}`)],
    [t('reading.classification'), content.classification],
  ]
  const ofOffice: [string, ReactNode][] = [
    ...agenda,
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
    [
      t('reading.signatory'),
      <SignatoryNames key="signatory" names={signatories.map(signatory)} given={signaturesGiven(detail.letter)} />,
    ],
  ]
  const rows: [string, ReactNode][] = [
    ...(content.permit
      ? [[t('papers.ofCase'), <PaperOfCase key="case" of={content.permit} />] satisfies [string, ReactNode]]
      : []),
    ...(outside ? ofOutside(outside) : ofOffice),
  ]
  return (
    <dl className={styles.table}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

/** A paper of a permit case says of which: whoever checks and signs it can look. */
const PaperOfCase = ({ of }: { of: PermitPaperRef }) => {
  const t = useText()
  return (
    <a href={formatPlace(casePlace(of.caseId))} className={styles.link}>
      {t(`paper.${of.as}`)}: {of.holder}
    </a>
  )
}

/** One alone, or all in the order in which they sign. */
const SignatoryNames = ({ names, given }: { names: string[]; given: number }) => {
  const t = useText()
  if (names.length < 2) return names[0] ?? '–'
  return (
    <ol className={styles.numbered}>
      {names.map((name, index) => (
        <li key={name}>
          {name} {index < given && <span className={styles.soft}>({t('reading.hasSigned')})</span>}
        </li>
      ))}
    </ol>
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
