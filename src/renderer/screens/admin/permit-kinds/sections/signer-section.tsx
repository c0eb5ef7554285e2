import { useText } from '../../../../i18n/text-context.tsx'
import { IconButton } from '../../../../parts/icon-button.tsx'
import { SearchSelect, type SearchOption } from '../../../../parts/search-select.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { isOpen, type Admin } from '../../admin.ts'
import { NumberField } from '../number-field.tsx'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

/** Who signs and who checks before; of what one is reminded; what anyone may read of a permit. */
export const SignerSection = ({ kind, set, admin }: SectionProps) => {
  const t = useText()
  const { signer, reminders, publicFields, form } = kind
  const positions = optionsOf(admin)
  const name = (id: string) => positions.find(({ value }) => value === id)?.label ?? id
  const put = (change: Partial<typeof signer>) => set({ signer: { ...signer, ...change } })
  const remind = (change: Partial<typeof reminders>) => set({ reminders: { ...reminders, ...change } })
  const report = reminders.report
  return (
    <div className={adminStyles.form}>
      <div className={adminStyles.pair}>
        <SearchSelect
          label={t('permitKinds.signer')}
          value={signer.positionId}
          onChange={(positionId) => positionId !== null && put({ positionId })}
          options={positions.filter(({ value }) => mayStand(admin, value))}
        />
        <SearchSelect
          label={t('permitKinds.onBehalfOf')}
          value={signer.onBehalfOf}
          onChange={(onBehalfOf) => put({ onBehalfOf })}
          options={positions}
        />
      </div>
      <div className={styles.rowsList}>
        <span className={adminStyles.label}>{t('permitKinds.reviewers')}</span>
        {signer.reviewers.map((id, at) => (
          <div key={id} className={styles.rowHead}>
            <span className={styles.rowName}>
              {at + 1}. {name(id)}
            </span>
            <IconButton
              icon="close"
              label={t('draft.remove', { name: name(id) })}
              onPress={() => put({ reviewers: signer.reviewers.filter((each) => each !== id) })}
            />
          </div>
        ))}
        <SearchSelect
          key={signer.reviewers.length}
          label={t('permitKinds.addReviewer')}
          value={null}
          onChange={(id) => id !== null && put({ reviewers: [...signer.reviewers, id] })}
          options={positions.filter(({ value }) => !signer.reviewers.includes(value))}
        />
      </div>
      <div className={adminStyles.pair}>
        <NumberField
          label={t('permitKinds.beforeDue')}
          value={reminders.beforeDue}
          onChange={(beforeDue) => beforeDue !== null && remind({ beforeDue })}
        />
        <TextField
          label={t('permitKinds.beforeExpiry')}
          description={t('permitKinds.beforeExpiryHelp')}
          defaultValue={reminders.beforeExpiry.join(', ')}
          onChange={(text) =>
            remind({ beforeExpiry: [...text.matchAll(/\d+/g)].map((digits) => Number(digits[0])).slice(0, 5) })
          }
        />
      </div>
      <label className={adminStyles.check}>
        <input
          type="checkbox"
          checked={report !== null}
          onChange={(event) =>
            remind({
              report: event.target.checked
                ? { title: 'Laporan hasil', titleEn: 'Report of the results', daysAfterEnd: 30 }
                : null,
            })
          }
        />
        {t('permitKinds.owesReport')}
      </label>
      {report && (
        <div className={adminStyles.triple}>
          <TextField
            label={t('permitKinds.reportTitle')}
            value={report.title}
            onChange={(title) => remind({ report: { ...report, title } })}
            maxLength={300}
          />
          <TextField
            label={t('permitKinds.reportTitleEn')}
            value={report.titleEn}
            onChange={(titleEn) => remind({ report: { ...report, titleEn } })}
            maxLength={300}
          />
          <NumberField
            label={t('permitKinds.reportDays')}
            value={report.daysAfterEnd}
            onChange={(days) => days !== null && remind({ report: { ...report, daysAfterEnd: days } })}
          />
        </div>
      )}
      <div>
        <span className={adminStyles.label}>{t('permitKinds.publicFields')}</span>
        <ul className={styles.plainList}>
          {publicFields.map((id) => (
            <li key={id}>
              {form.properties[id]?.title ?? id}{' '}
              <IconButton
                icon="close"
                label={t('draft.remove', { name: form.properties[id]?.title ?? id })}
                onPress={() => set({ publicFields: publicFields.filter((each) => each !== id) })}
              />
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{t('permitKinds.publicFieldsHelp')}</p>
      </div>
    </div>
  )
}

const optionsOf = ({ directory }: Admin): SearchOption[] =>
  directory.positions.filter(isOpen).map((position) => ({
    value: position.id,
    label: position.title,
    description: directory.units.find(({ id }) => id === position.unitId)?.abbreviation ?? '',
  }))

const mayStand = ({ directory }: Admin, id: string): boolean =>
  directory.positions.find((position) => position.id === id)?.roles.includes('penandatangan') === true
