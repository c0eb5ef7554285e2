import { applicantTypes } from '../../../../../domain/permits/form/applicant-types.ts'
import type { PermitKind } from '../../../../../domain/permits/kind/permit-kind.ts'
import { useText } from '../../../../i18n/text-context.tsx'
import { SearchSelect } from '../../../../parts/search-select.tsx'
import { TextArea } from '../../../../parts/text-area.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { LinesField } from '../lines-field.tsx'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'

/** What the permit is called, for whom it is, on what law it rests, who serves it. */
export const AboutSection = ({ kind, set, admin, isNew }: SectionProps) => {
  const t = useText()
  const text = (name: 'name' | 'nameEn' | 'sector' | 'sectorEn') => ({
    label: t(`permitKinds.${name}`),
    value: kind[name],
    onChange: (words: string) => set({ [name]: words }),
    maxLength: 300,
  })
  const long = (name: 'description' | 'descriptionEn') => ({
    label: t(`permitKinds.${name}`),
    value: kind[name],
    onChange: (words: string) => set({ [name]: words }),
    maxLength: 4000,
    rows: 4,
  })
  const mark = (name: 'active' | 'public') => (
    <label className={adminStyles.check}>
      <input type="checkbox" checked={kind[name]} onChange={(event) => set({ [name]: event.target.checked })} />
      {t(`permitKinds.mark.${name}`)}
    </label>
  )
  const toggle = (type: PermitKind['applicants'][number]) =>
    set({ applicants: applicantTypes.filter((each) => (each === type) !== kind.applicants.includes(each)) })
  return (
    <div className={adminStyles.form}>
      <div className={adminStyles.pair}>
        <TextField {...text('name')} />
        <TextField {...text('nameEn')} />
        <TextField {...text('sector')} />
        <TextField {...text('sectorEn')} />
        <TextField
          label={t('permitKinds.code')}
          description={t('permitKinds.codeHelp')}
          value={kind.code}
          onChange={(code) => set({ code: code.toUpperCase() })}
          maxLength={8}
        />
        {isNew && (
          <TextField
            label={t('permitKinds.id')}
            description={t('permitKinds.idHelp')}
            value={kind.id}
            onChange={(id) => set({ id: id.toLowerCase() })}
            maxLength={60}
          />
        )}
        <SearchSelect
          label={t('permitKinds.unit')}
          value={kind.unitId}
          onChange={(unitId) => unitId !== null && set({ unitId })}
          options={admin.directory.units.map((unit) => ({
            value: unit.id,
            label: unit.name,
            description: unit.abbreviation,
          }))}
        />
      </div>
      <TextArea {...long('description')} />
      <TextArea {...long('descriptionEn')} />
      <LinesField
        label={t('permitKinds.legalBasis')}
        description={t('permitKinds.onePerLine')}
        value={kind.legalBasis}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      <fieldset className={adminStyles.boxes}>
        <legend>{t('permitKinds.applicants')}</legend>
        {applicantTypes.map((type) => (
          <label key={type} className={adminStyles.check}>
            <input type="checkbox" checked={kind.applicants.includes(type)} onChange={() => toggle(type)} />
            {t(`permitKinds.applicant.${type}`)}
          </label>
        ))}
      </fieldset>
      <div className={adminStyles.boxes}>
        {mark('active')}
        {mark('public')}
      </div>
    </div>
  )
}
