import { isHardened, writtenVersions } from '../../src/domain/tls-versions.ts'
import type { Environment, Server } from '../../src/environment/model.ts'
import { defineRule, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { NO_VERSIONS, reverseProxyEnds, serverEnds, type TlsEnd, versionsGiven } from './shared.ts'
import { clientTalkers } from './shared-clients.ts'
import { type Alike, type Crowd, crowdOf, namedAlike } from './shared-crowd.ts'
import { deviceTalkers } from './shared-devices.ts'
import type { Speaks12, Talker } from './shared-talkers.ts'

/** Where clients register. */
const REGISTRARS: readonly Server['role'][] = ['front-end', 'standard-edition', 'director', 'survivable-branch-server']

export default defineRule({
  id: 'tls/oldest-client-can-connect',
  title: 'Every client and phone speaks a TLS version that the servers it connects to still have on',
  severity: 'fail',
  why: 'Once TLS 1.0 and 1.1 are off, an old client or phone can no longer sign in, and shows its user a network error.',
  facts: ['clients', 'devices', 'tls-clients'],
  cites: ['S15-TLS', 'sfb-disable-tls'],
  sections: ['pools'],
  alsoReads: ['clients', 'devices', 'edgePools', 'reverseProxies', 'features'],
  skippedWhen: `${NO_VERSIONS}, or no client of which the documents speak`,
  *check(context) {
    const { environment, facts } = context
    const { inside, outside } = meetingPoints(environment)
    if (inside.alike.length + outside.alike.length === 0) return
    yield* missingSections(context, [...inside.alike, ...outside.alike])
    for (const talkers of [clientTalkers(environment.document, facts), deviceTalkers(environment.document, facts)])
      for (const talker of talkers) {
        const crowd = talker.outside ? merged(inside, outside) : inside
        if (crowd.alike.length > 0) yield judge(talker, crowd)
      }
  },
})

/** The servers that clients connect to, inside and from outside. */
function meetingPoints(environment: Environment): { readonly inside: Crowd; readonly outside: Crowd } {
  const { document } = environment
  const servers = serverEnds(environment)
  const edges: readonly TlsEnd[] =
    document.features?.remoteAccess?.enabled === false ? [] : servers.filter(({ server }) => server.role === 'edge')
  return {
    inside: crowdOf(servers.filter(({ server }) => REGISTRARS.includes(server.role))),
    outside: crowdOf([...edges, ...reverseProxyEnds(document)]),
  }
}

function merged(a: Crowd, b: Crowd): Crowd {
  const open = a.open ?? b.open
  return { alike: [...a.alike, ...b.alike], ...(open && { open }) }
}

/** Old clients that nobody described are the ones that break. */
function* missingSections({ environment }: RuleContext, points: readonly Alike[]): Iterable<Judgement> {
  const hardened = points.find(({ versions }) => isHardened(versions))
  if (!hardened) return
  for (const section of ['clients', 'devices'] as const)
    if (environment.section(section) === 'absent') {
      const message = `TLS 1.0 is off at ${namedAlike(hardened)}; which ${section} connect is not given`
      yield unknown({ id: section, at: hardened.first.tls.at }, message, { settledBy: section })
    }
}

function judge(talker: Talker, { alike, open }: Crowd): Judgement {
  const { id, at, name, fix } = talker
  const subject = { id, at }
  const hardened = alike.filter(({ versions }) => isHardened(versions))
  const [first] = hardened
  const known = alike.map(({ first }) => versionsGiven(first))
  if (first === undefined && open === undefined) {
    return met(subject, `TLS 1.0 is on wherever ${name} connects`, () => known)
  }
  const speaks = talker.speaks12()
  const evidence = () => [...speaks.evidence, ...known]
  if (speaks.verdict === 'open' && first) {
    const message = `TLS 1.0 is off at ${namedAlike(first)}; whether ${name} speaks TLS 1.2 is not known: ${speaks.because}`
    return unknown(subject, message, { settledBy: speaks.settledBy, evidence })
  }
  const fault = faultOf(speaks, hardened)
  if (fault?.verdict === 'unmet') {
    return unmet(subject, `${name} cannot connect to ${fault.point}: ${speaks.because}`, { fix, evidence })
  }
  if (fault)
    return unknown(subject, `${name} at ${fault.point}: ${fault.why}`, { settledBy: fault.settledBy, evidence })
  if (speaks.verdict !== 'yes' && open) {
    const message = `${name} may need TLS 1.0; what ${open.id} has on is not given`
    return unknown(subject, message, { settledBy: open.key, evidence })
  }
  return met(subject, `${name} speaks a version that is on wherever it connects`, evidence)
}

type Fault =
  | { readonly verdict: 'unmet'; readonly point: string }
  | { readonly verdict: 'unknown'; readonly point: string; readonly why: string; readonly settledBy: string }

/** What is wrong where TLS 1.0 is off. */
function faultOf(speaks: Speaks12, hardened: readonly Alike[]): Fault | undefined {
  const faults = hardened.flatMap((each) => faultAt(each, speaks) ?? [])
  return faults.find(({ verdict }) => verdict === 'unmet') ?? faults[0]
}

/** The documents speak of servers with TLS 1.0 and 1.1 both off, and TLS 1.2 on. */
function faultAt(each: Alike, { verdict }: Speaks12): Fault | undefined {
  const { versions, first } = each
  const point = `${namedAlike(each)} (${writtenVersions(versions)})`
  const settledBy = first.key
  if (verdict === 'yes') {
    return versions.includes('TLS 1.2')
      ? undefined
      : { verdict: 'unknown', point, why: 'TLS 1.2 is not on there', settledBy }
  }
  if (!versions.includes('TLS 1.1')) return { verdict: 'unmet', point }
  return { verdict: 'unknown', point, why: 'no document says whether it speaks TLS 1.1', settledBy }
}
