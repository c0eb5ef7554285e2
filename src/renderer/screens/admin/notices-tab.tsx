import { useState } from 'react'
import { noticeTemplatesOf } from '../../../domain/permits/notices/notice-templates-of.ts'
import type { NoticeTemplate } from '../../../domain/permits/notices/notice-template.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import type { Admin } from './admin.ts'
import { ConfirmChange } from './confirm-change.tsx'
import { NoticeTemplateDialog } from './notice-template-dialog.tsx'
import { noticesWith } from './notices-with.ts'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

/** What applicants for permits are told, one text for each occasion. */
export const NoticesTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const [language] = useLanguage()
  const [open, setOpen] = useState<{ dialog: 'edit' | 'reset'; template: NoticeTemplate } | null>(null)
  const own = new Set(admin.directory.permitNotices?.map((notice) => notice.id))
  const close = () => setOpen(null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <p className={styles.lead}>{t('notices.lead')}</p>
      <table className={styles.table} aria-label={t('notices.table')}>
        <thead>
          <tr>
            <th scope="col">{t('notices.kind')}</th>
            <th scope="col">{t('notices.subject')}</th>
            <th scope="col">{t('notices.state')}</th>
            <th scope="col">
              <span className="only-for-screen-readers">{t('notices.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {noticeTemplatesOf(admin.directory).map((template) => (
            <tr key={template.id}>
              <th scope="row">
                <button
                  type="button"
                  data-row
                  className={styles.name}
                  onClick={() => setOpen({ dialog: 'edit', template })}
                >
                  {t(`notice.${template.id}`)}
                </button>
              </th>
              <td>{language === 'id' ? template.subject : template.subjectEn}</td>
              <td>{t(own.has(template.id) ? 'notices.edited' : 'notices.shipped')}</td>
              <td className={styles.rowTools}>
                {admin.base !== null && own.has(template.id) && (
                  <IconButton
                    icon="back"
                    begins="admin.change"
                    label={t('notices.reset', { name: t(`notice.${template.id}`) })}
                    onPress={() => setOpen({ dialog: 'reset', template })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.dialog === 'edit' && <NoticeTemplateDialog admin={admin} template={open.template} onClose={close} />}
      {open?.dialog === 'reset' && (
        <ConfirmChange
          admin={admin}
          change={noticesWith(admin.directory, open.template.id, null)}
          title={t('notices.reset', { name: t(`notice.${open.template.id}`) })}
          text={t('notices.resetText')}
          onClose={close}
        />
      )}
    </div>
  )
}
