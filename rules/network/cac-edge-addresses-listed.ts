import { listed } from '../../src/domain/listed.ts'
import { formatPrefix, hostPrefix, parseAddress } from '../../src/domain/prefix.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'
import { type Row, says, targetRow } from './shared.ts'

type EdgePool = Exclude<NonNullable<EnvironmentDocument['edgePools']>, 'none'>[number]
type EdgeServer = EdgePool['servers'][number]

export default defineRule({
  id: 'network/cac-edge-addresses-listed',
  title: 'With call admission control every public address of the A/V Edge is a subnet of a site',
  severity: 'fail',
  why: 'Media of people outside enters at the A/V Edge: without its addresses the servers do not know which links a call takes, and let it in.',
  facts: ['network-targets'],
  cites: ['NET-CAC-EXAMPLE-2013', 'NET-CAC-EXAMPLE'],
  sections: [],
  alsoReads: ['edgePools', 'network', 'sites'],
  skippedWhen: 'call admission control is off, or no Edge is described',
  *check({ environment: { document }, facts }) {
    const row = targetRow(facts, 'cac-edge-addresses', document.product)
    if (row === undefined || !document.network?.callAdmissionControl) return
    const known = new Set([
      ...(document.network.edgePublicSubnets ?? []),
      ...listed(document.sites).flatMap(({ subnets = [] }) => subnets),
    ])
    for (const [place, pool] of listed(document.edgePools).entries()) {
      for (const [index, server] of pool.servers.entries()) {
        const subject = {
          id: server.fqdn ?? `${pool.fqdn} server ${index + 1}`,
          at: ['edgePools', place, 'servers', index],
        }
        yield* judge(subject, publicAv(pool, server), { known, row, document })
      }
    }
  },
})

/** Where the Internet finds the A/V Edge service; behind NAT that is not the address of the adapter. */
function publicAv({ nat }: EdgePool, { external, public: translated }: EdgeServer): readonly string[] | undefined {
  return translated?.av ?? (nat === false ? external?.av : undefined)
}

interface Known {
  readonly known: ReadonlySet<string>
  readonly row: Row
  readonly document: EnvironmentDocument
}

function* judge(
  subject: Subject,
  addresses: readonly string[] | undefined,
  { known, row, document }: Known,
): Generator<Judgement> {
  if (addresses === undefined) {
    yield unknown(subject, 'the public address of its A/V Edge service is not given', {
      settledBy: 'edgePools.servers.public.av',
    })
    return
  }
  const subnets = addresses.flatMap((text) => {
    const address = parseAddress(text)
    return address ? [formatPrefix(hostPrefix(address))] : []
  })
  const missing = subnets.find((subnet) => !known.has(subnet))
  const evidence = () => [
    says(row),
    given(subject.at, `public A/V addresses: ${addresses.join(', ')}`),
    given(['network', 'edgePublicSubnets'], (document.network?.edgePublicSubnets ?? []).join(', ') || 'none'),
  ]
  if (missing === undefined) yield met(subject, `${subnets.join(', ')} belongs to a site`, evidence)
  else if (document.network?.edgePublicSubnets === undefined) {
    yield unknown(subject, `whether ${missing} is associated with a site is not given`, {
      settledBy: 'network.edgePublicSubnets',
    })
  } else {
    yield unmet(subject, `${missing} is no subnet of a site`, {
      fix: `add it with New-CsNetworkSubnet -MaskBits ${missing.endsWith('/32') ? 32 : 128} to the site of the Edge Server, and to network.edgePublicSubnets`,
      evidence,
    })
  }
}
