/**
 * What the screens may load, in both shells: their own files, nothing inline, nothing from elsewhere, nothing evaluated.
 * Images may also be `data:` and `blob:` (pages of PDFs, the QR preview).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
