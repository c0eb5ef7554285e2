import { ProgressBar } from 'react-aria-components'
import type { LetterRow } from '../../../../protocol/desktop-api.ts'
import type { RemoteResult } from '../../../../protocol/desktop/remote-signing-calls.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon, type IconName } from '../../../parts/icon.tsx'
import { LetterWords } from '../letters-strip.tsx'
import progress from '../progress.module.css'
import styles from '../signing.module.css'

const icons: Record<RemoteResult['result'], IconName> = {
  signed: 'check',
  unknown: 'alert',
  skipped: 'minus',
  failed: 'alert',
}

/** A row for each letter with its own result; an unknown outcome says what to do, and what not. */
export const RemoteProgress = ({
  rows,
  results,
  running,
}: {
  rows: LetterRow[]
  results: Record<string, RemoteResult>
  running: boolean
}) => {
  const t = useText()
  const done = rows.filter((row) => results[row.id]).length
  const signed = rows.filter((row) => results[row.id]?.result === 'signed').length
  const words = running
    ? t('signing.progress', { done, total: rows.length })
    : t('remote.summary', { signed, n: rows.length })
  return (
    <div className={styles.stack}>
      <ProgressBar
        aria-label={t('signing.signing')}
        value={done}
        maxValue={rows.length}
        valueLabel={words}
        className={progress.progress ?? ''}
      >
        {({ percentage }) => <span className={progress.bar} style={{ inlineSize: `${percentage}%` }} />}
      </ProgressBar>
      <output className={progress.summary}>{words}</output>
      <ul className={progress.results} aria-label={t('signing.results')}>
        {rows.map((row) => {
          const result = results[row.id]
          return (
            <li key={row.id} className={styles.letter} data-result={result?.result}>
              <div className={styles.grow}>
                <div className={styles.line}>
                  <LetterWords row={row} />
                  <span className={progress.result}>
                    <Icon name={result ? icons[result.result] : 'clock'} size={16} />{' '}
                    {t(result ? `remote.result.${result.result}` : 'signing.waits')}
                  </span>
                </div>
                {result?.error && <ErrorPanel error={result.error} announce="quiet" />}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
