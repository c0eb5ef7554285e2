import { numberingUnitOf } from '../../../domain/access/registry.ts'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

/** For the registry: out of which register the number comes, by which pattern, and how it stands with it. */
export const NumberFacts = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const names = useNames()
  const { directory } = useSession()
  const { letter } = detail
  const { number } = letter
  const unit = numberingUnitOf(letter, directory)
  const pattern = kindOf(directory, letter.content.kind)?.numberPattern ?? directory.numbering?.pattern
  const held = useOfficeQuery('numbers.blocks', {}, { enabled: number === null }).data?.blocks ?? []
  const blocks = number === null ? held.filter((block) => block.unitId === unit) : []
  const isVoid = letter.state === 'dibatalkan'
  const standing = () => {
    if (number && isVoid) return t('number.void')
    if (number) return t('number.reserved', { n: number.sequence })
    return t(letter.numberRequested ? 'reading.numberRequested' : 'reading.numberNone')
  }
  const rows = [
    [t('number.register'), number ? `${names.unit(unit)} (${number.register})` : names.unit(unit)],
    [t('number.pattern'), pattern ?? t('number.usualPattern')],
    [t('number.standing'), standing()],
    ...blocks.map(
      (block) =>
        [t('number.block'), t('number.blockLeft', { first: block.first, last: block.last, left: block.left })] as const,
    ),
  ]
  return (
    <dl className={styles.table}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Whoever asks for the number wants to know where it comes from; so does whoever looks after a void one. */
export const tellsNumber = ({ tasks, letter }: LetterDetail): boolean =>
  tasks.some((task) => task === 'nomor' || task === 'pdf_akhir') ||
  (letter.number !== null && letter.state === 'dibatalkan')
