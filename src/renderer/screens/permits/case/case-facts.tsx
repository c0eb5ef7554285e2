import type { ReactNode } from 'react'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import { useNames } from '../../../session/use-names.ts'
import styles from '../../letter/facts.module.css'
import type { CaseView } from './case-view.ts'

/** What is known of the case, in short. */
export const CaseFacts = ({ view }: { view: CaseView }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const [language] = useLanguage()
  const { permit, unitId, history } = view.letter
  const { kind, desk } = view
  const step = kind?.steps.find(({ id }) => id === permit.step)
  const rows: [string, ReactNode][] = [
    [t('case.number'), permit.number?.text ?? t('case.numberWaits')],
    [t('case.kind'), (language === 'en' ? kind?.nameEn : kind?.name) ?? permit.application.kind],
    [t('case.kindVersion'), format.number(permit.application.kindVersion)],
    [t('case.channel'), t(`case.channel.${permit.channel}`)],
    [t('case.received'), history[0] ? format.dateTime(history[0].at) : '–'],
    [t('case.round'), permit.round > 1 ? format.number(permit.round) : ''],
    [t('case.unit'), names.unit(unitId)],
    [
      t('case.step'),
      permit.state === 'berjalan' ? ((language === 'en' ? step?.nameEn : step?.name) ?? permit.step) : '',
    ],
    [t('case.fee'), kind && kind.fee.amount > 0 ? `Rp${format.number(kind.fee.amount)}` : ''],
    ...(permit.handover
      ? [
          [
            t('case.handedTo'),
            `${permit.handover.to} (${t(`case.way.${permit.handover.way}`)}), ${format.date(permit.handover.at)}`,
          ] as [string, ReactNode],
        ]
      : []),
    ...(permit.report
      ? [
          [
            t('case.report'),
            permit.report.received ? (
              t('case.reportReceived', { day: format.date(permit.report.received.at) })
            ) : (
              <span key="report" className={permit.report.due < desk.day ? styles.todo : undefined}>
                {t('case.reportDue', { day: format.date(permit.report.due) })}
              </span>
            ),
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return (
    <dl className={styles.table}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
