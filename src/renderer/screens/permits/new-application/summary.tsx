import { problemText } from '../../../../domain/permits/form/form-words.ts'
import { labelOf } from '../../../../domain/permits/form/form-words.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { maskIdentity } from '../../../../domain/permits/case/applicant.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { PermitForm } from '../../../parts/permit-form/permit-form.tsx'
import { documentsAsked } from '../documents-asked.ts'
import type { ApplicationDraft, gapsOf } from './application-draft.ts'
import styles from './new-application.module.css'

interface SummaryProps {
  kind: PermitKind
  value: ApplicationDraft
  gaps: ReturnType<typeof gapsOf>
  groups: readonly { fields: string[] }[]
  onPage: (index: number) => void
}

/** All of it once more, what is missing first: while the applicant still stands there it is mended soonest. */
export const Summary = ({ kind, value, gaps, groups, onPage }: SummaryProps) => {
  const t = useText()
  const [language] = useLanguage()
  const { applicant, documents } = value
  const count = gaps.answers.length + gaps.documents.length
  const asked = documentsAsked(kind, value)
  const title = (id: string) => {
    const document = kind.documents.find((one) => one.id === id)
    return (language === 'en' ? document?.labelEn : document?.label) ?? id
  }
  const pageOf = (field: string) => groups.findIndex(({ fields }) => fields.includes(field)) + 1
  return (
    <div className={styles.fields}>
      <h2 className={styles.groupTitle}>{t('apply.summary')}</h2>
      {count === 0 ? (
        <p className={styles.complete}>
          <Icon name="check" size={16} /> {t('apply.nothingMissing')}
        </p>
      ) : (
        <div className={styles.warning}>
          <p className={styles.warningTitle}>
            <Icon name="alert" size={16} /> {t('apply.missing', { n: count })}
          </p>
          <ul className={styles.gaps}>
            {gaps.answers.map((problem) => (
              <li key={`${problem.field} ${problem.row} ${problem.column} ${problem.rule}`}>
                <button type="button" className={styles.toPage} onClick={() => onPage(pageOf(problem.field))}>
                  {labelOf(kind.form, problem.field, language)}
                </button>
                : {problemText(kind.form, problem, language)}
              </li>
            ))}
            {gaps.documents.map((id) => (
              <li key={id}>
                <button type="button" className={styles.toPage} onClick={() => onPage(groups.length + 1)}>
                  {title(id)}
                </button>
                : {t('apply.documentLacks')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className={styles.answers}>
        <dt>{t('applicant.name')}</dt>
        <dd>{[applicant.name, applicant.organisation].filter(Boolean).join(', ')}</dd>
        <dt>{t(`applicant.identity.${applicant.identityType}`)}</dt>
        <dd>{maskIdentity(applicant.identity)}</dd>
        <dt>{t('applicant.address')}</dt>
        <dd>{applicant.address}</dd>
      </dl>
      <PermitForm schema={kind.form} data={value.form} applicantType={applicant.type} lang={language} level={3} />
      <section aria-label={t('case.tab.dokumen')}>
        <h3 className={styles.groupTitle}>{t('case.tab.dokumen')}</h3>
        <dl className={styles.answers}>
          {asked.map(({ id }) => (
            <div key={id} className={styles.contents}>
              <dt>{title(id)}</dt>
              <dd>
                {documents
                  .filter(({ document }) => document === id)
                  .map(({ file }) => file.name)
                  .join(', ') || '–'}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
