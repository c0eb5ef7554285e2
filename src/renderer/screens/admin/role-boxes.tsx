import { roles, type Role } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import styles from './admin.module.css'

/** What whoever holds the position may do. */
export const RoleBoxes = (props: {
  value: readonly Role[]
  onChange: (value: Role[]) => void
  offered: readonly Role[]
}) => {
  const t = useText()
  const { value, onChange, offered } = props
  const toggle = (role: Role) =>
    onChange(roles.filter((each) => (each === role ? !value.includes(role) : value.includes(each))))
  return (
    <fieldset className={styles.boxes}>
      <legend>{t('positions.roles')}</legend>
      {offered.map((role) => (
        <label key={role} className={styles.check}>
          <input type="checkbox" checked={value.includes(role)} onChange={() => toggle(role)} />
          {t(`role.${role}`)}
        </label>
      ))}
    </fieldset>
  )
}
