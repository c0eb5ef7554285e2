import { ProgressBar } from 'react-aria-components'
import type { LetterRow, SignResult } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { LetterWords } from './letters-strip.tsx'
import { Keypad } from './pin-fields.tsx'
import progress from './progress.module.css'
import styles from './signing.module.css'

export interface ProgressStepProps {
  rows: LetterRow[]
  results: Record<string, SignResult>
  running: boolean
  /** The PIN is typed on the reader, while the signature waits for it. */
  onReader: boolean
}

/** A row for each letter, each with its own result. */
export const ProgressStep = ({ rows, results, running, onReader }: ProgressStepProps) => {
  const t = useText()
  const done = rows.filter((row) => results[row.id]).length
  const signed = rows.filter((row) => results[row.id]?.result === 'signed').length
  const skipped = running ? undefined : Object.values(results).find(({ result }) => result === 'skipped')
  const words = running ? t('signing.progress', { done, total: rows.length }) : summary(t, signed, rows.length)
  return (
    <div className={styles.stack}>
      <ProgressBar
        aria-label={t('signing.signing')}
        value={running ? done : signed}
        maxValue={rows.length}
        valueLabel={words}
        className={progress.progress ?? ''}
      >
        {({ percentage }) => <span className={progress.bar} style={{ inlineSize: `${percentage}%` }} />}
      </ProgressBar>
      <output className={progress.summary}>{words}</output>
      {skipped && <p className={styles.help}>{t(skipped.error ? 'signing.cancelledWhy' : 'signing.skippedWhy')}</p>}
      {running && onReader && <Keypad isWaiting />}
      <ul className={progress.results} aria-label={t('signing.results')}>
        {rows.map((row) => (
          <ResultRow key={row.id} row={row} result={results[row.id]} />
        ))}
      </ul>
    </div>
  )
}

const summary = (t: ReturnType<typeof useText>, signed: number, n: number): string => {
  if (signed === n) return t('signing.allSigned', { n })
  return signed === 0 ? t('signing.noneSigned') : t('signing.someSigned', { signed, n })
}

const icons: Record<SignResult['result'], IconName> = { signed: 'check', skipped: 'minus', failed: 'alert' }

const ResultRow = ({ row, result }: { row: LetterRow; result: SignResult | undefined }) => {
  const t = useText()
  const isStopped = result?.error?.code === 'batch_cancelled'
  return (
    <li className={styles.letter} data-result={result?.result}>
      <div className={styles.grow}>
        <div className={styles.line}>
          <LetterWords row={row} />
          <span className={progress.result}>
            <Icon name={result ? icons[result.result] : 'clock'} size={16} />{' '}
            {t(result ? `signing.${result.result}` : 'signing.waits')}
          </span>
        </div>
        {result?.error && !isStopped && <ErrorPanel error={result.error} announce="quiet" />}
      </div>
    </li>
  )
}
