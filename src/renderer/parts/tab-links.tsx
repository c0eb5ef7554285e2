import { formatPlace, type Place } from '../navigation/place.ts'
import styles from './tab-links.module.css'

interface TabLinksProps<Name extends string> {
  label: string
  tabs: readonly { name: Name; words: string; place: Place }[]
  current: Name
}

/** The parts of a page, each with an address of its own. */
export const TabLinks = <Name extends string>({ label, tabs, current }: TabLinksProps<Name>) => (
  <nav aria-label={label} className={styles.tabs}>
    {tabs.map(({ name, words, place }) => (
      <a key={name} href={formatPlace(place)} aria-current={name === current ? 'page' : undefined}>
        {words}
      </a>
    ))}
  </nav>
)
