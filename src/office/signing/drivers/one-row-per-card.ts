import { driverNamed } from '../../../protocol/drivers/driver-paths.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import type { DriverToTry } from './drivers-to-try.ts'

/**
 * A card that several drivers show is offered once, by the driver that fits it best. Two cards are told apart by their
 * certificate, and by their serial number where they hide it until login.
 */
export const oneRowPerCard = (rows: TokenCertificate[], drivers: DriverToTry[]): TokenCertificate[] => {
  const fit = (row: TokenCertificate) => driverFit(row, drivers.find(({ path }) => path === row.module)?.origin)
  const shown = rows.filter((row) => !row.needsLogin)
  const hidden = rows.filter((row) => row.needsLogin && !shown.some((other) => serialOf(other) === serialOf(row)))
  const best = (all: TokenCertificate[], isSame: (a: TokenCertificate, b: TokenCertificate) => boolean) =>
    all.filter((row, i) => {
      const same = all.filter((other) => isSame(row, other))
      const most = Math.max(...same.map(fit))
      const winner = same.find((other) => fit(other) === most)!
      // One driver may show two cards with the same certificate, or one card in two slots: the former are two.
      const before = all.slice(0, i).some((other) => isSame(row, other) && sameSlotOfCard(row, other))
      return row.module === winner.module && !before
    })
  return [
    ...best(shown, (a, b) => a.certificate === b.certificate),
    ...best(hidden, (a, b) => serialOf(a) === serialOf(b)),
  ]
}

const sameSlotOfCard = (a: TokenCertificate, b: TokenCertificate): boolean =>
  a.module === b.module && a.tokenSerial === b.tokenSerial && a.keyId === b.keyId

/** Drivers write the number of one card with and without leading zeros, blanks and capitals. */
const serialOf = ({ tokenSerial }: TokenCertificate): string =>
  tokenSerial
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replace(/^0+/, '')

/**
 * The answer to reset says most surely which maker a card is of, then what the token says of itself. Between equals, the
 * driver that somebody named for this computer goes before the table's, and a maker's own before one for all cards.
 */
export const driverFit = (
  row: Pick<TokenCertificate, 'module' | 'manufacturer' | 'model' | 'atr'>,
  origin: DriverToTry['origin'] | undefined,
): number => {
  const driver = driverNamed(row.module)
  const words = `${row.manufacturer ?? ''} ${row.model ?? ''}`.toLowerCase()
  const byAtr = driver?.atrs.some((atr) => new RegExp(`^${atr}$`).test(row.atr ?? '')) ?? false
  const byWords = driver?.knownBy.some((word) => words.includes(word)) ?? false
  return (
    (byAtr ? 8 : 0) + (byWords ? 4 : 0) + (origin === 'policy' || origin === 'own' ? 2 : 0) + (driver?.general ? 0 : 1)
  )
}
