import { createHash } from 'node:crypto'
import { escapeHtml } from '../verification/escape-html.ts'
import { inLang, type Lang } from './language.ts'
import { publicStyle } from './public-style.ts'
import { frameWords } from './words/frame-words.ts'

export interface PublicPage {
  lang: Lang
  title: string
  province: string
  /** HTML, made by us; what others wrote in it went through `escapeHtml`. */
  body: string
  /** Of this page, without query: where the switch of the language leads. Null: it cannot be asked for again (an answer to a form). */
  path: string | null
  /** Address of the one script that it has, of this server. */
  script?: string | undefined
}

const styleHash = createHash('sha256').update(publicStyle).digest('base64')

/** What a page may do: our one style, forms to ourselves, and only where it has a script, that script and what it asks of us. */
export const publicPolicy = (hasScript: boolean): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${styleHash}'`,
    ...(hasScript ? [`script-src 'self'`, `connect-src 'self'`, `worker-src 'self'`] : []),
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** For every public page. Nothing of it is kept by a browser or found by a search engine, and no link tells where it was clicked. */
export const publicHeaders = (hasScript = false): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': publicPolicy(hasScript),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
})

/** A lontar leaf. */
const leaf = `<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M3 21C4 10 10 3 21 3c0 11-7 17-18 18Zm0 0L14 10"/></svg>`

const places = [
  { path: '/izin', word: 'apply' },
  { path: '/lacak', word: 'track' },
  { path: '/periksa', word: 'check' },
] as const

/** A whole public page: works without a script, on 360 px, in light, dark and print. */
export const publicPage = ({ lang, title, province, body, path, script }: PublicPage): string => {
  const words = frameWords[lang]
  const here = (place: string) => (path?.startsWith(place) ? ' aria-current="true"' : '')
  const links = places.map(
    ({ path, word }) => `<a href="${inLang(path, lang)}"${here(path)}>${escapeHtml(words[word])}</a>`,
  )
  const other: Lang = lang === 'id' ? 'en' : 'id'
  const otherLanguage =
    path === null
      ? ''
      : `<a class="lang" href="${escapeHtml(inLang(path, other))}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(title)} – ${escapeHtml(province)}</title>
<style>${publicStyle}</style>${script ? `\n<script type="module" src="${escapeHtml(script)}"></script>` : ''}
</head>
<body>
<a class="skip" href="#isi">${words.skip}</a>
<header class="top"><div>
<a class="brand" href="${inLang('/izin', lang)}">${leaf}${escapeHtml(province)}</a>${otherLanguage}
<nav aria-label="${words.nav}">${links.join('')}</nav>
</div></header>
<main id="isi" tabindex="-1">
${body}
</main>
<footer><div>${escapeHtml(province)} · ${words.privacy}</div></footer>
</body>
</html>
`
}
