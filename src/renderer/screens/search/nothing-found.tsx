import { useText } from '../../i18n/text-context.tsx'
import { searchPlace, type SearchPlace } from '../../navigation/finding-places.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'

/** Says why nothing stands here, and what finds more. */
export const NothingFound = ({ place, onAsk }: { place: SearchPlace; onAsk: (place: SearchPlace) => void }) => {
  const t = useText()
  const { text, filters } = place
  const isFiltered = Object.keys(filters).length > 0
  const hasWords = /[\p{L}\p{N}]/u.test(text)
  if (text.trim() !== '' && !hasWords) {
    return <EmptyState icon="search" title={t('search.onlyMarks')} text={t('search.onlyMarksText')} />
  }
  if (!hasWords && !isFiltered)
    return <EmptyState icon="search" title={t('search.noLetters')} text={t('search.noLettersText')} />
  return (
    <EmptyState
      icon="search"
      title={t('search.nothing')}
      text={t(isFiltered ? 'search.nothingFiltered' : 'search.nothingText')}
      action={
        isFiltered && hasWords ? (
          <Button onPress={() => onAsk(searchPlace(text))}>{t('search.clearAll')}</Button>
        ) : (
          <Button onPress={() => onAsk(searchPlace())}>{t('search.all')}</Button>
        )
      }
    />
  )
}
