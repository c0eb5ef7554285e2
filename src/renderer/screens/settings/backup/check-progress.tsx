import { ProgressBar } from 'react-aria-components'
import { storeCheckParts, type StoreCheckProgress } from '../../../../protocol/desktop/store-check-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import styles from './backup.module.css'

const steps = ['copy', ...storeCheckParts] as const

/** How far a full check is: its step of all, and how much of it. */
export const CheckProgress = ({ progress: { part, done, of } }: { progress: StoreCheckProgress }) => {
  const t = useText()
  const format = useFormat()
  const amounts = part === 'copy' ? { done: format.bytes(done), of: format.bytes(of) } : { done, of }
  const words = t('storeCheck.step', {
    step: steps.indexOf(part) + 1,
    steps: steps.length,
    what: t(`storeCheck.${part}`, amounts),
  })
  const share = (steps.indexOf(part) + done / Math.max(1, of)) / steps.length
  return (
    <ProgressBar aria-label={words} value={share} maxValue={1} className={styles.progress ?? ''}>
      <span>{words}</span>
      <div className={styles.bar}>
        <div style={{ width: `${100 * share}%` }} />
      </div>
    </ProgressBar>
  )
}
