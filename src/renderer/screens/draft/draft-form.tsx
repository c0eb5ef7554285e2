import type { Directory } from '../../../domain/directory.ts'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import { securityLevels, urgencyLevels, type Letter, type LetterContent } from '../../../domain/letter.ts'
import { BodyEditor } from '../../editor/body-editor.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { AddresseeField } from './addressee-field.tsx'
import { AttachmentsField } from './attachments-field.tsx'
import { ClassificationField } from './classification-field.tsx'
import { CoSignatoriesField } from './co-signatories-field.tsx'
import type { DraftChange } from './draft-content.ts'
import { KindFields } from './kind-fields.tsx'
import { ReviewersField } from './reviewers-field.tsx'
import { SignatoryField } from './signatory-field.tsx'
import { useBodyFactsOf } from './use-body-facts-of.ts'
import { WordTools } from './word-tools.tsx'
import styles from './draft-form.module.css'

export interface DraftFormProps {
  letter: Letter
  content: LetterContent
  onChange: (change: DraftChange) => void
  directory: Directory
  /** The office's day, for who holds which position. */
  day: string
  /** Names of fields (as the rules call them) that were empty when the letter was to be submitted. */
  missing: string[]
  isDisabled: boolean
  /** The attachment that lies on the desk beside the form, by its hash. */
  shown: string | null
  onShow: (sha256: string | null) => void
  flush: () => Promise<boolean>
}

/** The fields of a letter in the order in which they stand on its paper. */
export const DraftForm = (props: DraftFormProps) => {
  const { letter, content, onChange, directory, day, missing, isDisabled, shown, onShow, flush } = props
  const t = useText()
  const error = (field: string) => (missing.includes(field) ? t('draft.missing') : undefined)
  const facts = useBodyFactsOf(letter, content, directory, day)
  const common = { directory, day, isDisabled, unitId: letter.unitId }
  const kind = kindOf(directory, content.kind)
  const to = kind?.addressees ?? 'units'
  return (
    <div className={styles.form}>
      {content.relation && (
        <p className={styles.help}>
          {t(`relation.${content.relation.as}`, {
            number: content.relation.number ?? '–',
            subject: content.relation.subject,
          })}
        </p>
      )}
      <div data-field="hal">
        <TextArea
          label={t('field.hal')}
          rows={2}
          value={content.subject}
          onChange={(subject) => onChange({ subject })}
          maxLength={1000}
          isDisabled={isDisabled}
          error={error('hal')}
        />
      </div>
      {(to !== 'none' || content.addressees.length > 0) && (
        <AddresseeField
          {...common}
          to={to}
          name="yth"
          label={t('field.yth')}
          value={content.addressees}
          onChange={(addressees) => onChange({ addressees })}
          error={error('yth')}
        />
      )}
      {letter.number && <p className={styles.help}>{t('draft.numberFixed', { number: letter.number.text })}</p>}
      <div className={styles.pair}>
        <Select
          label={t('draft.security')}
          value={content.security}
          onChange={(security) => onChange({ security })}
          options={securityLevels.map((value) => ({ value, label: t(`security.${value}`) }))}
          isDisabled={isDisabled || letter.number !== null}
        />
        <Select
          label={t('draft.urgency')}
          value={content.urgency}
          onChange={(urgency) => onChange({ urgency })}
          options={urgencyLevels.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          isDisabled={isDisabled}
        />
      </div>
      <ClassificationField
        value={content.classification}
        onChange={(classification) => onChange({ classification })}
        isDisabled={isDisabled || letter.number !== null}
        error={error('klasifikasi')}
      />
      {kind && kind.fields.length > 0 && (
        <KindFields
          kind={kind}
          value={content.fields ?? {}}
          onChange={(fields) => onChange({ fields })}
          directory={directory}
          day={day}
          missing={missing}
          isDisabled={isDisabled}
        />
      )}
      <BodyEditor
        label={t('field.isi')}
        facts={facts}
        value={content.body}
        onChange={(body) => onChange({ body })}
        isDisabled={isDisabled}
        error={error('isi')}
        more={
          <WordTools
            letterId={letter.id}
            body={content.body}
            onBody={(body) => onChange({ body })}
            flush={flush}
            isDisabled={isDisabled}
          />
        }
      />
      <AttachmentsField
        letterId={letter.id}
        value={content.attachments}
        shown={shown}
        onShow={onShow}
        isDisabled={isDisabled}
      />
      <SignatoryField
        {...common}
        value={content.signatory}
        onChange={(signatory) => onChange({ signatory })}
        error={error('penandatangan')}
      />
      <CoSignatoriesField
        {...common}
        first={content.signatory}
        value={content.coSignatories ?? []}
        onChange={(coSignatories) => onChange({ coSignatories })}
      />
      <AddresseeField
        {...common}
        to={to === 'positions' ? 'positions' : 'units'}
        name="tembusan"
        label={t('draft.copies')}
        value={content.copies}
        onChange={(copies) => onChange({ copies })}
      />
      <ReviewersField
        {...common}
        value={content.reviewers}
        coordination={content.coordination ?? []}
        onChange={onChange}
      />
      <Select
        label={t('draft.paper')}
        value={content.paper ?? kind?.paper ?? 'A4'}
        onChange={(paper) => onChange({ paper })}
        options={(['A4', 'F4'] as const).map((value) => ({ value, label: t(`paper.${value}`) }))}
        isDisabled={isDisabled}
      />
    </div>
  )
}
