/** Servers of Node: of the web services, of SIP, and some that only accept connections. */

import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTls, type TlsOptions } from 'node:tls'
import type { HttpQuestion, HttpReply } from '../../../src/question-observed.ts'

export interface Stoppable {
  stop(): Promise<void>
}

/** With keys and certificates in PEM, speaks the versions of its time. */
export function speaking(key: string, cert: string): TlsOptions {
  return { key, cert, minVersion: 'TLSv1', maxVersion: 'TLSv1.2', ciphers: 'DEFAULT:@SECLEVEL=0' }
}

/** Listens; whoever is connected is left when it stops. */
export async function listen(server: Server, address: string, port: number): Promise<Stoppable> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, address, ready))
  return {
    stop: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Nothing is said to those who connect. */
export function accepting(): Server {
  return createServer(() => undefined)
}

export type Answering = (question: HttpQuestion) => HttpReply | undefined

export function web(answer: Answering, tls?: TlsOptions): Server {
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', `${tls ? 'https' : 'http'}://${request.headers.host}`)
    const asked = url.pathname === '/' ? [url.origin, `${url.origin}/`] : [url.href]
    const [reply] = asked.flatMap((each) => answer({ ask: 'http', at: 'inside', url: each, address: '' }) ?? [])
    const { code = 404, contentType = 'text/html', server = 'Microsoft-IIS/8.5', body = '' } = reply ?? {}
    response.writeHead(code, { 'Content-Type': contentType, Server: server }).end(body)
  }
  return tls ? createHttps(tls, listener) : createHttp(listener)
}

const REPEATED = /^(via|from|to|call-id|cseq):/i

/** Wants to know who asks, as servers do before anybody has signed in. */
export function sipUnauthorized(tls?: TlsOptions): Server {
  return tls ? createTls(tls, unauthorized) : createServer(unauthorized)
}

function unauthorized(socket: Socket): void {
  let text = ''
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => {
    text += bytes
    if (!text.includes('\r\n\r\n')) return
    const lines = text.split('\r\n').filter((line) => REPEATED.test(line))
    text = ''
    const tagged = lines.map((line) => (/^to:/i.test(line) ? `${line};tag=1` : line))
    const head = ['SIP/2.0 401 Unauthorized', ...tagged, 'Server: RTC/5.0', 'Content-Length: 0']
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
  })
}

/** TLS before a server that speaks none. */
export function tlsBefore(address: string, port: number, tls: TlsOptions): Server {
  return createTls(tls, (socket) => {
    const behind = connect(port, address)
    for (const [from, to] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
  })
}
