import type { Applicant } from '../../../../domain/permits/case/applicant.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { permitKindsOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { Icon } from '../../../parts/icon.tsx'
import { Select } from '../../../parts/select.tsx'
import { TextArea } from '../../../parts/text-area.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { CaseStateMark } from '../case/case-marks.tsx'
import type { ApplicantFault } from './application-draft.ts'
import styles from './new-application.module.css'

interface ApplicantFieldsProps {
  kind: PermitKind
  value: Applicant
  /** The case that is being mended is no other one. */
  except: string | undefined
  faults: readonly ApplicantFault[]
  onChange: (applicant: Applicant) => void
}

/** Who asks. Another case of the same identity is told to the staff, who decide what it means. */
export const ApplicantFields = ({ kind, value, except, faults, onChange }: ApplicantFieldsProps) => {
  const t = useText()
  const put = (part: Partial<Applicant>) => onChange({ ...value, ...part })
  const wrong = (fault: ApplicantFault) => (faults.includes(fault) ? t(`applicantFault.${fault}`) : undefined)
  return (
    <div className={styles.fields}>
      <h2 className={styles.groupTitle}>{t('check.applicant')}</h2>
      <Select
        label={t('applicant.type')}
        value={value.type}
        onChange={(type) => put({ type })}
        options={kind.applicants.map((type) => ({ value: type, label: t(`applicant.type.${type}`) }))}
      />
      <TextField
        label={t(value.type === 'perorangan' ? 'applicant.name' : 'apply.responsible')}
        value={value.name}
        onChange={(name) => put({ name })}
        maxLength={200}
        isRequired
        error={wrong('name')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing to be typed here
        autoFocus={value.name === ''}
      />
      <div className={styles.pair}>
        <Select
          label={t('applicant.identityType')}
          value={value.identityType}
          onChange={(identityType) => put({ identityType })}
          options={[
            { value: 'nik', label: t('applicant.identity.nik') },
            { value: 'paspor', label: t('applicant.identity.paspor') },
          ]}
        />
        <TextField
          label={t('applicant.identity')}
          value={value.identity}
          onChange={(identity) => put({ identity })}
          maxLength={40}
          inputMode={value.identityType === 'nik' ? 'numeric' : 'text'}
          autoComplete="off"
          isRequired
          error={wrong('identity') ?? wrong('nik')}
        />
      </div>
      <Alike identity={value.identity} except={except} kind={kind.id} />
      <TextField
        label={t('applicant.organisation')}
        value={value.organisation}
        onChange={(organisation) => put({ organisation })}
        maxLength={200}
        isRequired={value.type === 'badan'}
      />
      <TextArea
        label={t('applicant.address')}
        rows={2}
        value={value.address}
        onChange={(address) => put({ address })}
        maxLength={400}
        isRequired
        error={wrong('address')}
      />
      <div className={styles.pair}>
        <TextField
          label={t('applicant.email')}
          type="email"
          value={value.email}
          onChange={(email) => put({ email })}
          maxLength={200}
          description={t('apply.emailHint')}
          error={wrong('email')}
        />
        <TextField
          label={t('applicant.phone')}
          value={value.phone}
          onChange={(phone) => put({ phone })}
          maxLength={40}
          inputMode="tel"
        />
      </div>
    </div>
  )
}

const shortest = 6

const Alike = ({ identity, except, kind }: { identity: string; except: string | undefined; kind: string }) => {
  const t = useText()
  const [language] = useLanguage()
  const { directory } = useSession()
  const wanted = identity.replaceAll(/[^0-9A-Za-z]/g, '')
  const { data } = useOfficeQuery(
    'permits.alike',
    { identity: wanted.slice(0, 40), ...(except !== undefined && { except }) },
    { enabled: wanted.length >= shortest },
  )
  const cases = wanted.length >= shortest ? (data?.cases ?? []) : []
  if (cases.length === 0) return null
  const nameOf = (id: string) => {
    const found = permitKindsOf(directory).find((one) => one.id === id)
    return (language === 'en' ? found?.nameEn : found?.name) ?? id
  }
  const isSame = cases.some((one) => one.kind === kind && (one.state === 'berjalan' || one.state === 'dikembalikan'))
  return (
    <output className={styles.warning}>
      <span className={styles.warningTitle}>
        <Icon name="alert" size={16} /> {t(isSame ? 'apply.alikeRunning' : 'apply.alike')}
      </span>
      <span className={styles.alike}>
        {cases.map((one) => (
          <span key={one.id} className={styles.alikeCase}>
            <a href={formatPlace(casePlace(one.id))}>{one.number ?? t('case.numberWaits')}</a>
            <span>{nameOf(one.kind)}</span>
            <CaseStateMark state={one.state} />
          </span>
        ))}
      </span>
    </output>
  )
}
