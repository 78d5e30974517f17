/** The rules against real servers that hold, or should hold, the zones of contoso-single-edge. */

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { DnsView } from '../../../../src/question.ts'
import type { Report } from '../../../../src/report.ts'
import type { DnsServers } from '../../../../src/sources/live/dns-servers.ts'
import { needs } from '../../../support/gate.ts'
import {
  freePort,
  type RunningServer,
  type ServedZones,
  startBind,
  startNsd,
  startUnbound,
} from '../../../support/servers/dns-servers.ts'
import { changed, contoso, judged, statuses, zonesOf } from './real-support.ts'

const VIEWS = ['internal', 'external', 'vpn'] as const

interface Served {
  readonly servers: DnsServers
  stop(): Promise<unknown>
  kill(): void
}

function at(port: number, { address = '127.0.0.1', undelegated = false } = {}) {
  return { servers: [{ address, port }], undelegated }
}

/** BIND for each of the three views, told apart by the port that is asked. */
async function bind(change: Change = (zones) => zones): Promise<Served> {
  const all = await Promise.all(VIEWS.map((view) => startBind(change(zonesOf(view), view))))
  return {
    servers: Object.fromEntries(VIEWS.map((view, index) => [view, at(all[index]?.port ?? 0)])),
    stop: () => Promise.all(all.map((server) => server.stop())),
    kill: () => {
      for (const server of all) server.kill()
    },
  }
}

/** They hold no reverse zones, and refuse what is outside of theirs. */
const REFUSED_NAMES = { 'dns/forward-and-reverse-agree': 'unknown' } as const

type Change = (zones: ServedZones, view: DnsView) => ServedZones

function edited(view: DnsView, apex: string, find: string | RegExp, replace: string) {
  return (zones: ServedZones, each: DnsView): ServedZones => {
    if (each !== view) return zones
    const text = zones[apex]?.replace(find, replace) ?? ''
    expect(text).not.toBe(zones[apex])
    return { ...zones, [apex]: text }
  }
}

