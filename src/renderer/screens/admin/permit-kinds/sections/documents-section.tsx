import { useState } from 'react'
import { documentTypes, type PermitDocument } from '../../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../../i18n/text-context.tsx'
import { Button } from '../../../../parts/button.tsx'
import { Icon } from '../../../../parts/icon.tsx'
import { IconButton } from '../../../../parts/icon-button.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { NumberField } from '../number-field.tsx'
import { columnId } from '../question-sorts.ts'
import { WhenField } from '../when-field.tsx'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

/** The checklist: what applicants hand in. */
export const DocumentsSection = ({ kind, set, focus }: SectionProps) => {
  const t = useText()
  const [language] = useLanguage()
  const [open, setOpen] = useState<number | null>(null)
  const [followed, setFollowed] = useState('')
  if (focus !== followed) {
    setFollowed(focus)
    const at = kind.documents.findIndex(({ id }) => id === focus)
    if (at >= 0) setOpen(at)
  }
  const { documents } = kind
  const put = (at: number, change: Partial<PermitDocument>) =>
    set({ documents: documents.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  const move = (at: number, step: -1 | 1) => {
    const one = documents[at]
    if (one) set({ documents: documents.toSpliced(at, 1).toSpliced(at + step, 0, one) })
    setOpen(null)
  }
  const add = () => {
    const label = t('permitKinds.newDocument')
    const id = columnId(
      label,
      documents.map((one) => one.id),
    )
    set({
      documents: [
        ...documents,
        { id, label, labelEn: label, help: '', helpEn: '', required: true, accept: ['pdf'], maxMegabytes: 5 },
      ],
    })
    setOpen(documents.length)
  }
  return (
    <div className={adminStyles.form}>
      <div className={styles.rowsList}>
        {documents.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may have the same id until that is mended
          <div key={at} className={styles.row} data-open={open === at || undefined}>
            <div className={styles.rowHead}>
              <button
                type="button"
                className={styles.rowName}
                aria-expanded={open === at}
                onClick={() => setOpen(open === at ? null : at)}
              >
                <span>{language === 'en' ? one.labelEn : one.label}</span>
                <span className={styles.soft}>
                  {[
                    t(one.required ? 'permitKinds.required' : 'permitKinds.notRequired'),
                    one.accept.join(', ').toUpperCase(),
                    `${one.maxMegabytes} MB`,
                    one.when ? t('permitKinds.conditional') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
              <IconButton
                icon="up"
                label={t('draft.reviewerUp', { name: one.label })}
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                icon="down"
                label={t('draft.reviewerDown', { name: one.label })}
                isDisabled={at === documents.length - 1}
                onPress={() => move(at, 1)}
              />
              <IconButton
                icon="close"
                label={t('draft.remove', { name: one.label })}
                onPress={() => {
                  set({ documents: documents.toSpliced(at, 1) })
                  setOpen(null)
                }}
              />
            </div>
            {open === at && (
              <div className={styles.rowBody}>
                <div className={adminStyles.pair}>
                  {(['label', 'labelEn', 'help', 'helpEn'] as const).map((name) => (
                    <TextField
                      key={name}
                      label={t(`permitKinds.document.${name}`)}
                      value={one[name]}
                      onChange={(words) => put(at, { [name]: words })}
                      maxLength={name.startsWith('help') ? 600 : 300}
                    />
                  ))}
                  <NumberField
                    label={t('permitKinds.maxMegabytes')}
                    value={one.maxMegabytes}
                    onChange={(maxMegabytes) => maxMegabytes !== null && put(at, { maxMegabytes })}
                  />
                  <WhenField
                    label={t('permitKinds.when')}
                    form={kind.form}
                    own=""
                    value={one.when}
                    onChange={(when) => {
                      const { when: _, ...rest } = one
                      set({ documents: documents.with(at, when ? { ...rest, when } : rest) })
                    }}
                  />
                </div>
                <div className={adminStyles.boxes}>
                  <label className={adminStyles.check}>
                    <input
                      type="checkbox"
                      checked={one.required}
                      onChange={(event) => put(at, { required: event.target.checked })}
                    />
                    {t('permitKinds.isRequired')}
                  </label>
                  {documentTypes.map((type) => (
                    <label key={type} className={adminStyles.check}>
                      <input
                        type="checkbox"
                        checked={one.accept.includes(type)}
                        onChange={() =>
                          put(at, {
                            accept: documentTypes.filter((each) => (each === type) !== one.accept.includes(each)),
                          })
                        }
                      />
                      {type.toUpperCase()}
                    </label>
                  ))}
                </div>
              </div>
            )}
          </div>
        ))}
      </div>
      <div>
        <Button icon={<Icon name="plus" size={16} />} isDisabled={documents.length >= 40} onPress={add}>
          {t('permitKinds.addDocument')}
        </Button>
      </div>
    </div>
  )
}
