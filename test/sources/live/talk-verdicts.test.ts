/** What rules make of real servers, through the real prober: ports of the description lead to ports of the loopback address. */

import { createServer, type RequestListener } from 'node:http'
import { createServer as tcpServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import lyncdiscoverAnswers from '../../../rules/discovery/lyncdiscover-answers.ts'
import avEdgeAnswersStun from '../../../rules/ports/av-edge-answers-stun.ts'
import trunksAnswerOptions from '../../../rules/ports/trunks-answer-options.ts'
import type { Loaded } from '../../../src/environment/load.ts'
import type { Rule } from '../../../src/rule.ts'
import { createLiveProber } from '../../../src/sources/live/prober.ts'
import type { Outcome, Probe, Prober } from '../../../src/sources/observed/probe.ts'
import { judgeCopy } from '../../support/copies.ts'
import { needs } from '../../support/gate.ts'
import { freePort, LOOPBACK, listening } from '../../support/live.ts'
import { linking } from '../../support/observed/answers.ts'
import { asDescribed } from '../../support/observed/as-described.ts'
import { coturn, sipp } from '../../support/sip-peers.ts'

/** Sends what is asked of one kind of probe to a port here, as a translating router would, and answers the rest as described. */
function translated(ask: Probe['ask'], port: number, timeoutMs: number): (loaded: Loaded) => readonly Prober[] {
  return (loaded) => {
    const signal = new AbortController().signal
    const now = () => new Date('2014-05-31T08:00:00Z')
    const at = (probe: Probe) => ('at' in probe ? probe.at : 'inside')
    const live = new Map(
      (['inside', 'internet'] as const).map((vantage) => [
        vantage as string,
        createLiveProber({ vantage, dnsServers: {}, timeoutMs, concurrency: 8, signal, now }),
      ]),
    )
    const send = async (probe: Probe): Promise<Outcome | undefined> => {
      const outcome = await live.get(at(probe))?.probe(moved(probe, port))
      return outcome && ({ ...outcome, probe } as Outcome)
    }
    const router: Prober = {
      probe: <P extends Probe>(probe: P) => (isMoved(probe, ask) ? (send(probe) as Promise<Outcome<P>>) : undefined),
    }
    return [router, asDescribed(loaded)]
  }
}

/** Over HTTP only the plain URLs of one domain: the servers here have no TLS. */
function isMoved(probe: Probe, ask: Probe['ask']): boolean {
  return probe.ask === ask && (probe.ask !== 'http' || probe.url.startsWith('http://lyncdiscover.contoso.com'))
}

function moved(probe: Probe, port: number): Probe {
  if (probe.ask !== 'http') return { ...probe, address: LOOPBACK, port } as Probe
  const url = new URL(probe.url)
  url.port = `${port}`
  return { ...probe, address: LOOPBACK, url: url.href }
}

async function verdicts(rule: Rule, ask: Probe['ask'], port: number, timeoutMs = 5000): Promise<readonly string[]> {
  const { findings } = await judgeCopy('contoso-observed', {
    only: [rule],
    includeMet: true,
    overlay: 'voice: { gateways: [{ device: gw01, transport: TCP }] }\n',
    probers: translated(ask, port, timeoutMs),
  })
  return findings.map(({ verdict, subject, level }) => `${level ?? verdict} ${subject}`)
}

describe('a gateway', () => {
  const GATEWAY = 'inside/gw01.contoso.net/tcp/5066'

  describe.skipIf(needs('sipp'))('played by SIPp', () => {
    test.each([
      ['200 OK', 'met'],
      ['405 Method Not Allowed', 'met'],
      ['403 Forbidden', 'unknown'],
      ['503 Service Unavailable', 'warn'],
    ])('answers %s: %s', async (status, verdict) => {
      expect(await verdicts(trunksAnswerOptions, 'sip', await sipp(status))).toEqual([`${verdict} ${GATEWAY}`])
    })

    test('says nothing: unknown', async () => {
      expect(await verdicts(trunksAnswerOptions, 'sip', await sipp(), 2000)).toEqual([`unknown ${GATEWAY}`])
    })
  })

  test('does not listen: unknown from a machine it need not know', async () => {
    expect(await verdicts(trunksAnswerOptions, 'sip', await freePort())).toEqual([`unknown ${GATEWAY}`])
  })

  test('is a web server: warn', async () => {
    const port = await listening(createServer())
    expect(await verdicts(trunksAnswerOptions, 'sip', port)).toEqual([`warn ${GATEWAY}`])
  })
})

describe('the A/V Edge', () => {
  const SIDES = ['external/audio-video-edge', 'internal/edge-internal'].map(
    (side) => `lsedge.contoso.net/${side}/in/udp/3478`,
  )

  test.skipIf(needs('turnserver'))('is played by coturn: met', async () => {
    const port = await coturn(['--stun-only'])
    expect(await verdicts(avEdgeAnswersStun, 'stun', port)).toEqual(SIDES.map((side) => `met ${side}`))
  })

  test('does not listen: fail', async () => {
    const port = await freePort('udp')
    expect(await verdicts(avEdgeAnswersStun, 'stun', port)).toEqual(SIDES.map((side) => `fail ${side}`))
  })
})

describe('Autodiscover over HTTP', () => {
  const SUBJECT = 'internet/http/lyncdiscover.contoso.com'

  async function judged(answer: RequestListener, timeoutMs?: number): Promise<string | undefined> {
    const found = await verdicts(lyncdiscoverAnswers, 'http', await listening(createServer(answer)), timeoutMs)
    return found.find((each) => each.endsWith(SUBJECT))
  }

  test('a document: met', async () => {
    expect(await judged((_request, response) => void response.end(linking('webext.contoso.com')))).toBe(
      `met ${SUBJECT}`,
    )
  })

  test('the way on to HTTPS, which answers: met', async () => {
    const href = 'https://webext.contoso.com/Autodiscover/AutodiscoverService.svc/root'
    const body = JSON.stringify({ _links: { redirect: { href } } })
    expect(await judged((_request, response) => void response.end(body))).toBe(`met ${SUBJECT}`)
  })

  test.each<readonly [string, RequestListener]>([
    ['an error', (_request, response) => void response.writeHead(404).end()],
    ['a page', (_request, response) => void response.end('<title>Welcome</title>')],
    ['a way on in a circle', (_request, response) => void response.writeHead(302, { Location: '/' }).end()],
    ['a foreign host', (_request, response) => void response.writeHead(302, { Location: 'http://127.0.0.2:9/' }).end()],
    [
      'a text that never ends',
      (_request, response) => {
        const timer = setInterval(() => response.write('{'.repeat(10_000)), 1)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('%s: fail', async (_name, answer) => {
    expect(await judged(answer)).toBe(`fail ${SUBJECT}`)
  })

  test('silence, and a connection that is broken off: unknown', async () => {
    expect(await judged(() => undefined, 2000)).toBe(`unknown ${SUBJECT}`)
    const port = await listening(tcpServer((socket) => void socket.on('error', () => undefined).destroy()))
    expect(await verdicts(lyncdiscoverAnswers, 'http', port)).toContain(`unknown ${SUBJECT}`)
  })
})
