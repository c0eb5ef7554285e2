import type { PolicyProblem } from '../../../../protocol/policies/judge-policies.ts'
import { useText } from '../../../i18n/text-context.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { Icon } from '../../../parts/icon.tsx'
import styles from './policies.module.css'

/** Slips of IT, on top: what is wrong and where, so that whoever sits here can read it to the help desk. */
export const PolicyProblems = ({ problems }: { problems: PolicyProblem[] }) => {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <section aria-label={t('policies.problems')} className={styles.problems}>
      <h3 className={styles.warning}>
        <Icon name="alert" size={18} />
        {t('policies.problems')}
      </h3>
      <p className={styles.help}>{t('policies.problemsHelp')}</p>
      <ul>
        {problems.map((problem, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- one name may be wrong in several ways, and nothing moves
          <li key={at}>{inWords(problem, t)}</li>
        ))}
      </ul>
    </section>
  )
}

const inWords = ({ name, source, problem }: PolicyProblem, t: Translate): string => {
  const where = t(`policies.source.${source}`)
  if (name !== '') return t(`policies.problem.${problem}`, { name, source: where })
  return t(`policies.problem.whole.${problem === 'untrusted' ? 'untrusted' : 'unreadable'}`, { source: where })
}
