import { useState } from 'react'
import type { PolicyReport } from '../../../../protocol/policies/judge-policies.ts'
import { policyList, policyNames } from '../../../../protocol/policies/policy-list.ts'
import { policyChapters } from '../../../../protocol/policies/policy.ts'
import { chapterTitles } from '../../../../protocol/policies/policy-words.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Switch } from '../../../parts/switch.tsx'
import shared from '../settings.module.css'
import styles from './policies.module.css'
import { PolicyProblems } from './policy-problems.tsx'
import { PolicyRow } from './policy-row.tsx'

/** What IT set for this computer: every setting with its value in force and who set it. Looked at, never changed, here. */
export const PoliciesPart = () => {
  const { data, error } = useOfficeQuery('computer.policies', {})
  if (error) return <ErrorPanel error={error.toMessage()} />
  return data ? <Policies report={data} /> : null
}

const Policies = ({ report }: { report: PolicyReport }) => {
  const t = useText()
  const [language] = useLanguage()
  const [onlySet, setOnlySet] = useState(false)
  const shown = policyNames.filter((name) => !onlySet || report.from[name] !== undefined)
  return (
    <section aria-label={t('policies.title')} className={styles.part}>
      <div>
        <h2 className={shared.heading}>{t('policies.title')}</h2>
        <p className={shared.help}>{t('policies.lead')}</p>
      </div>
      <PolicyProblems problems={report.problems} />
      <Switch
        label={t('policies.onlySet')}
        help={t('policies.onlySetHelp', { count: Object.keys(report.from).length })}
        isOn={onlySet}
        onChange={setOnlySet}
      />
      {shown.length === 0 && <p>{t('policies.noneSet')}</p>}
      {policyChapters.map((chapter) => {
        const names = shown.filter((name) => policyList[name].chapter === chapter)
        return (
          names.length > 0 && (
            <section key={chapter} aria-label={chapterTitles[chapter][language]}>
              <h3 className={styles.chapter}>{chapterTitles[chapter][language]}</h3>
              <ul className={styles.rows}>
                {names.map((name) => (
                  <PolicyRow key={name} name={name} value={report.values[name]} from={report.from[name]} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </section>
  )
}
