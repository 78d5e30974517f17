import { listed } from '../../src/domain/listed.ts'
import { formatPrefix, overlaps, type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, documented, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { hostPrefixOf, topicRow, type VpnAt, vpnsOf } from './shared.ts'
import { insideServers } from './shared-servers.ts'

export default defineRule({
  id: 'vpn/client-pools-apart',
  title: 'The addresses of VPN clients are no addresses of servers, sites or clients of another VPN',
  severity: 'warn',
  why: 'Rules that stop media in the tunnel then also stop clients or servers inside, or let some of the tunnel through.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: ['devices', 'edgePools', 'pools', 'reverseProxies', 'sites'],
  skippedWhen: 'no VPN is described',
  *check(context) {
    const { document } = context.environment
    const others = othersOf(document)
    for (const given of vpnsOf(document)) yield* judge(given, others, context)
  },
})

interface Other {
  readonly text: string
  readonly prefix: Prefix
  readonly kind: 'vpn' | 'site' | 'server'
  /** Of a VPN, its name. */
  readonly vpn?: string
}

/** Everything else that has addresses inside. */
function othersOf(document: EnvironmentDocument): readonly Other[] {
  const of = (kind: Other['kind'], whose: string, text: string, vpn?: string): readonly Other[] => {
    const prefix = read(text)
    return prefix ? [{ kind, text: `${text} of ${whose}`, prefix, ...(vpn !== undefined && { vpn }) }] : []
  }
  return [
    ...vpnsOf(document).flatMap(({ vpn: { name, clientPool = [] } }) =>
      clientPool.flatMap((pool) => of('vpn', `the VPN ${name}`, pool, name)),
    ),
    ...listed(document.sites).flatMap(({ name, subnets = [] }) =>
      subnets.flatMap((subnet) => of('site', `the site ${name}`, subnet)),
    ),
    ...insideServers(document).flatMap(({ name, addresses }) =>
      addresses.flatMap((address) => of('server', name, hostPrefixOf(address))),
    ),
    ...listed(document.reverseProxies).flatMap(({ device, internalAddress = [] }) =>
      internalAddress.flatMap((address) => of('server', device ?? 'the reverse proxy', hostPrefixOf(address))),
    ),
  ]
}

function read(text: string): Prefix | undefined {
  const prefix = parsePrefix(text, { hostBits: 'cut' })
  return 'fault' in prefix ? undefined : prefix
}

function* judge({ vpn, at }: VpnAt, others: readonly Other[], context: RuleContext): Iterable<Judgement> {
  const { name, clientPool } = vpn
  const row = topicRow(context, 'client-pools-apart')
  if (row === undefined) return
  if (clientPool === undefined)
    yield unknown({ id: name, at }, `which addresses clients of ${name} get is not given`, {
      settledBy: 'vpn.clientPool',
    })
  for (const text of clientPool ?? []) {
    const pool = read(text)
    if (pool === undefined) continue
    const subject = { id: `${name}/${text}`, at: [...at, 'clientPool'] }
    const whole = formatPrefix(pool)
    const clash = others.find((other) => other.vpn !== name && clashes(pool, other))
    const evidence = () => [
      documented('vpn-requirements', row, `${whole} is of clients of ${name} alone: ${row.because}`),
      given(subject.at, text === whole ? text : `${text}, which is ${whole}`),
    ]
    yield clash === undefined
      ? met(subject, `nothing else has addresses of ${whole}`, evidence)
      : unmet(subject, `clients of ${name} get addresses of ${whole}, which overlaps ${clash.text}`, {
          fix: `give clients of ${name} a subnet of their own`,
          evidence,
        })
  }
}

/** A site, or a second profile, whose subnet is the pool itself stands for the same clients. */
function clashes(pool: Prefix, { prefix, kind }: Other): boolean {
  const isSame = prefix.base === pool.base && prefix.length === pool.length
  return overlaps(pool, prefix) && !(isSame && kind !== 'server')
}
