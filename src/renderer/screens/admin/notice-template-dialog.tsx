import { useState } from 'react'
import { checkNotice } from '../../../domain/permits/notices/check-notice.ts'
import { variablesOf, type NoticeLanguage } from '../../../domain/permits/notices/notice-kinds.ts'
import type { NoticeTemplate } from '../../../domain/permits/notices/notice-template.ts'
import { sampleNoticeFacts } from '../../../domain/permits/notices/sample-notice.ts'
import { writeNotice } from '../../../domain/permits/notices/write-notice.ts'
import { useText } from '../../i18n/text-context.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { noticesWith } from './notices-with.ts'
import admins from './admin.module.css'
import styles from './notices.module.css'

const parts = { id: { subject: 'subject', body: 'body' }, en: { subject: 'subjectEn', body: 'bodyEn' } } as const

/** One notice in both languages, what is wrong with it, and how an applicant would read it. */
export const NoticeTemplateDialog = (props: { admin: Admin; template: NoticeTemplate; onClose: () => void }) => {
  const { admin, template, onClose } = props
  const t = useText()
  const [value, setValue] = useState(template)
  const problems = checkNotice(value)
  const side = (language: NoticeLanguage, isFirst: boolean) => {
    const { subject, body } = parts[language]
    const of = (part: typeof subject | typeof body) => ({
      value: value[part],
      onChange: (text: string) => setValue({ ...value, [part]: text }),
      isDisabled: admin.base === null,
    })
    return (
      <section className={styles.side} aria-label={t(`notices.${language}`)}>
        <h3 className={admins.subtitle}>{t(`notices.${language}`)}</h3>
        <TextField
          {...of(subject)}
          label={t('notices.subject')}
          maxLength={150}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
          autoFocus={isFirst}
        />
        <TextArea {...of(body)} label={t('notices.body')} rows={12} maxLength={4000} />
      </section>
    )
  }
  const sample = (language: NoticeLanguage) => {
    const written = writeNotice(value, sampleNoticeFacts(language), language)
    return (
      <section lang={language} className={styles.sample} aria-label={t(`notices.${language}`)}>
        <strong>{written.subject}</strong>
        <p className={styles.words}>{written.text}</p>
      </section>
    )
  }
  return (
    <ChangeDialog
      admin={admin}
      title={t('notices.editTitle', { name: t(`notice.${template.id}`) })}
      width="wide"
      change={problems.length > 0 ? null : noticesWith(admin.directory, template.id, value)}
      onClose={onClose}
    >
      {() => (
        <>
          <div className={styles.sides}>
            {side('id', true)}
            {side('en', false)}
          </div>
          {problems.length > 0 && (
            <div className={admins.warnings} role="note">
              <strong>{t('notices.problems')}</strong>
              <ul>
                {problems.map(({ rule, part, name }) => (
                  <li key={`${rule} ${part} ${name}`}>
                    {t(`notices.problem.${rule}`, { part: t(`notices.part.${part}`), name })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <details className={styles.variables}>
            <summary>{t('notices.variables')}</summary>
            <p className={admins.lead}>{t('notices.variablesHelp')}</p>
            <dl>
              {variablesOf(template.id).map((name) => (
                <div key={name}>
                  <dt>
                    <code>{`{${name}}`}</code>
                  </dt>
                  <dd>{t(`noticeVariable.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </details>
          <div>
            <h3 className={admins.subtitle}>{t('notices.preview')}</h3>
            <p className={admins.lead}>{t('notices.previewHelp')}</p>
          </div>
          <div className={styles.sides}>
            {sample('id')}
            {sample('en')}
          </div>
        </>
      )}
    </ChangeDialog>
  )
}
