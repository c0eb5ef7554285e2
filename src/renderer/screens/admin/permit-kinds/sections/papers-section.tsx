import { useState } from 'react'
import { kindsOf } from '../../../../../domain/kinds/kinds-of.ts'
import { paperRoles, type PaperRole } from '../../../../../domain/permits/kind/paper-roles.ts'
import type { PermitPaper } from '../../../../../domain/permits/kind/permit-kind.ts'
import { BodyEditor } from '../../../../editor/body-editor.tsx'
import { useText } from '../../../../i18n/text-context.tsx'
import { Button } from '../../../../parts/button.tsx'
import { Select } from '../../../../parts/select.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { paperCarrier } from '../paper-carrier.ts'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

/** The permit and the letters around it: their words, with answers and facts in the places where they stand. */
export const PapersSection = ({ kind, set, admin, focus }: SectionProps) => {
  const t = useText()
  const [role, setRole] = useState<PaperRole>('izin')
  const [followed, setFollowed] = useState('')
  if (focus !== followed) {
    setFollowed(focus)
    const found = paperRoles.find((one) => one === focus)
    if (found) setRole(found)
  }
  const paper = kind.papers[role]
  const put = (change: Partial<PermitPaper>) =>
    set({ papers: { ...kind.papers, [role]: { ...kind.papers[role], ...change } } })
  return (
    <div className={adminStyles.form}>
      <fieldset className={styles.previewTabs} aria-label={t('permitKinds.section.papers')}>
        {paperRoles.map((one) => (
          <Button key={one} variant={one === role ? 'primary' : 'plain'} onPress={() => setRole(one)}>
            {t(`permitKinds.paper.${one}`)}
          </Button>
        ))}
      </fieldset>
      <div className={adminStyles.pair}>
        <TextField
          label={t('permitKinds.paperTitle')}
          description={t('permitKinds.paperTitleHelp')}
          value={paper.title}
          onChange={(title) => put({ title })}
          maxLength={120}
        />
        <TextField
          label={t('permitKinds.paperSubject')}
          value={paper.subject}
          onChange={(subject) => put({ subject })}
          maxLength={300}
        />
        <Select
          label={t('permitKinds.letterKind')}
          value={paper.letterKind}
          onChange={(letterKind) => put({ letterKind })}
          options={kindsOf(admin.directory).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          label={t('kinds.classification')}
          value={paper.classification}
          onChange={(classification) => put({ classification })}
          maxLength={40}
        />
      </div>
      <BodyEditor
        key={role}
        label={t('permitKinds.paperBody')}
        value={paper.template}
        onChange={(template) => put({ template })}
        facts={{ kind: paperCarrier(kind, role), fields: {}, known: {} }}
        isDisabled={admin.base === null}
        error={undefined}
      />
    </div>
  )
}
