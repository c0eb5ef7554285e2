import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { PermitForm } from '../../../parts/permit-form/permit-form.tsx'
import type { CaseView } from './case-view.ts'
import { Identity } from './identity.tsx'
import styles from './case.module.css'

/** Who asks, and the answers by group, in the words of the version of the form that was filled in. */
export const ApplicationTab = ({ view }: { view: CaseView }) => {
  const t = useText()
  const [language] = useLanguage()
  const { letter, desk, kind } = view
  const { application, next } = letter.permit
  const { applicant, previous } = application
  return (
    <div className={styles.padded}>
      <section aria-labelledby="applicant" className={styles.group}>
        <h2 id="applicant" className={styles.groupTitle}>
          {t('case.applicant')}
        </h2>
        <dl className={styles.answers}>
          <dt>{t('applicant.name')}</dt>
          <dd>{applicant.name}</dd>
          <dt>{t('applicant.type')}</dt>
          <dd>{t(`applicant.type.${applicant.type}`)}</dd>
          <dt>{t(`applicant.identity.${applicant.identityType}`)}</dt>
          <dd>
            <Identity value={applicant.identity} mayReveal={desk.unmasked} />
          </dd>
          {applicant.organisation !== '' && (
            <>
              <dt>{t('applicant.organisation')}</dt>
              <dd>{applicant.organisation}</dd>
            </>
          )}
          <dt>{t('applicant.address')}</dt>
          <dd>{applicant.address}</dd>
          <dt>{t('applicant.email')}</dt>
          <dd>{applicant.email || '–'}</dd>
          <dt>{t('applicant.phone')}</dt>
          <dd>{applicant.phone || '–'}</dd>
          {previous && (
            <>
              <dt>{t(`case.previous.${previous.as}`)}</dt>
              <dd>
                <a href={formatPlace(casePlace(previous.letterId))}>{t('case.openPrevious')}</a>
              </dd>
            </>
          )}
          {next && (
            <>
              <dt>{t(`case.next.${next.as}`)}</dt>
              <dd>
                <a href={formatPlace(casePlace(next.letterId))}>{t('case.openNext')}</a>
              </dd>
            </>
          )}
        </dl>
      </section>
      {kind ? (
        <PermitForm
          schema={kind.form}
          data={application.form}
          applicantType={applicant.type}
          lang={language}
          reveal={false}
          level={2}
        />
      ) : (
        <p className={styles.soft}>
          {t('case.kindUnknown', { kind: application.kind, version: application.kindVersion })}
        </p>
      )}
    </div>
  )
}
