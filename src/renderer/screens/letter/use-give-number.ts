import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'

/** Asks for the number; the office makes the final PDF as soon as it is there. */
export const useGiveNumber = (id: string) => {
  const t = useText()
  const announce = useAnnounce()
  const action = useOfficeAction('letters.number')
  const ask = () =>
    action.mutate(
      { id },
      {
        onSuccess: ({ letter }) =>
          announce(letter.number ? t('number.given', { number: letter.number.text }) : t('number.done')),
      },
    )
  return { ask, isPending: action.isPending, error: action.error }
}
