/** One GET, asked of one address: nothing is followed, unpacked or kept open, and no more is read than is kept. */

import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import type { HttpQuestion, HttpReply, Nothing } from '../../../question-observed.ts'
import { anyTls } from '../any-tls.ts'
import { faultOf, silence } from '../faults.ts'
import type { Means } from '../prober.ts'

const MOST_BODY = 16 * 1024
const MOST_HEADERS = 16 * 1024
const MOST_LOCATION = 4000
const MOST_TEXT = 300
const PORTS = { 'http:': 80, 'https:': 443 } as const

/** @throws Error where it could not be asked, or was ended */
export function get({ url: text, address }: HttpQuestion, { timeoutMs, signal }: Means): Promise<HttpReply | Nothing> {
  const url = new URL(text)
  const { protocol } = url
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`${protocol} is no protocol of web services`)
  const isTls = protocol === 'https:'
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const options: RequestOptions = {
    host: address,
    port: url.port === '' ? PORTS[protocol] : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers: { Host: url.host, 'User-Agent': 'lync-ready', Connection: 'close' },
    agent: false,
    maxHeaderSize: MOST_HEADERS,
    ...(isTls && anyTls(name)),
  }
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const request = (isTls ? overHttps : overHttp)(options)
    let reply: Reading | undefined
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      request.destroy()
      settle()
    }
    const onAbort = () => end(() => reject(new Error('it was ended before an answer came')))
    const failed = (error: Error) => {
      const fault = faultOf(error)
      end(() => (fault instanceof Error ? reject(fault) : resolve(fault)))
    }
    // What came until then is an answer, however slow the rest is.
    const stop = () => end(() => resolve(reply?.soFar() ?? silence(timeoutMs)))
    const timer = setTimeout(stop, timeoutMs)
    signal.addEventListener('abort', onAbort)
    request.on('error', (error) => (reply === undefined ? failed(error) : stop()))
    request.on('response', (response) => {
      reply = reading(response, Math.round(performance.now() - started), stop)
    })
    request.end()
    if (signal.aborted) onAbort()
  })
}

interface Reading {
  soFar(): HttpReply
}

/** @param done called when the reply is whole, broken off, or longer than what is kept */
function reading(response: IncomingMessage, ms: number, done: () => void): Reading {
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size >= MOST_BODY) done()
  })
  response.on('end', done)
  response.on('error', done)
  const { statusCode: code = 0, headers } = response
  return {
    soFar: () => ({
      outcome: 'replied',
      code,
      ...kept('location', headers.location, MOST_LOCATION),
      ...kept('contentType', headers['content-type'], MOST_TEXT),
      ...kept('server', headers.server, MOST_TEXT),
      body: Buffer.concat(chunks).subarray(0, MOST_BODY).toString('utf8'),
      ms,
    }),
  }
}

function kept(key: string, value: string | readonly string[] | undefined, most: number) {
  return typeof value === 'string' ? { [key]: value.slice(0, most) } : {}
}
