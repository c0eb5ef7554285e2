import type { UseQueryResult } from '@tanstack/react-query'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { SignatureVerdict, Verdict } from '../../protocol/verdict.ts'
import { useOfficeQuery } from '../bridge/use-office.ts'
import { useFormat, useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'
import { findingWords } from './finding-words.ts'
import { VerdictMark } from './verdict-mark.tsx'
import styles from './verdict-view.module.css'

/** The app's own check of a letter's signatures: the verdict first, then each signature with what was found. */
export const VerdictView = ({ letterId }: { letterId: string }) => (
  <VerdictPanel query={useOfficeQuery('letters.judge', { id: letterId })} />
)

/** The same of any document that the office has judged. */
export const VerdictPanel = ({
  query: { data, error, isFetching, refetch },
}: {
  query: Pick<UseQueryResult<Verdict, LontarError>, 'data' | 'error' | 'isFetching' | 'refetch'>
}) => {
  const t = useText()
  const again = (
    <Button variant="quiet" isDisabled={isFetching} onPress={() => void refetch()}>
      {t('verdict.again')}
    </Button>
  )
  return (
    <section className={styles.view} aria-label={t('verdict.title')} aria-busy={isFetching}>
      {error && <ErrorPanel error={error} announce="quiet" actions={again} />}
      {!error && !data && <p className={styles.soft}>{t('verdict.checking')}</p>}
      {!error && data && (
        <>
          <div className={styles.head}>
            <p className={styles.overall}>
              <VerdictMark verdict={data.verdict} size={22} />
            </p>
            {again}
          </div>
          <p className={styles.soft}>{t(`verdict.${data.verdict}.means`)}</p>
          <Findings findings={data.findings} />
          <ul className={styles.signatures}>
            {data.signatures.map((signature) => (
              <SignatureRow key={signature.fieldName} signature={signature} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const SignatureRow = ({ signature }: { signature: SignatureVerdict }) => {
  const t = useText()
  const format = useFormat()
  const { signerName, signingTime, timestampTime, level, verdict, indication, subIndication, findings } = signature
  return (
    <li className={styles.signature}>
      <div className={styles.head}>
        <span className={styles.name}>{signerName}</span>
        <VerdictMark verdict={verdict} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('verdict.claimed')}</dt>
        <dd>{signingTime ? format.dateTime(signingTime) : t('verdict.unknown')}</dd>
        <dt>{t('verdict.stamped')}</dt>
        <dd>{timestampTime ? format.dateTime(timestampTime) : t('verdict.notStamped')}</dd>
        <dt>{t('verdict.level')}</dt>
        <dd>{t(`verdict.level.${level}`)}</dd>
      </dl>
      <Findings findings={findings} />
      <small className={styles.soft}>
        {t('verdict.indication', { indication: subIndication ? `${indication} / ${subIndication}` : indication })}
      </small>
    </li>
  )
}

/** The same thing found in several places is said once. */
const Findings = ({ findings }: { findings: Verdict['findings'] }) => {
  const t = useText()
  const once = findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index)
  if (once.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={t('verdict.findings')}>
      {once.map(({ code, severity }) => (
        <li key={code} data-severity={severity}>
          <span className="only-for-screen-readers">{t(`verdict.${severity}`)}: </span>
          {findingWords(code, t)}
        </li>
      ))}
    </ul>
  )
}
