import { useState } from 'react'
import { diagnosisSteps } from '../../../../protocol/diagnosis/diagnosis.ts'
import { reportText } from '../../../../protocol/diagnosis/report-text.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import page from '../../../parts/page.module.css'
import { CopyReport } from '../../devices/copy-report.tsx'
import { SaveReport } from './save-report.tsx'
import { StepRow } from './step-row.tsx'
import { summaryOf } from './summary-of.ts'
import { useDiagnosis } from './use-diagnosis.ts'
import styles from './diagnosis.module.css'

/** What works on this computer and what does not, for the person and for whoever helps them. */
export const DiagnosisPart = ({ isInDialog = false }: { isInDialog?: boolean }) => {
  const [turn, setTurn] = useState(0)
  return <DiagnosisRun key={turn} isInDialog={isInDialog} onAgain={() => setTurn(turn + 1)} />
}

const DiagnosisRun = ({ isInDialog, onAgain }: { isInDialog: boolean; onAgain: () => void }) => {
  const t = useText()
  const [language] = useLanguage()
  const { steps, done, error, isRunning, stop } = useDiagnosis()
  const known = Object.values(steps).filter((step) => step !== 'running')
  return (
    <section aria-label={t('settings.part.diagnosis')} className={styles.part}>
      <div className={page.head}>
        {/* A dialog has its title already. */}
        {isInDialog ? <span /> : <h2 className={styles.title}>{t('settings.part.diagnosis')}</h2>}
        <div className={page.buttons}>
          {done && (
            <>
              <CopyReport
                report={reportText(done, language)}
                label={t('diagnosis.copy')}
                title={t('diagnosis.report')}
              />
              <SaveReport diagnosis={done} />
            </>
          )}
          {isRunning ? (
            <Button onPress={stop}>{t('diagnosis.stop')}</Button>
          ) : (
            <Button variant="primary" icon={<Icon name="sync" />} onPress={onAgain}>
              {t('diagnosis.again')}
            </Button>
          )}
        </div>
      </div>
      <p className={page.help}>{t('diagnosis.lead')}</p>
      {error && <ErrorPanel error={error} />}
      <output className={styles.summary}>
        {isRunning
          ? t('diagnosis.progress', { done: known.length, total: diagnosisSteps.length })
          : done && summaryOf(done.steps, t)}
      </output>
      <ol className={page.rows} aria-label={t('diagnosis.steps')}>
        {diagnosisSteps.map((name, i) => (
          <StepRow key={name} name={name} number={i + 1} state={steps[name] ?? null} />
        ))}
      </ol>
    </section>
  )
}
