import { stepTypes, type PermitStep } from '../../../../../domain/permits/kind/permit-kind.ts'
import { useText } from '../../../../i18n/text-context.tsx'
import { Button } from '../../../../parts/button.tsx'
import { Icon } from '../../../../parts/icon.tsx'
import { IconButton } from '../../../../parts/icon-button.tsx'
import { SearchSelect } from '../../../../parts/search-select.tsx'
import { Select } from '../../../../parts/select.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { NumberField } from '../number-field.tsx'
import { columnId } from '../question-sorts.ts'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

type Team = NonNullable<PermitStep['teams']>[number]
const roles = ['front_office', 'back_office', 'verifikator', 'pimpinan'] as const
const visits = ['none', 'optional', 'required'] as const

/** The way of a case, with the agencies that are asked on it. */
export const StepsSection = ({ kind, set, admin }: SectionProps) => {
  const t = useText()
  const { steps } = kind
  const put = (at: number, change: Partial<PermitStep>) =>
    set({ steps: steps.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  const add = (type: 'telaah' | 'teknis') => {
    const name = t(`permitKinds.step.${type}`)
    const step: PermitStep = {
      id: columnId(
        type,
        steps.map(({ id }) => id),
      ),
      type,
      name,
      nameEn: name,
      role: type === 'telaah' ? 'verifikator' : 'back_office',
      days: 2,
      ...(type === 'teknis' && { teams: [] }),
    }
    // Before the first step that comes later in the way of every case.
    const at = steps.findIndex((one) => stepTypes.indexOf(one.type) > stepTypes.indexOf(type))
    set({ steps: steps.toSpliced(at < 0 ? steps.length : at, 0, step) })
  }
  return (
    <div className={adminStyles.form}>
      <p className={styles.soft}>{t('permitKinds.stepsLead')}</p>
      <ol className={styles.rowsList}>
        {steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may have the same id until that is mended
          <li key={at} className={styles.row} data-open>
            <div className={styles.rowHead}>
              <strong className={styles.rowName}>
                {at + 1}. {t(`permitKinds.step.${step.type}`)}
              </strong>
              {(step.type === 'telaah' || step.type === 'teknis') && (
                <IconButton
                  icon="close"
                  label={t('draft.remove', { name: step.name })}
                  onPress={() => set({ steps: steps.toSpliced(at, 1) })}
                />
              )}
            </div>
            <div className={styles.rowBody}>
              <div className={adminStyles.triple}>
                <TextField
                  label={t('permitKinds.stepName')}
                  value={step.name}
                  onChange={(name) => put(at, { name })}
                  maxLength={300}
                />
                <TextField
                  label={t('permitKinds.stepNameEn')}
                  value={step.nameEn}
                  onChange={(nameEn) => put(at, { nameEn })}
                  maxLength={300}
                />
                <Select<PermitStep['role']>
                  label={t('permitKinds.role')}
                  value={step.role}
                  onChange={(role) => put(at, { role })}
                  options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
                />
                <NumberField
                  label={t('permitKinds.stepDays')}
                  value={step.days}
                  onChange={(days) => days !== null && put(at, { days })}
                />
              </div>
              {step.type === 'teknis' && (
                <Teams
                  teams={step.teams ?? []}
                  onChange={(teams) => put(at, { teams })}
                  units={admin.directory.units}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className={adminStyles.buttons}>
        {(['telaah', 'teknis'] as const).map((type) => (
          <Button
            key={type}
            icon={<Icon name="plus" size={16} />}
            isDisabled={steps.length >= 12}
            onPress={() => add(type)}
          >
            {t('permitKinds.addStep', { name: t(`permitKinds.step.${type}`) })}
          </Button>
        ))}
      </div>
    </div>
  )
}

const Teams = (props: {
  teams: Team[]
  onChange: (teams: Team[]) => void
  units: SectionProps['admin']['directory']['units']
}) => {
  const t = useText()
  const { teams, onChange, units } = props
  const options = units.map((unit) => ({ value: unit.id, label: unit.name, description: unit.abbreviation }))
  const put = (at: number, change: Partial<Team>) =>
    onChange(teams.map((one, n) => (n === at ? { ...one, ...change } : one)))
  return (
    <div className={styles.rowsList}>
      {teams.map((team, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same agency may stand twice until that is mended
        <div key={at} className={styles.team}>
          <div className={adminStyles.pair}>
            <SearchSelect
              label={t('permitKinds.teamUnit')}
              value={team.unitId}
              onChange={(unitId) => unitId !== null && put(at, { unitId })}
              options={options}
            />
            <div className={adminStyles.pair}>
              <NumberField
                label={t('permitKinds.teamDays')}
                value={team.days}
                onChange={(days) => days !== null && put(at, { days })}
              />
              <Select<Team['visit']>
                label={t('permitKinds.visit')}
                value={team.visit}
                onChange={(visit) => put(at, { visit })}
                options={visits.map((visit) => ({ value: visit, label: t(`permitKinds.visit.${visit}`) }))}
              />
            </div>
            <TextField
              label={t('permitKinds.teamQuestion')}
              value={team.question}
              onChange={(question) => put(at, { question })}
              maxLength={300}
            />
            <TextField
              label={t('permitKinds.teamQuestionEn')}
              value={team.questionEn}
              onChange={(questionEn) => put(at, { questionEn })}
              maxLength={300}
            />
          </div>
          <IconButton
            icon="close"
            label={t('draft.remove', { name: options.find(({ value }) => value === team.unitId)?.label ?? '' })}
            onPress={() => onChange(teams.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<Icon name="plus" size={16} />}
          isDisabled={teams.length >= 12}
          onPress={() =>
            onChange([
              ...teams,
              {
                unitId: units.find(({ id }) => !teams.some(({ unitId }) => unitId === id))?.id ?? '',
                question: t('permitKinds.newTeamQuestion'),
                questionEn: t('permitKinds.newTeamQuestion'),
                days: 3,
                visit: 'none',
              },
            ])
          }
        >
          {t('permitKinds.addTeam')}
        </Button>
      </div>
    </div>
  )
}
