import type { Devices } from '../../../protocol/desktop/device-calls.ts'

/**
 * The page as text for the help desk, in English with the names of the standard. No PIN was given, so none can be in it; of
 * people and tokens only as much as tells one from another: no names, and of serial numbers the last four signs.
 */
export const deviceReport = (devices: Omit<Devices, 'report'>, at: Date): string => {
  const drivers = devices.drivers.map(({ path, origin, result, detail }) =>
    [`  [${result}] ${path} (${origin})`, detail && `      ${detail}`].filter(Boolean).join('\n'),
  )
  const readers = devices.readers.map(({ name, driver, token, problem }) => {
    const inside = token
      ? `${token.maker} ${token.model}, serial …${token.serial.slice(-4)}, PIN ${token.pin}, ${token.certificates} certificates`
      : 'no token'
    return `  ${name || '(no name)'} by ${driver}: ${inside}${problem && `, ${problem}`}`
  })
  const certificates = devices.certificates.map(
    ({ key, issuer, notAfter, mine, pin, asksEachTime, problem }) =>
      `  ${key || 'hidden until login'}, issuer ${issuer || '?'}, until ${notAfter?.slice(0, 10) ?? '?'}, ` +
      `${mine ? 'own' : 'not own'}, PIN ${pin}${asksEachTime ? ', PIN at each signature' : ''}${problem ? `, ${problem.code}` : ''}`,
  )
  const list = (title: string, lines: string[]) => [`${title}:`, ...(lines.length === 0 ? ['  none'] : lines)]
  return [
    `Lontar signing devices, ${at.toISOString()}, ${process.platform} ${process.arch}`,
    ...list('Drivers', drivers),
    ...list('Readers and tokens', readers),
    ...list('Certificates', certificates),
  ].join('\n')
}
