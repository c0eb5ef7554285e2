/** The server wants the request again, proven with the nonce that it sends along (RFC 9449, 8). */
export const wantsNonce = ({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean =>
  status === 401 && /\buse_dpop_nonce\b/.test(headers.get('www-authenticate') ?? '') && headers.has('dpop-nonce')
