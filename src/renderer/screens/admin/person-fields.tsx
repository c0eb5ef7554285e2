import type { Person } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { TextField } from '../../parts/text-field.tsx'
import styles from './admin.module.css'

export type Particulars = Pick<Person, 'name' | 'rank' | 'nip' | 'identity'>

/** Digits are typed with spaces, as they stand on paper. */
export const asNip = (typed: string): string => typed.replaceAll(/\s/g, '')
export const isNip = (typed: string): boolean => /^(\d{18})?$/.test(asNip(typed))

/** The particulars of a person. @param kept the identity that stays where the field is left empty; only its end is shown */
export const PersonFields = (props: {
  value: Particulars
  onChange: (value: Particulars) => void
  tooEarly: boolean
  kept?: string
}) => {
  const t = useText()
  const { value, onChange, tooEarly, kept = '' } = props
  const field = (name: keyof Particulars) => ({
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
    maxLength: 200,
  })
  return (
    <>
      <TextField
        label={t('people.name')}
        {...field('name')}
        error={tooEarly && value.name.trim() === '' ? t('people.nameMissing') : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t('people.nip')}
          {...field('nip')}
          inputMode="numeric"
          description={t('people.nipHelp')}
          error={tooEarly && !isNip(value.nip) ? t('people.invalidNip') : undefined}
        />
        <TextField label={t('people.rank')} {...field('rank')} />
      </div>
      <TextField
        label={t('people.identity')}
        {...field('identity')}
        description={kept === '' ? t('people.identityHelp') : t('people.identityKept', { end: kept.slice(-4) })}
      />
    </>
  )
}
