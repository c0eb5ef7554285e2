import type { PolicySource } from '../../../../protocol/policies/judge-policies.ts'
import { policyList, type PolicyName } from '../../../../protocol/policies/policy-list.ts'
import { valueInWords } from '../../../../protocol/policies/policy-words.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Icon } from '../../../parts/icon.tsx'
import styles from './policies.module.css'

/** One setting: what it is on the left, what is so on the right, with who decided it; a lock and its word where people cannot. */
export const PolicyRow = (props: { name: PolicyName; value: unknown; from: PolicySource | undefined }) => {
  const t = useText()
  const [language] = useLanguage()
  const { name, value, from } = props
  const { title, help } = policyList[name][language]
  const isLocked = from === 'machine' || from === 'user'
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.label}>{title}</p>
        <p className={styles.help}>
          {help} <code>{name}</code>
        </p>
      </div>
      <div className={styles.value}>
        <p className={from ? styles.set : undefined}>{valueInWords(name, value, language)}</p>
        <p className={styles.by}>
          {isLocked && (
            <strong className={styles.lock}>
              <Icon name="lock" size={16} />
              {t('policies.locked')}
            </strong>
          )}
          {t(`policies.by.${from ?? 'usual'}`)}
        </p>
      </div>
    </li>
  )
}
