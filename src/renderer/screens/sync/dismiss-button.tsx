import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'

/** The person knows of the refusal: it leaves "Perlu tindakan", and stays readable. */
export const DismissButton = ({ dseq }: { dseq: number }) => {
  const t = useText()
  const dismiss = useOfficeAction('sync.dismiss')
  const announce = useAnnounce()
  const tellError = useTellError()
  const onPress = () =>
    dismiss.mutate({ dseq }, { onSuccess: () => announce(t('sync.dismissedNow')), onError: tellError })
  return (
    <Button icon={<Icon name="check" size={16} />} onPress={onPress}>
      {t('sync.dismiss')}
    </Button>
  )
}
