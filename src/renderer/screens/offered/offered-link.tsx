import { useEffect, useEffectEvent } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { parsePlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'

/** Goes where a link from outside leads. A letter that the person does not have is answered with calm words: the link proves nothing. */
export const OfferedLink = ({ place, onDone }: { place: string; onDone: () => void }) => {
  const t = useText()
  const go = useGo()
  const there = parsePlace(place)
  const letter = there.screen === 'kotak' ? there.letter : null
  const found = useOfficeQuery('letters.get', { id: letter ?? '' }, { enabled: letter !== null })
  const isThere = letter === null || found.data !== undefined
  const follow = useEffectEvent(() => {
    go(there)
    onDone()
  })
  useEffect(() => {
    if (isThere) follow()
  }, [isThere])
  if (!found.error) return null
  return (
    <Dialog
      title={t('offered.unseen.title')}
      onClose={onDone}
      width="narrow"
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one next step of a dialog that somebody opened
        <Button variant="primary" autoFocus onPress={onDone}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('offered.unseen.body')}</p>
    </Dialog>
  )
}
