import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import type { NewWorkCall } from '../../../protocol/desktop/new-work.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { WhyNotLine } from '../../new-work/why-not-line.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { useLetterTools, type ToolName } from './use-letter-tools.ts'
import styles from './letter-menu.module.css'

const icons: Record<ToolName, IconName> = {
  changes: 'draft',
  history: 'clock',
  print: 'print',
  save: 'save',
  copyNumber: 'number',
  copy: 'copy',
  ralat: 'back',
  follow: 'right',
}
/** Begins another letter. */
const begins: Partial<Record<ToolName, NewWorkCall>> = {
  copy: 'letters.copy',
  ralat: 'letters.copy',
  follow: 'letters.copy',
}
const keys: Partial<Record<ToolName, string>> = { changes: 'v', history: 'h', print: 'Ctrl+p', copyNumber: 'c' }

interface LetterMenuProps {
  detail: LetterDetail
  /** The paper that is shown, where it is here. */
  url: string | null
  onChanges: () => void
  onHistory: () => void
}

/** What can be done with a letter beside deciding it: look back, print, keep a copy, begin another from it. */
export const LetterMenu = ({ detail, url, onChanges, onHistory }: LetterMenuProps) => {
  const t = useText()
  const { tools, run } = useLetterTools({ detail, url, onChanges, onHistory })
  const begin = useBegin()
  const choose = (tool: ToolName) => begin(begins[tool], () => run(tool))
  const bound = tools.flatMap((tool) => (keys[tool] ? [[keys[tool], () => run(tool)] as const] : []))
  useShortcuts(Object.fromEntries(bound))
  return (
    <MenuTrigger>
      <AriaButton className={styles.button ?? ''}>
        {t('tools.more')} <Icon name="down" size={14} />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu className={styles.menu ?? ''} onAction={(tool) => choose(tool as ToolName)} aria-label={t('tools.more')}>
          {tools.map((tool, index) => [
            index > 0 && startsNew(tool) && <Separator key={`${tool} line`} className={styles.line ?? ''} />,
            <MenuItem key={tool} id={tool} textValue={t(`tools.${tool}`)} className={styles.item ?? ''}>
              <Icon name={icons[tool]} size={16} />
              <span className={styles.word}>{t(`tools.${tool}`)}</span>
              {keys[tool] && <kbd aria-hidden="true">{shown(keys[tool])}</kbd>}
              <WhyNotLine begins={begins[tool]} />
            </MenuItem>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const startsNew = (tool: ToolName): boolean => tool === 'print' || tool === 'copy'
const shown = (key: string): string => (key.length === 1 ? key.toUpperCase() : key.replace('+p', ' P'))
