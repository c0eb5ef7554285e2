import { useState } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { paperRoles } from '../../../../domain/permits/kind/paper-roles.ts'
import type { NewWorkCall } from '../../../../protocol/desktop/new-work.ts'
import type { CaseStepName } from '../../../../protocol/desktop/permit-calls.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import { permitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { useBegin } from '../../../new-work/use-begin.ts'
import { WhyNotLine } from '../../../new-work/why-not-line.tsx'
import { Button } from '../../../parts/button.tsx'
import { Icon, type IconName } from '../../../parts/icon.tsx'
import { saveDocument } from '../../../parts/save-document.ts'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import menu from '../../letter/letter-menu.module.css'
import { UndoButton } from '../../letter/undo-button.tsx'
import { NoticeDialog } from '../notice-dialog.tsx'
import { AskDialog } from '../steps/ask-dialog.tsx'
import { PaperStep } from '../steps/paper-step.tsx'
import { RecommendDialog } from '../steps/recommend-dialog.tsx'
import { ReportDialog } from '../steps/report-dialog.tsx'
import { EndorseDialog, HandOverPermitDialog, PassByDialog, WithdrawDialog } from '../steps/simple-steps.tsx'
import type { CaseView } from './case-view.ts'
import styles from './case.module.css'

/** Steps in hand, with their keys: those that the case waits for, most usual first. */
const main: [CaseStepName, string, IconName][] = [
  ['accept', 'k', 'check'],
  ['recommend', 'r', 'check'],
  ['endorse', 'e', 'check'],
  ['resubmit', 'u', 'back'],
  ['izin', 'i', 'draft'],
  ['penolakan', 'x', 'draft'],
  ['hand_over', 's', 'send'],
  ['pass_by', 'j', 'right'],
  ['take_report', 'o', 'inbox'],
]
const more: CaseStepName[] = [
  'note_notice',
  'return',
  'ask',
  'correct',
  'pengembalian',
  'pencabutan',
  'extend',
  'withdraw',
]
/** What a step is to the office; a form is begun with the application that it makes. */
const beginsOf = (step: CaseStepName | 'change' | 'receipt'): NewWorkCall | undefined => {
  if (step === 'receipt') return undefined
  return paperRoles.some((role) => role === step) ? 'permits.draftPaper' : 'permits.act'
}
/** These are asked for before the answer is needed; the others open a dialog of their own. */
type Asking = Exclude<CaseStepName, 'accept' | 'return' | 'resubmit' | 'correct' | 'extend'>

