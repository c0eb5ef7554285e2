import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { Wordmark } from '../../parts/wordmark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { RailMenu } from './rail-menu.tsx'
import { useNewLetter } from '../new-letter/new-letter-context.tsx'
import styles from './header.module.css'

export const Header = ({ onPalette, onShortcuts }: { onPalette: () => void; onShortcuts: () => void }) => {
  const t = useText()
  const newLetter = useNewLetter()
  return (
    <header className={styles.header}>
      <RailMenu />
      <span className={styles.name}>
        <Wordmark />
      </span>
      <button type="button" className={styles.find} onClick={onPalette} aria-keyshortcuts="Control+K">
        <Icon name="search" size={16} />
        <span className={styles.findWord}>{t('frame.palette')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <span className={styles.space} />
      {newLetter && (
        <Button
          variant="primary"
          shortcut="N"
          icon={<Icon name="plus" size={16} />}
          onPress={newLetter.start}
          isDisabled={newLetter.isPending}
          begins="letters.create"
        >
          {t('frame.newLetter')}
        </Button>
      )}
      <IconButton icon="keyboard" label={t('frame.shortcuts')} shortcut="?" onPress={onShortcuts} />
      <LanguageSwitch />
      <AccountMenu />
    </header>
  )
}
