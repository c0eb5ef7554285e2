import type { Directory } from '../../../../domain/directory.ts'
import { labelOf } from '../../../../domain/permits/form/form-words.ts'
import type { PermitKindProblem } from '../../../../domain/permits/kind/kind-problem.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import styles from './permit-kinds.module.css'

/** What is wrong with the kind, in words, each a way to its place. */
export const CheckPanel = (props: {
  kind: PermitKind
  directory: Directory
  problems: PermitKindProblem[]
  onJump: (problem: PermitKindProblem) => void
}) => {
  const t = useText()
  const [language] = useLanguage()
  const { kind, directory, problems, onJump } = props
  const placeOf = ({ section, at }: PermitKindProblem): string => {
    if (section === 'form') return labelOf(kind.form, at, language)
    if (section === 'documents') return kind.documents.find(({ id }) => id === at)?.label ?? at
    if (section === 'steps') return kind.steps.find(({ id }) => id === at)?.name ?? at
    if (section === 'papers') return isPaper(at) ? t(`permitKinds.paper.${at}`) : at
    return at
  }
  const named = (name: string): string => directory.units.find(({ id }) => id === name)?.name ?? name
  return (
    <section className={styles.check} aria-label={t('permitKinds.check')} aria-live="polite">
      <h3 className={styles.checkTitle}>{t('permitKinds.check')}</h3>
      {problems.length === 0 ? (
        <p className={styles.fine}>
          <span aria-hidden="true">✓ </span>
          {t('permitKinds.fine')}
        </p>
      ) : (
        <ol className={styles.problems}>
          {problems.slice(0, 40).map((problem) => (
            <li key={[problem.rule, problem.section, problem.at, problem.name].join('/')}>
              <button type="button" onClick={() => onJump(problem)}>
                <span className={styles.soft}>
                  {[t(`permitKinds.section.${problem.section}`), placeOf(problem)].filter(Boolean).join(' › ')}
                </span>
                <span>{t(`permitKinds.rule.${problem.rule}`, { name: named(problem.name) })}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const isPaper = (at: string): at is keyof PermitKind['papers'] =>
  at === 'izin' || at === 'penolakan' || at === 'pengembalian' || at === 'pencabutan'
