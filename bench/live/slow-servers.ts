/** In a process of its own: servers that let two seconds pass on each connection, until the process is ended. */

import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { listen, sipUnauthorized, speaking, web } from '../../test/support/estate/own-servers.ts'

const [latencyMs = '', ofEach = '', key = '', cert = ''] = process.argv.slice(2)
const tls = speaking(readFileSync(key, 'utf8'), readFileSync(cert, 'utf8'))
const page = () => ({ outcome: 'replied', code: 200, contentType: 'text/html', body: 'here', ms: 0 }) as const

const SERVERS = { sip: sipUnauthorized(), sips: sipUnauthorized(tls), http: web(page), https: web(page, tls) }

/** One of them, as it is printed: all of them as one line of JSON. */
export interface Endpoint {
  readonly kind: keyof typeof SERVERS
  readonly address: string
  readonly port: number
}

const endpoints: Endpoint[] = []
for (const [index, [kind, server]] of Object.entries(SERVERS).entries())
  for (let number = 1; number <= Number(ofEach); number++) {
    const address = `127.1.${index}.${number}`
    const front = before(server)
    await listen(front, address, 0)
    const { port } = front.address() as AddressInfo
    endpoints.push({ kind: kind as keyof typeof SERVERS, address, port })
  }
console.log(JSON.stringify(endpoints))

/** Accepts, and lets the server have the connection when the latency is over. */
function before(server: Server): Server {
  return createServer({ pauseOnConnect: true }, (socket) => {
    setTimeout(() => {
      if (socket.destroyed) return
      server.emit('connection', socket)
      socket.resume()
    }, Number(latencyMs))
  })
}
