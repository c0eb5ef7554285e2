import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { StateShape } from '../../parts/state-shape.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import { useTabs } from './tabs-context.tsx'
import { useCloseTab, useShowTab } from './use-tab-keys.ts'
import styles from './tab-strip.module.css'

/** The letters kept open, above the one in hand. A letter that is only being walked past has no tab. */
export const TabStrip = ({ current }: { current: string | null }) => {
  const t = useText()
  const { ids } = useTabs()
  if (ids.length === 0) return null
  return (
    <nav aria-label={t('tabs.label')} className={styles.strip}>
      <ul>
        {ids.map((id, index) => (
          <Tab key={id} id={id} place={index + 1} isCurrent={id === current} />
        ))}
      </ul>
    </nav>
  )
}

const Tab = ({ id, place, isCurrent }: { id: string; place: number; isCurrent: boolean }) => {
  const t = useText()
  const subjectOf = useSubject()
  const show = useShowTab()
  const close = useCloseTab()
  const letter = useOfficeQuery('letters.get', { id }).data?.letter
  if (!letter) return null
  const subject = subjectOf({ subject: letter.content.subject, envelope: letter.envelope })
  return (
    <li className={`${styles.tab} ${isCurrent ? styles.current : ''}`}>
      <button
        type="button"
        className={styles.show}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={place <= 9 ? `Control+${place}` : undefined}
        title={subject}
        onClick={() => show(id)}
        onAuxClick={(event) => event.button === 1 && close(id)}
      >
        <StateShape mark={letter.state} />
        <span className={styles.subject}>{subject}</span>
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={t('tabs.close', { subject: subject.slice(0, 120) })}
        onClick={() => close(id)}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  )
}
