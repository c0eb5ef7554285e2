import { isCase } from '../../../../domain/permits/lifecycle/case-step.ts'
import { trackLink } from '../../../../domain/permits/case/track-link.ts'
import { permitKindOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace, permitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { PdfView } from '../../../parts/pdf/pdf-view.tsx'
import { saveDocument } from '../../../parts/save-document.ts'
import { useSession } from '../../../session/session-context.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { Head } from './head.tsx'
import styles from './new-application.module.css'

/** It is kept here: what the applicant takes home, and where to go on. */
export const SavedApplication = ({ id }: { id: string }) => {
  const t = useText()
  const [language] = useLanguage()
  const go = useGo()
  const { directory } = useSession()
  const detail = useOfficeQuery('letters.get', { id })
  const desk = useOfficeQuery('permits.case', { id })
  const letter = detail.data?.letter
  const receipt = desk.data?.receipt ?? null
  const number = letter?.permit?.number?.text
  const save = () => receipt && saveDocument(receipt, `tanda-terima-${number ?? id.slice(0, 8)}.pdf`)
  useShortcuts({ 'Ctrl+p': save, Enter: () => go(casePlace(id)), b: () => go(permitPlace('baru')) })
  const error = detail.error ?? desk.error
  if (error) return <ErrorPanel error={error} />
  if (!letter || !isCase(letter)) return null
  const { application, trackKey } = letter.permit
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  return (
    <div className={styles.page}>
      <Head title={t('apply.saved')} lead={(language === 'en' ? kind?.nameEn : kind?.name) ?? application.kind} />
      <div className={styles.savedColumns}>
        <div className={styles.fields}>
          <p className={styles.complete}>
            <Icon name="check" size={16} /> {t('apply.savedText', { name: application.applicant.name })}
          </p>
          <dl className={styles.answers}>
            <dt>{t('case.number')}</dt>
            <dd className={styles.strong}>{number ?? t('case.numberWaits')}</dd>
            <dt>{t('apply.trackKey')}</dt>
            <dd className={styles.key}>{trackKey}</dd>
            <dt>{t('apply.trackLink')}</dt>
            <dd>{trackLink(directory, trackKey)}</dd>
          </dl>
          {!number && <p className={styles.soft}>{t('apply.numberLater')}</p>}
          <div className={styles.foot}>
            <Button
              variant="primary"
              shortcut="Ctrl+P"
              icon={<Icon name="print" />}
              onPress={save}
              isDisabled={receipt === null}
            >
              {t('caseStep.receipt')}
            </Button>
            <Button shortcut="Enter" onPress={() => go(casePlace(id))}>
              {t('permits.openCase')}
            </Button>
            <Button shortcut="B" begins="permits.apply" onPress={() => go(permitPlace('baru'))}>
              {t('permits.new')}
            </Button>
          </div>
        </div>
        {receipt && (
          <div className={styles.receipt}>
            <PdfView url={receipt} name={t('apply.receipt')} />
          </div>
        )}
      </div>
    </div>
  )
}
