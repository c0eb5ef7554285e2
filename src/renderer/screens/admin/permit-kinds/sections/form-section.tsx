import { useState } from 'react'
import type { FormField, FormSchema } from '../../../../../domain/permits/form/form-schema.ts'
import { useText } from '../../../../i18n/text-context.tsx'
import { Button } from '../../../../parts/button.tsx'
import { Icon } from '../../../../parts/icon.tsx'
import { TextField } from '../../../../parts/text-field.tsx'
import { columnId } from '../question-sorts.ts'
import { QuestionRow } from './question-row.tsx'
import type { SectionProps } from './section.ts'
import adminStyles from '../../admin.module.css'
import styles from '../permit-kinds.module.css'

type Groups = FormSchema['x-groups']

/** The questions in their groups: one line each, opened to be changed. */
export const FormSection = ({ kind, set, focus }: SectionProps) => {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  // A finding of the check opens its question; a click opens another.
  const [followed, setFollowed] = useState('')
  if (focus !== followed) {
    setFollowed(focus)
    if (focus !== '') setOpen(focus)
  }
  const { form } = kind
  const groups = form['x-groups']
  const put = (change: Partial<FormSchema>) => set({ form: { ...form, ...change } })
  const putGroup = (at: number, change: Partial<Groups[number]>) =>
    put({ 'x-groups': groups.map((group, n) => (n === at ? { ...group, ...change } : group)) })
  const putField = (id: string, field: FormField) => put({ properties: { ...form.properties, [id]: field } })
  const remove = (id: string) => {
    const { [id]: _, ...properties } = form.properties
    put({
      properties,
      required: form.required.filter((each) => each !== id),
      'x-groups': groups
        .map((group) => ({ ...group, fields: group.fields.filter((each) => each !== id) }))
        .filter(({ fields }) => fields.length > 0),
    })
  }
  const move = (at: number, id: string, step: -1 | 1) => {
    const fields = groups[at]?.fields ?? []
    const from = fields.indexOf(id)
    const other = groups[at + step]
    if (from + step >= 0 && from + step < fields.length)
      return putGroup(at, { fields: fields.toSpliced(from, 1).toSpliced(from + step, 0, id) })
    // Over the edge of its group a question goes into the next one, unless it is the last there.
    if (!other || fields.length === 1) return
    put({
      'x-groups': groups.map((group, n) => {
        if (n === at) return { ...group, fields: fields.filter((each) => each !== id) }
        if (n !== at + step) return group
        return { ...group, fields: step === 1 ? [id, ...group.fields] : [...group.fields, id] }
      }),
    })
  }
  const add = (at: number | null) => {
    const title = t('permitKinds.newQuestion')
    const id = columnId(title, Object.keys(form.properties))
    const properties = {
      ...form.properties,
      [id]: { type: 'string', title, 'x-titleEn': title, maxLength: 200 } as const,
    }
    const next =
      at === null
        ? [...groups, { title: t('permitKinds.newGroup'), 'x-titleEn': t('permitKinds.newGroup'), fields: [id] }]
        : groups.map((group, n) => (n === at ? { ...group, fields: [...group.fields, id] } : group))
    put({ properties, 'x-groups': next })
    setOpen(id)
  }
  const lost = Object.keys(form.properties).filter((id) => !groups.some(({ fields }) => fields.includes(id)))
  const row = (id: string, at: number | null, isFirst: boolean, isLast: boolean) => {
    const field = form.properties[id]
    if (!field) return null
    return (
      <QuestionRow
        key={id}
        id={id}
        kind={kind}
        field={field}
        isRequired={form.required.includes(id)}
        isOpen={open === id}
        onToggle={() => setOpen(open === id ? null : id)}
        onChange={(changed) => putField(id, changed)}
        onRequired={(isRequired) =>
          put({ required: isRequired ? [...form.required, id] : form.required.filter((each) => each !== id) })
        }
        onPublic={(isPublic) =>
          set({ publicFields: isPublic ? [...kind.publicFields, id] : kind.publicFields.filter((each) => each !== id) })
        }
        onMove={at === null ? null : (step) => move(at, id, step)}
        edge={{ isFirst, isLast }}
        onRemove={() => remove(id)}
      />
    )
  }
  return (
    <div className={adminStyles.form}>
      {groups.map((group, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a group has only its place until it is named
        <fieldset key={at} className={styles.group} aria-label={group.title}>
          <div className={adminStyles.pair}>
            <TextField
              label={t('permitKinds.groupTitle', { n: at + 1 })}
              value={group.title}
              onChange={(title) => putGroup(at, { title })}
              maxLength={300}
            />
            <TextField
              label={t('permitKinds.groupTitleEn')}
              value={group['x-titleEn']}
              onChange={(title) => putGroup(at, { 'x-titleEn': title })}
              maxLength={300}
            />
          </div>
          <div className={styles.rowsList}>
            {group.fields.map((id, n) =>
              row(id, at, at === 0 && n === 0, at === groups.length - 1 && n === group.fields.length - 1),
            )}
          </div>
          <div>
            <Button icon={<Icon name="plus" size={16} />} onPress={() => add(at)}>
              {t('permitKinds.addQuestion')}
            </Button>
          </div>
        </fieldset>
      ))}
      {lost.length > 0 && <div className={styles.rowsList}>{lost.map((id) => row(id, null, true, true))}</div>}
      <div>
        <Button icon={<Icon name="plus" size={16} />} isDisabled={groups.length >= 20} onPress={() => add(null)}>
          {t('permitKinds.addGroup')}
        </Button>
      </div>
    </div>
  )
}
