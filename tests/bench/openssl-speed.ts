import { execFileSync } from 'node:child_process'

/** RSA-2048 signatures a second of `openssl speed`, the fastest that this machine can. NaN where openssl is missing. */
export const opensslSpeed = (): number => {
  try {
    const printed = execFileSync('openssl', ['speed', '-seconds', '1', 'rsa2048'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/rsa 2048 bits\s+\S+\s+\S+\s+([\d.]+)/.exec(printed)?.[1])
  } catch {
    return Number.NaN
  }
}
