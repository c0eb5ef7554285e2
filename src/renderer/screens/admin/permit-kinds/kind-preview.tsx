import { useState } from 'react'
import type { ApplicantType } from '../../../../domain/permits/form/applicant-types.ts'
import type { FormData } from '../../../../domain/permits/form/form-schema.ts'
import { validateForm, type FormProblem } from '../../../../domain/permits/form/validate-form.ts'
import { holdsWhen } from '../../../../domain/permits/form/visible-fields.ts'
import { paperRoles, type PaperRole } from '../../../../domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { sampleAnswers } from '../../../../domain/permits/papers/sample-facts.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { PdfView } from '../../../parts/pdf/pdf-view.tsx'
import { PermitForm } from '../../../parts/permit-form/permit-form.tsx'
import { Select } from '../../../parts/select.tsx'
import styles from './permit-kinds.module.css'

type Shown = 'form' | PaperRole

/** The form as applicants see it, and each paper as it would be printed, with made-up answers. */
export const KindPreview = ({ kind, day, onClose }: { kind: PermitKind; day: string; onClose: () => void }) => {
  const t = useText()
  const [language] = useLanguage()
  const [shown, setShown] = useState<Shown>('form')
  const paper = useOfficeAction('permitKinds.previewPaper')
  const show = (what: Shown) => {
    setShown(what)
    if (what !== 'form') paper.mutate({ kind, role: what })
  }
  return (
    <Dialog
      title={t('permitKinds.previewTitle', { name: language === 'en' ? kind.nameEn : kind.name })}
      onClose={onClose}
      width="wide"
    >
      <fieldset className={styles.previewTabs} aria-label={t('permitKinds.preview')}>
        {(['form', ...paperRoles] as const).map((what) => (
          <Button key={what} variant={what === shown ? 'primary' : 'plain'} onPress={() => show(what)}>
            {what === 'form' ? t('permitKinds.previewForm') : t(`permitKinds.paper.${what}`)}
          </Button>
        ))}
      </fieldset>
      {shown === 'form' ? (
        <FormPreview kind={kind} day={day} />
      ) : (
        <>
          {paper.error && <ErrorPanel error={paper.error} />}
          {paper.data && (
            <div className={styles.sheet}>
              <PdfView url={paper.data.document} name={t(`permitKinds.paper.${shown}`)} shortcuts={false} />
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}

const FormPreview = ({ kind, day }: { kind: PermitKind; day: string }) => {
  const t = useText()
  const [language] = useLanguage()
  const [applicantType, setApplicantType] = useState<ApplicantType>(kind.applicants[0] ?? 'perorangan')
  const [data, setData] = useState<FormData>({})
  const [round, setRound] = useState(0)
  const [problems, setProblems] = useState<FormProblem[]>([])
  const fill = (answers: FormData) => {
    setData(answers)
    setProblems([])
    setRound(round + 1)
  }
  return (
    <div className={styles.preview}>
      <div className={styles.previewTools}>
        <Select
          label={t('permitKinds.applicant')}
          value={applicantType}
          onChange={setApplicantType}
          options={kind.applicants.map((type) => ({ value: type, label: t(`permitKinds.applicant.${type}`) }))}
        />
        <Button onPress={() => fill(sampleAnswers(kind.form, applicantType, day))}>
          {t('permitKinds.fillSample')}
        </Button>
        <Button onPress={() => fill({})}>{t('permitKinds.empty')}</Button>
        <Button onPress={() => setProblems(validateForm(kind.form, data, applicantType, day))}>
          {t('permitKinds.tryCheck')}
        </Button>
      </div>
      <PermitForm
        key={round}
        schema={kind.form}
        data={data}
        applicantType={applicantType}
        onChange={setData}
        problems={problems}
        lang={language}
      />
      <section aria-label={t('permitKinds.section.documents')}>
        <h3 className={styles.checkTitle}>{t('permitKinds.section.documents')}</h3>
        <ul className={styles.plainList}>
          {kind.documents
            .filter(({ when }) => !when || holdsWhen(when, data, applicantType))
            .map((document) => (
              <li key={document.id}>
                {language === 'en' ? document.labelEn : document.label}
                {document.required ? '' : ` (${t('permitKinds.notRequired')})`}
              </li>
            ))}
        </ul>
      </section>
    </div>
  )
}
