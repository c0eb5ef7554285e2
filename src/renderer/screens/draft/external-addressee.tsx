import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
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
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])
  const add = () => {
    nameInput.current?.focus()
    if (name.trim() === '') return
    onAdd({ type: 'external', name: name.trim(), place: place.trim() })
    setName('')
    setPlace('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    add()
  }
  return (
    <div className={styles.external} onKeyDown={onKeyDown} role="presentation">
      <TextField
        label={t('draft.externalName', { field })}
        labelHidden
        placeholder={t('draft.externalNameShort')}
        inputRef={nameInput}
        value={name}
        onChange={setName}
        maxLength={300}
        isDisabled={isDisabled}
      />
      <TextField
        label={t('draft.externalPlace', { field })}
        labelHidden
        placeholder={t('draft.externalPlaceShort')}
        value={place}
        onChange={setPlace}
        maxLength={200}
        isDisabled={isDisabled}
      />
      <Button onPress={add} isDisabled={isDisabled}>
        {t('draft.add')}
      </Button>
    </div>
  )
}
