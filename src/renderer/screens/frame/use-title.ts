import { useEffect } from 'react'
import type { MessageKey } from '../../i18n/messages.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { Place } from '../../navigation/place.ts'

/** The name of the place in the window's title: the first thing a screen reader says of a window. */
export const useTitle = (place: Place): void => {
  const t = useText()
  const title = `${t(nameOf(place))} – ${t('common.appName')}`
  useEffect(() => {
    document.title = title
  }, [title])
}

const nameOf = (place: Place): MessageKey => {
  switch (place.screen) {
    case 'kotak':
      return `box.${place.box}`
    case 'draf':
      return 'box.draf'
    default:
      return `nav.${place.screen}`
  }
}
