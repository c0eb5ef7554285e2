import { LontarError } from './errors/lontar-error.ts'
import { demoPassword } from './sync-api.ts'

/** [guess] What a password must be. Length counts most (NIST SP 800-63B); no rules of digits and signs, which people meet in the same few ways. */
export const passwordRules = {
  length: 12,
  differentCharacters: 5,
  /** What the commonest passwords of twelve characters and more are made of, once digits and signs are taken off. */
  commonWords:
    `password passw katasandi rahasia admin administrator qwerty qwertyuiop asdfghjkl letmein welcome iloveyou abcdefghijkl
    indonesia merdeka pancasila garuda bali denpasar dewata balidwipajaya pemprovbali kominfo diskominfos lontar kucing
    bismillah alhamdulillah omswastiastu sayang sayangku cinta selamat selamatpagi`.split(/\s+/),
}

/** @throws password_weak with the least `length` */
export const requireStrong = (password: string, personName: string): void => {
  if (isWeak(password, personName)) throw new LontarError('password_weak', { length: passwordRules.length })
}

const isWeak = (password: string, personName: string): boolean => {
  const { length, differentCharacters, commonWords } = passwordRules
  const lower = password.normalize('NFKC').toLowerCase()
  if (lower.length < length || new Set(lower).size < differentCharacters || lower === demoPassword) return true
  if ('01234567890123456789'.includes(lower) || '98765432109876543210'.includes(lower)) return true
  const letters = lower.replaceAll(/[^\p{L}]/gu, '')
  // Said once or several times over: `balibalibali`.
  if (commonWords.some((word) => letters.replaceAll(word, '') === '')) return true
  const names = personName.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return names.some((name) => letters.includes(name))
}