/** What this person may do with the case now, each by a button and a key. What is not possible is not there. */
export const CaseActions = (props: { view: CaseView; isChecking: boolean; onCheck: () => void }) => {
  const { view, isChecking, onCheck } = props
  const t = useText()
  const go = useGo()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { letter, desk, detail } = view
  const may = (step: CaseStepName) => desk.may.includes(step)
  const form = (query: string) => go(permitPlace('baru', { case: letter.id, query }))
  const print = () =>
    desk.receipt &&
    saveDocument(desk.receipt, `tanda-terima-${letter.permit.number?.text ?? letter.id.slice(0, 8)}.pdf`)
  const run = (step: CaseStepName | 'change' | 'receipt') => {
    switch (step) {
      case 'accept':
      case 'return':
        return onCheck()
      case 'resubmit':
        return form('perbaikan')
      case 'correct':
        return form('pembetulan')
      case 'extend':
        return form('perpanjangan')
      case 'change':
        return form('perubahan')
      case 'receipt':
        return print()
      default:
        return setAsking(step)
    }
  }
  // While one checks, the check is on the desk and its keys are its own.
  const offered = main.filter(([step]) => may(step) && !(step === 'accept' && isChecking))
  const begin = useBegin()
  useShortcuts(Object.fromEntries(offered.map(([step, key]) => [key, () => run(step)])), { begins: 'permits.act' })
  useShortcuts({ 'Ctrl+p': print }, { enabled: desk.receipt !== null })
  const others = [
    ...more.filter((step) => may(step) && !(step === 'return' && (may('accept') || isChecking))),
    ...(may('extend') ? (['change'] as const) : []),
    ...(desk.receipt ? (['receipt'] as const) : []),
  ]
  return (
    <div className={styles.actions}>
      <WaitsFor view={view} />
      <div className={styles.buttons}>
        {offered.map(([step, key, icon], index) => (
          <Button
            key={step}
            variant={index === 0 ? 'primary' : 'plain'}
            shortcut={key.toUpperCase()}
            icon={<Icon name={icon} />}
            begins={beginsOf(step)}
            onPress={() => run(step)}
          >
            {t(`caseStep.${step}`)}
          </Button>
        ))}
        {others.length > 0 && (
          <MenuTrigger>
            <AriaButton className={menu.button ?? ''}>
              {t('tools.more')} <Icon name="down" size={14} />
            </AriaButton>
            <Popover className={menu.popover ?? ''} placement="bottom start">
              <Menu
                className={menu.menu ?? ''}
                onAction={(key) => {
                  const step = key as (typeof others)[number]
                  begin(beginsOf(step), () => run(step))
                }}
                aria-label={t('tools.more')}
              >
                {others.map((step) => (
                  <MenuItem key={step} id={step} textValue={t(`caseStep.${step}`)} className={menu.item ?? ''}>
                    <span className={menu.word}>{t(`caseStep.${step}`)}</span>
                    {step === 'receipt' && <kbd aria-hidden="true">Ctrl P</kbd>}
                    <WhyNotLine begins={beginsOf(step)} />
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
        {detail.undo !== null && <UndoButton id={letter.id} />}
      </div>
      {asking && <Dialogs asking={asking} view={view} onClose={() => setAsking(null)} />}
    </div>
  )
}

const Dialogs = ({ asking, view, onClose }: { asking: Asking; view: CaseView; onClose: () => void }) => {
  const props = { view, onClose }
  switch (asking) {
    case 'endorse':
      return <EndorseDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'pass_by':
      return <PassByDialog {...props} />
    case 'hand_over':
      return <HandOverPermitDialog {...props} />
    case 'ask':
      return <AskDialog {...props} />
    case 'recommend':
      return <RecommendDialog {...props} />
    case 'note_notice':
      return <NoticeDialog letter={view.letter} onClose={onClose} />
    case 'take_report':
      return <ReportDialog {...props} />
    default:
      return <PaperStep {...props} as={asking} />
  }
}

/** With whom the case is, in a line; what is missing where it is with the applicant. */
const WaitsFor = ({ view }: { view: CaseView }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const { letter, kind } = view
  const { permit } = letter
  const { returned } = permit
  if (returned) {
    return (
      <div className={styles.returned}>
        <p className={styles.strong}>{t('case.withApplicant', { day: format.date(returned.at) })}</p>
        {returned.note !== '' && <p>{returned.note}</p>}
        {returned.items.length > 0 && (
          <ul>
            {returned.items.map(({ item, reason }) => (
              <li key={item}>
                <strong>{titleOf(item, view, language, t)}</strong>: {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  if (permit.state !== 'berjalan') return null
  const step = kind?.steps.find(({ id }) => id === permit.step)
  const name = (language === 'en' ? step?.nameEn : step?.name) ?? permit.step
  const isMine = view.detail.tasks.length > 0
  return (
    <p className={`${styles.waits} ${isMine ? styles.mine : styles.soft}`}>
      <Icon name={isMine ? 'waiting' : 'clock'} size={16} />
      {t(isMine ? 'case.waitsForMe' : 'case.waitsAt', { step: name })}
    </p>
  )
}

/** An item of the check in words. */
const titleOf = (item: string, { kind }: CaseView, language: 'id' | 'en', t: ReturnType<typeof useText>): string => {
  const [sort, id = ''] = item.split('.')
  if (sort === 'dokumen') {
    const document = kind?.documents.find((one) => one.id === id)
    return (language === 'en' ? document?.labelEn : document?.label) ?? id
  }
  if (sort !== 'isian') return t('check.applicant')
  const group = kind?.form['x-groups'].find(({ fields }) => fields.includes(id))
  return (language === 'en' ? group?.['x-titleEn'] : group?.title) ?? id
}
