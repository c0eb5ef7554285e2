import { Button } from 'react-aria-components'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './sign-in-screen.module.css'

interface PersonCardProps {
  person: DesktopOutput<'session.people'>['people'][number]
  isDisabled: boolean
  isWorking: boolean
  onPress: () => void
}

export const PersonCard = ({ person, isDisabled, isWorking, onPress }: PersonCardProps) => {
  const t = useText()
  return (
    <Button className={styles.card ?? ''} isDisabled={isDisabled} onPress={onPress}>
      <span className={styles.initials} aria-hidden="true">
        {initials(person.name)}
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.position}>{person.title}</span>
        {isWorking && <span className={styles.mark}>{t('signIn.working', { name: person.name })}</span>}
        {!isWorking && person.onThisComputer && (
          <span className={styles.mark}>
            <Icon name="computer" size={14} /> {t('signIn.here')}
          </span>
        )}
      </span>
    </Button>
  )
}

/** Of the name without titles and without the I or Ni that half of Bali shares: `Ni Luh Ayu Pratiwi, S.Sos.` → `LP`. */
const initials = (name: string): string => {
  const words = (name.split(',')[0] ?? '')
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith('.') && !['I', 'Ni'].includes(word))
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}