describe.skipIf(needs('named'))('BIND with three views', () => {
  const loaded = contoso()
  let described: Report

  beforeAll(async () => {
    described = await judged(loaded)
  })

  async function against(served: Served): Promise<Report> {
    onTestFinished(() => void served.stop())
    return await judged(loaded, served.servers)
  }

  test('that hold the zones of the description give every rule the status that the description gives it', async () => {
    const live = await against(await bind())
    expect(changed(described, live)).toEqual({ 'dns/declared-records-as-answered': 'pass', ...REFUSED_NAMES })
    expect(statuses(live)).not.toContain('error')
  })

  test.each([
    {
      fault: 'the record clients sign in by was not published',
      change: edited('internal', 'contoso.com', /^_sipinternaltls.*\n/m, ''),
      gives: { 'dns/auto-sign-in-srv-present': 'fail' },
    },
    {
      fault: 'a Front End Server has another address',
      change: edited('internal', 'contoso.net', /^fe02 .*$/m, 'fe02 IN A 192.168.10.99'),
      gives: { 'dns/host-records-lead-to-their-service': 'fail' },
    },
    {
      fault: 'the Internet is told of a private address',
      change: edited('external', 'contoso.com', /^webext .*$/m, 'webext IN A 10.45.16.40'),
      gives: {
        'discovery/mobile-clients-find-their-service': 'fail',
        'dns/host-records-lead-to-their-service': 'fail',
        'dns/no-private-address-outside': 'fail',
      },
    },
    {
      fault: 'federation leads to a port nothing listens on',
      change: edited('external', 'contoso.com', '0 0 5061 sip', '0 0 5062 sip'),
      gives: { 'dns/srv-port-matches-service': 'fail' },
    },
    {
      fault: 'clients of the VPN are told of the inside',
      change: edited('vpn', 'contoso.com', /$/, '_sipinternaltls._tcp IN SRV 0 0 5061 sip\n'),
      gives: {
        'vpn/internal-discovery-names-hidden-from-vpn-clients': 'warn',
        'vpn/internal-discovery-names-not-asked-inside': 'warn',
      },
    },
  ])('$fault: exactly its rules say so', async ({ change, gives }) => {
    const live = await against(await bind(change))
    expect(changed(described, live)).toEqual({ ...gives, 'dns/declared-records-as-answered': 'warn', ...REFUSED_NAMES })
  })

  test('a server that is killed makes what it was not asked yet unknown, and nothing else', async () => {
    const server = await bind()
    const asking = against(server)
    setTimeout(() => server.kill(), 30)
    const after = statuses(await asking)
    const before = statuses(described)
    const wrong = Object.entries(after).filter(([id, status]) => !['unknown', 'skip', before[id]].includes(status))
    expect(wrong.filter(([id]) => id !== 'dns/declared-records-as-answered')).toEqual([])
  })

  test('over IPv6 the answers are the same', async () => {
    const server = await startBind(zonesOf('internal'), { address: '::1' })
    onTestFinished(() => server.stop())
    const live = await judged(loaded, { internal: at(server.port, { address: '::1' }) }, /^dns\//)
    expect(statuses(live)['dns/auto-sign-in-srv-present']).toBe('pass')
    const drift = live.findings.filter(({ ruleId }) => ruleId === 'dns/declared-records-as-answered')
    expect(drift.filter(({ verdict }) => verdict !== 'met').map(({ subject }) => subject)).toEqual(['external', 'vpn'])
  })
})

describe.skipIf(needs('nsd') || needs('unbound'))('a server that will be authoritative', () => {
  const loaded = contoso()
  let nsd: RunningServer
  let unbound: RunningServer

  beforeAll(async () => {
    nsd = await startNsd(zonesOf('external'))
    unbound = await startUnbound(['contoso.com', 'fabrikam.com'], nsd.port)
  })
  afterAll(async () => {
    await nsd?.stop()
    await unbound?.stop()
  })

  const external = (port: number, undelegated: boolean): DnsServers => ({ external: at(port, { undelegated }) })
  const EXTERNAL = /^dns\/(external-sign-in-srv-present|federation-srv-present)$/

  test('is asked before anything is delegated to it', async () => {
    const live = await judged(loaded, external(nsd.port, true), EXTERNAL)
    expect(statuses(live)).toEqual({
      'dns/external-sign-in-srv-present': 'pass',
      'dns/federation-srv-present': 'pass',
    })
  })

  test('is not one that asks others: what it says is not known', async () => {
    // It knows the answers by now, and would give them.
    expect(statuses(await judged(loaded, external(unbound.port, false), EXTERNAL))).toMatchObject({
      'dns/external-sign-in-srv-present': 'pass',
    })
    const live = await judged(loaded, external(unbound.port, true), EXTERNAL)
    expect(new Set(Object.values(statuses(live)))).toEqual(new Set(['unknown']))
    const said = live.findings.map(({ message }) => message)
    expect(said.every((message) => /not authoritative|refuses to answer/.test(message))).toBe(true)
  })

  test('says nothing of names outside its zones', async () => {
    const server = await startNsd({ 'fabrikam.com': zonesOf('external')['fabrikam.com'] ?? '' })
    onTestFinished(() => server.stop())
    const live = await judged(loaded, external(server.port, true), EXTERNAL)
    const of = (verdict: string) => live.findings.filter((finding) => finding.verdict === verdict)
    expect(of('unmet')).toEqual([])
    expect(of('met').every(({ subject }) => subject.includes('fabrikam.com'))).toBe(true)
    expect(of('unknown').map(({ message }) => message)).toContainEqual(expect.stringContaining('REFUSED'))
  })
})

test('where nothing listens, every name is unknown, with the reason', async () => {
  const port = await freePort()
  const live = await judged(
    contoso(),
    { internal: at(port), external: at(port), vpn: at(port) },
    /^dns\/(auto-sign-in-srv-present|declared-records-as-answered)$/,
  )
  expect(new Set(Object.values(statuses(live)))).toEqual(new Set(['unknown']))
  expect(live.findings[0]?.message).toContain('nothing listens there')
})
