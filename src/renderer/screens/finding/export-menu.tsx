import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { exportForms, type ExportForm, type ExportSource } from '../../../protocol/desktop/export-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Icon } from '../../parts/icon.tsx'
import menu from '../frame/menu.module.css'
import button from '../../parts/button.module.css'
import { saveFile } from './save-file.ts'

/** A list on paper or for a spreadsheet; the shell says where it goes. */
export const ExportMenu = ({ source, isDisabled }: { source: ExportSource; isDisabled: boolean }) => {
  const t = useText()
  const announce = useAnnounce()
  const tellError = useTellError()
  const make = useOfficeAction('export.make')
  const run = (form: ExportForm) => {
    announce(t('export.working'))
    make.mutate(
      { source, form },
      {
        onSuccess: (file) => {
          saveFile(file.name, file.type, file.data)
          announce(t('export.done', { name: file.name, n: file.rows }))
        },
        onError: tellError,
      },
    )
  }
  return (
    <MenuTrigger>
      <AriaButton className={`${button.button} ${button.plain}`} isDisabled={isDisabled || make.isPending}>
        <Icon name="print" size={16} />
        <span>{t('export.button')}</span>
      </AriaButton>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''} aria-label={t('export.button')} onAction={(key) => run(key as ExportForm)}>
          {exportForms.map((form) => (
            <MenuItem key={form} id={form} className={menu.item ?? ''} textValue={t(`export.${form}`)}>
              <Icon name={form === 'pdf' ? 'print' : 'save'} size={16} />
              {t(`export.${form}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
