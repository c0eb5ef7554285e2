import { useOfficeAction } from '../../bridge/use-office.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace, formatPlace, parsePlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { newsWords } from './news-words.ts'

/** Whoever looks at Lontar sees what comes; the operating system tells everybody else, and a click there leads to it. */
export const useNotices = (): void => {
  const t = useText()
  const go = useGo()
  const { mutate: show } = useOfficeAction('notices.show')
  useOfficeEvent('news', ({ news }) => {
    if (!document.hasFocus())
      show({ ...newsWords(news, t), place: formatPlace(boxPlace('menunggu', news.letter?.id ?? null)) })
  })
  useOfficeEvent('place.asked', ({ place }) => go(parsePlace(place)))
}
