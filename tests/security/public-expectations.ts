import { randomBytes } from 'node:crypto'
import type { Expectation } from './expectations.ts'

const upload = () => `/izin/api/berkas/${randomBytes(32).toString('hex')}`
const noKey = '0000-0000-0000-0000'
const at = (path: string | (() => string)) => () => ({ path: typeof path === 'string' ? path : path() })
const sent = { draft: 'palsu', kind: 'penelitian', version: 1, typed: {}, uploads: [], trap: '', proof: '1' }

/** What anyone may ask of the pages to apply and to track. Whoever knows no secret is told of nothing. */
export const publicExpectations: Record<string, Expectation> = {
  'GET /izin': { for: 'anyone', rightly: at('/izin') },
  'GET /izin/:kind/ajukan': { for: 'anyone', rightly: at('/izin/penelitian/ajukan') },
  'POST /izin/:kind/ajukan': { for: 'anyone', rightly: at('/izin/penelitian/ajukan') },
  'GET /izin/aset/:name': { for: 'anyone', rightly: at('/izin/aset/0123456789abcdef.js') },
  'POST /izin/api/permohonan': { for: 'anyone', rightly: () => ({ path: '/izin/api/permohonan', json: sent }) },
  'POST /izin/api/berkas': {
    for: 'anyone',
    rightly: () => ({
      path: '/izin/api/berkas',
      json: { draft: 'palsu', kind: 'penelitian', document: 'ktp', name: 'ktp.pdf', size: 10 },
    }),
  },
  'HEAD /izin/api/berkas/:id': { for: 'anyone', rightly: at(upload) },
  'PATCH /izin/api/berkas/:id': {
    for: 'anyone',
    rightly: () => ({ path: upload(), headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' } }),
  },
  'DELETE /izin/api/berkas/:id': { for: 'anyone', rightly: at(upload) },
  'GET /lacak': { for: 'anyone', rightly: at('/lacak') },
  'POST /lacak': { for: 'anyone', rightly: at('/lacak') },
  'GET /lacak/:key': { for: 'anyone', rightly: at(`/lacak/${noKey}`) },
  'GET /lacak/:key/tanda-terima': { for: 'anyone', rightly: at(`/lacak/${noKey}/tanda-terima`) },
  'GET /lacak/:key/perbaiki': { for: 'anyone', rightly: at(`/lacak/${noKey}/perbaiki`) },
  'POST /lacak/:key/perbaiki': {
    for: 'anyone',
    rightly: () => ({ path: `/lacak/${noKey}/perbaiki`, json: sent }),
  },
  'GET /lacak/:key/:paper': { for: 'anyone', rightly: at(`/lacak/${noKey}/surat.pdf`) },
}
