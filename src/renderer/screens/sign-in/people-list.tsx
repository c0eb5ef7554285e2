import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { byUnit } from './by-unit.ts'
import { PersonCard } from './person-card.tsx'
import styles from './sign-in-screen.module.css'

type Person = DesktopOutput<'session.people'>['people'][number]

interface PeopleListProps {
  people: Person[]
  /** Whose store is being opened. */
  working: Person | null
  isDisabled: boolean
  onChoose: (person: Person) => void
}

/** A card for each person, under the name of the OPD. */
export const PeopleList = ({ people, working, isDisabled, onChoose }: PeopleListProps) =>
  byUnit(people).map(({ unit, people }) => (
    <section key={unit} aria-label={unit}>
      <h2 className={styles.unit}>{unit}</h2>
      <ul className={styles.cards}>
        {people.map((person) => (
          <li key={person.personId}>
            <PersonCard
              person={person}
              isDisabled={isDisabled}
              isWorking={working?.personId === person.personId}
              onPress={() => onChoose(person)}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
