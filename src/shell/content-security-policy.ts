/**
 * React Aria puts one rule into the page by itself: a finger on a button may scroll and zoom. It is allowed by its hash,
 * and nothing else inline is. Its test reads the rule from the installed package, so that an update cannot break it silently.
 */
export const pressRule = '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}'
const pressRuleHash = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/**
 * What the screens may load, in both shells: their own files, nothing inline, nothing from elsewhere, nothing evaluated.
 * Images may also be `data:` and `blob:` (pages of PDFs, the QR preview).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressRuleHash}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
