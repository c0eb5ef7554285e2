import { useText } from '../../i18n/text-context.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { shortcutGroups } from './shortcut-groups.ts'
import styles from './shortcuts-dialog.module.css'

export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose} width="wide" isRead>
      <div className={styles.groups}>
        {shortcutGroups.map(({ title, keys }) => (
          <section key={title} aria-label={t(title)}>
            <h3 className={styles.title}>{t(title)}</h3>
            <dl className={styles.keys}>
              {keys.map(([names, word]) => (
                <div key={word} className={styles.line}>
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{t(word)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
