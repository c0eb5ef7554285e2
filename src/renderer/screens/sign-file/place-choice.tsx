import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { NumberBox } from './number-box.tsx'
import { type BoxOnPage, type PageSize, kept, pointsPerMm } from './box-on-page.ts'
import styles from './sign-file.module.css'

export type PlaceKind = 'page' | 'field' | 'invisible'

export interface BoxPlace {
  page: number
  size: PageSize
  box: BoxOnPage
}

interface PlaceChoiceProps {
  kind: PlaceKind
  onKind: (kind: PlaceKind) => void
  fields: string[]
  field: string | null
  onField: (field: string) => void
  place: BoxPlace | null
  pages: number
  onPage: (page: number) => void
  onBox: (box: BoxOnPage) => void
}

/** Where the signature goes. The box is also told in millimetres, for whoever does not drag. */
export const PlaceChoice = (props: PlaceChoiceProps) => {
  const { kind, fields, place } = props
  const t = useText()
  const labelId = useId()
  const kinds: PlaceKind[] = fields.length > 0 ? ['page', 'field', 'invisible'] : ['page', 'invisible']
  const set = (change: Partial<BoxOnPage>) => place && props.onBox(kept({ ...place.box, ...change }, place.size))
  const mm = (points: number) => Math.round(points / pointsPerMm)
  const side = (name: keyof BoxOnPage) => (
    <NumberBox
      label={t(`signFile.${name}`)}
      value={place ? mm(place.box[name]) : 0}
      onChange={(value) => set({ [name]: value * pointsPerMm })}
    />
  )
  return (
    <div className={styles.stack}>
      <RadioGroup
        aria-labelledby={labelId}
        value={kind}
        onChange={(value) => props.onKind(value as PlaceKind)}
        className={styles.stack ?? ''}
      >
        <span id={labelId} className={styles.label}>
          {t('signFile.place')}
        </span>
        {kinds.map((value) => (
          <Radio key={value} value={value} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            {t(`signFile.place.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'field' && (
        <Select
          label={t('signFile.field')}
          value={props.field}
          onChange={props.onField}
          options={fields.map((value) => ({ value, label: value }))}
        />
      )}
      {kind === 'page' && place && (
        <>
          <p id="sign-file-keys" className={styles.help}>
            {t('signFile.keys')}
          </p>
          <div className={styles.numbers}>
            <NumberBox
              label={t('signFile.page', { n: props.pages })}
              value={place.page}
              onChange={props.onPage}
              least={1}
            />
            {side('x')}
            {side('y')}
            {side('width')}
            {side('height')}
          </div>
        </>
      )}
      {kind === 'invisible' && <p className={styles.help}>{t('signFile.invisibleMeans')}</p>}
    </div>
  )
}
