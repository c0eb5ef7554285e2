import type { TriedModule } from '../../../protocol/token-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import styles from './signing.module.css'

/** Which token drivers were tried with what result: for the help desk, folded away. */
export const TriedModules = ({ tried }: { tried: TriedModule[] }) => {
  const t = useText()
  const result = ({ result, slots }: TriedModule) => {
    if (result === 'missing') return t('signing.triedMissing')
    if (result === 'crashed') return t('signing.triedCrashed')
    if (result === 'hung') return t('signing.triedHung')
    return result === 'failed' ? t('signing.triedFailed') : t('signing.triedOk', { slots })
  }
  return (
    <details className={styles.tried}>
      <summary>{t('signing.tried')}</summary>
      {tried.length === 0 ? (
        <p className={styles.help}>{t('signing.triedNothing')}</p>
      ) : (
        <ul>
          {tried.map((module) => (
            <li key={module.module} className={styles.help}>
              <code>{module.module}</code>: {result(module)}{' '}
              {module.detail !== '' && module.result !== 'missing' && `(${module.detail})`}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
