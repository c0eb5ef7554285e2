import { once } from 'node:events'
import { mkdir, open } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { argv } from 'node:process'
import { buffer } from 'node:stream/consumers'

/** `bare-upload.ts DIR`: the least that takes the same pieces: node:http, and each written where it belongs. Nothing is limited, judged or hashed. */
const dir = argv[2]!
await mkdir(dir, { recursive: true })
const server = createServer((request, response) => {
  const take = async () => {
    const bytes = await buffer(request)
    const offset = Number(request.headers['upload-offset'])
    const file = await open(join(dir, request.url!.split('/').at(-1)!), offset === 0 ? 'w' : 'r+')
    await file.write(bytes, 0, bytes.length, offset)
    await file.close()
    response.writeHead(204, { 'upload-offset': offset + bytes.length }).end()
  }
  take().catch(() => response.writeHead(500).end())
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
