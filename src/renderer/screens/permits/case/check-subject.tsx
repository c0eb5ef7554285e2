import { useState } from 'react'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { FormAnswer } from '../../../parts/permit-form/form-answer.tsx'
import { AttachmentList } from '../../letter/attachment-list.tsx'
import type { CaseView } from './case-view.ts'
import type { CheckItem } from './check-items.ts'
import { FileOnDesk } from './documents-tab.tsx'
import { Identity } from './identity.tsx'
import styles from './case.module.css'
import form from '../../../parts/permit-form/permit-form.module.css'

/** What is being judged: the paper itself, the answers, or who asks. */
export const CheckSubject = ({ view, item }: { view: CaseView; item: CheckItem }) => {
  const t = useText()
  const [language] = useLanguage()
  const { letter, desk, kind } = view
  const { applicant, form: answers, documents } = letter.permit.application
  if (item.sort === 'dokumen') {
    const files = documents.flatMap((one) => (`dokumen.${one.document}` === item.id ? [one.file] : []))
    return <Papers key={item.id} view={view} files={files} />
  }
  if (item.sort === 'pemohon') {
    const rows: [string, string][] = [
      [t('applicant.name'), applicant.name],
      [t('applicant.type'), t(`applicant.type.${applicant.type}`)],
      [t('applicant.organisation'), applicant.organisation || '–'],
      [t('applicant.address'), applicant.address],
      [t('applicant.email'), applicant.email || '–'],
      [t('applicant.phone'), applicant.phone || '–'],
    ]
    return (
      <dl className={`${styles.answers} ${styles.padded}`}>
        <dt>{t(`applicant.identity.${applicant.identityType}`)}</dt>
        <dd>
          <Identity value={applicant.identity} mayReveal={desk.unmasked} />
        </dd>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.contents}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <dl className={`${form.answers} ${styles.padded}`}>
      {item.fields.map((id) => {
        const field = kind?.form.properties[id]
        return field ? <FormAnswer key={id} field={field} value={answers[id]} lang={language} reveal={false} /> : null
      })}
    </dl>
  )
}

const Papers = ({ view, files }: { view: CaseView; files: Parameters<typeof AttachmentList>[0]['attachments'] }) => {
  const [shown, setShown] = useState<string | null>(files[0]?.sha256 ?? null)
  return (
    <>
      {files.length > 1 && <AttachmentList attachments={files} shown={shown} onShow={setShown} />}
      <FileOnDesk
        letterId={view.letter.id}
        file={files.find(({ sha256 }) => sha256 === shown) ?? null}
        missing={view.desk.missing}
      />
    </>
  )
}
