import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Addressee } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import styles from './draft-form.module.css'

export interface ExternalAddresseeProps {
  field: string
  onAdd: (addressee: Addressee) => void
  isDisabled: boolean
}

/** A party that has no Lontar: its letter is printed or sent by other means, its name stands in it. */
export const ExternalAddressee = ({ field, onAdd, isDisabled }: ExternalAddresseeProps) => {
  const t = useText()
  const name = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const add = () => {
    if (!name.current || !place.current) return
    const words = name.current.value.trim()
    if (words !== '') {
      onAdd({ type: 'external', name: words, place: place.current.value.trim() })
      name.current.value = ''
      place.current.value = ''
    }
    name.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    add()
  }
  return (
    <div className={styles.external} onKeyDown={onKeyDown} role="presentation">
      <TextField
        label={t('draft.externalName', { field })}
        labelHidden
        placeholder={t('draft.externalNameShort')}
        inputRef={name}
        maxLength={300}
        isDisabled={isDisabled}
      />
      <TextField
        label={t('draft.externalPlace', { field })}
        labelHidden
        placeholder={t('draft.externalPlaceShort')}
        inputRef={place}
        maxLength={200}
        isDisabled={isDisabled}
      />
      <Button onPress={add} isDisabled={isDisabled}>
        {t('draft.add')}
      </Button>
    </div>
  )
}
