import { useText } from '../../i18n/text-context.tsx'
import type { MessageKey } from '../../i18n/messages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import styles from './shortcuts-dialog.module.css'

const groups: { title: MessageKey; keys: [keys: string[], word: MessageKey][] }[] = [
  {
    title: 'shortcuts.everywhere',
    keys: [
      [['Ctrl', 'K'], 'frame.palette'],
      [['?'], 'shortcuts.help'],
      [['N'], 'frame.newLetter'],
    ],
  },
  {
    title: 'shortcuts.inLists',
    keys: [
      [['J'], 'shortcuts.next'],
      [['K'], 'shortcuts.previous'],
      [['Enter'], 'shortcuts.open'],
      [['/'], 'shortcuts.search'],
      [['Space'], 'shortcuts.scroll'],
    ],
  },
  {
    title: 'shortcuts.onTasks',
    keys: [
      [['P'], 'reading.paraf'],
      [['R'], 'reading.return'],
      [['N'], 'reading.giveNumber'],
      [['T'], 'reading.sign'],
      [['X'], 'shortcuts.mark'],
      [['E'], 'reading.edit'],
      [['A'], 'archive.put'],
      [['D'], 'disposition.give'],
      [['L'], 'disposition.reportBack'],
      [['S'], 'disposition.markDone'],
      [['F'], 'disposition.markFollowedUp'],
    ],
  },
  {
    title: 'shortcuts.onDocument',
    keys: [
      [['+'], 'pdf.larger'],
      [['-'], 'pdf.smaller'],
      [['0'], 'pdf.fit'],
    ],
  },
]

export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose} width="wide">
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
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
