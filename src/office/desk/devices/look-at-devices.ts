import type { DeviceCertificate, Devices, DriverRow, ReaderRow } from '../../../protocol/desktop/device-calls.ts'
import { knownDrivers } from '../../../protocol/drivers/known-drivers.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import type { DriverToTry } from '../../signing/drivers/drivers-to-try.ts'
import type { FoundTokens } from '../../signing/drivers/find-tokens.ts'
import type { Desk } from '../desk.ts'
import { toOption } from '../signer-options.ts'
import { deskDrivers, deskTokens } from './desk-tokens.ts'
import { deviceReport } from './device-report.ts'
import { exampleDriver } from './own-drivers.ts'

/** Everything about the signing devices of this computer, for the page that shows it. Asks for no PIN. */
export const lookAtDevices = async (desk: Desk, again: boolean): Promise<Devices> => {
  const drivers = deskDrivers(desk)
  const found = await deskTokens(desk, again)
  const shown = {
    drivers: drivers.map((driver) => toDriverRow(driver, found)),
    notInstalled: knownDrivers
      .filter(({ id }) => !drivers.some(({ driver }) => driver?.id === id))
      .map(({ maker, product }) => `${maker}: ${product}`),
    readers: found.slots.map((slot) => toReaderRow(slot, found.certificates)),
    certificates: await Promise.all(found.certificates.map((row) => toCertificate(desk, row))),
    mayAdd: desk.settings.drivers?.own ?? true,
    example: exampleDriver(),
  }
  return { ...shown, report: deviceReport(shown, desk.now()) }
}

const toDriverRow = ({ path, origin, driver }: DriverToTry, { tried }: FoundTokens): DriverRow => {
  const { result, detail } = tried.find(({ module }) => module === path) ?? { result: 'failed' as const, detail: '' }
  return { path, origin, maker: driver?.maker ?? '', product: driver?.product ?? '', result, detail }
}

const toReaderRow = (slot: FoundTokens['slots'][number], certificates: TokenCertificate[]): ReaderRow => ({
  name: slot.reader,
  driver: slot.module,
  token: slot.token && {
    label: slot.token.label,
    serial: slot.token.serial,
    maker: slot.token.manufacturer,
    model: slot.token.model,
    pin: slot.token.pin,
    certificates: certificates.filter((row) => row.module === slot.module && row.tokenSerial === slot.token!.serial)
      .length,
  },
  problem: slot.problem,
})

const keyNames: Record<string, string> = { p256: 'ECDSA P-256', p384: 'ECDSA P-384', other: '' }

/** @example keyName('rsa2048') // 'RSA-2048' */
export const keyName = (keyType: string): string => keyNames[keyType] ?? keyType.replace(/^rsa/, 'RSA-')

const toCertificate = async (desk: Desk, row: TokenCertificate): Promise<DeviceCertificate> => {
  const { describeCertificate } = await import('../../../signatures/index.ts')
  const option = await toOption(desk, row)
  const facts = row.certificate === '' ? null : describeCertificate(Buffer.from(row.certificate, 'base64'))
  return {
    id: option.id,
    label: option.label,
    driver: row.module,
    subject: option.subject,
    issuer: option.issuer,
    notBefore: facts?.notBefore.toISOString() ?? null,
    notAfter: option.notAfter,
    key: facts === null ? '' : keyName(facts.keyType),
    mine: option.mine,
    pin: option.pin,
    asksEachTime: option.asksEachTime,
    problem: option.problem,
  }
}
