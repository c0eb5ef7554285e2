import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { formatPlace, parsePlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useRail } from './use-rail.ts'
import styles from './menu.module.css'

/** The rail as a menu, where the window is too narrow for it. */
export const RailMenu = () => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const entries = useRail()
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''}>{t('nav.menu')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu className={styles.menu ?? ''} aria-label={t('nav.label')} onAction={(key) => go(parsePlace(String(key)))}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.label}
              id={formatPlace(entry.place)}
              className={styles.item ?? ''}
              textValue={t(entry.label)}
            >
              <Icon name={entry.icon} />
              {t(entry.label)} {entry.count > 0 && `(${format.number(entry.count)})`}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
