import { useId, useState } from 'react'
import type { DiagnosisStepName, StepResult } from '../../../../protocol/diagnosis/diagnosis.ts'
import { findingEntry } from '../../../../protocol/diagnosis/finding-list.ts'
import { findingWords, resultWords, stepWords } from '../../../../protocol/diagnosis/words.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Icon, type IconName } from '../../../parts/icon.tsx'
import type { StepState } from './use-diagnosis.ts'
import styles from './diagnosis.module.css'

const shapes: Record<StepResult['result'], IconName> = { ok: 'check', note: 'info', problem: 'alert', unknown: 'minus' }

/** One step: number, name, result as shape and word, time. What is not as it should be opens by itself. */
export const StepRow = ({
  name,
  number,
  state,
}: {
  name: DiagnosisStepName
  number: number
  state: StepState | null
}) => {
  const t = useText()
  const [language] = useLanguage()
  const details = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const title = (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>{stepWords[language][name]}</span>
    </>
  )
  if (state === null || state === 'running')
    return (
      <li className={styles.row}>
        <div className={styles.line}>
          {title}
          <span className={styles.quiet}>{t(state === null ? 'diagnosis.waiting' : 'diagnosis.running')}</span>
        </div>
      </li>
    )
  const isOpen = chosen ?? state.result === 'problem'
  return (
    <li className={styles.row} data-result={state.result}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => setChosen(!isOpen)}
      >
        {title}
        <span className={styles.result} data-result={state.result}>
          <Icon name={shapes[state.result]} /> {resultWords[language][state.result]}
        </span>
        <span className={styles.first}>{isOpen ? '' : firstHeading(state, language)}</span>
        <span className={styles.time}>{t('diagnosis.time', { ms: state.milliseconds })}</span>
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      <div id={details} hidden={!isOpen} className={styles.findings}>
        {state.findings.map((finding, i) => {
          const { heading, cause, remedy } = findingWords(finding, language)
          const { result } = findingEntry(finding.code)
          return (
            // A step finds the same thing twice only of two things that look alike.
            <div key={`${finding.code}:${i}`} className={styles.finding}>
              <span className={styles.mark} data-result={result}>
                <Icon name={shapes[result]} />
              </span>
              <div>
                <p className={styles.heading}>{heading}</p>
                {cause !== '' && <p>{cause}</p>}
                {remedy !== '' && <p className={styles.remedy}>{remedy}</p>}
              </div>
            </div>
          )
        })}
      </div>
    </li>
  )
}

/** The heaviest finding says most. */
const firstHeading = ({ findings, result }: StepResult, language: 'id' | 'en'): string => {
  const first = findings.find(({ code }) => findingEntry(code).result === result) ?? findings[0]
  return first ? findingWords(first, language).heading : ''
}
