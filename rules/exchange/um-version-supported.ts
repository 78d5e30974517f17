import { described } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, unknown, unmet } from '../../src/rule.ts'
import { exchangeNeighbours, judgeNeighbour, type Neighbour } from './shared.ts'

const UM = ['features', 'exchangeUm']
const USES = { 'on-premises': 'um-on-premises', online: 'um-online', 'cloud-voicemail': 'cloud-voicemail' } as const
const TEXTS = {
  'on-premises': 'to take voice mail with Exchange UM',
  online: 'to take voice mail with Exchange UM in the cloud',
  'cloud-voicemail': 'to leave Cloud Voicemail in',
} as const

const OTHERWISE = 'choose another way in features.exchangeUm: Cloud Voicemail, or Exchange UM on premises'

export default defineRule({
  id: 'exchange/um-version-supported',
  title: 'The version of Exchange takes voice mail in the way that is wanted',
  severity: 'fail',
  why: 'Calls that nobody answers reach no voice mail; Exchange Server 2019 has no Unified Messaging any more.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-UM', 'S15-UM', 'CVM', 'UM-MIG'],
  sections: [],
  alsoReads: ['features', 'exchange'],
  skippedWhen: 'there is no voice mail with Exchange (features.exchangeUm)',
  *check({ environment: { document }, facts }) {
    const mode = document.features?.exchangeUm?.enabled ? document.features.exchangeUm.mode : undefined
    if (mode === undefined) return
    const purpose = { server: 'exchange', use: USES[mode], text: TEXTS[mode], otherwise: OTHERWISE } as const
    if (mode !== 'online' && document.exchange === 'none') {
      yield unmet({ id: 'exchange', at: UM }, 'there is voice mail with Exchange, and there is no Exchange', {
        fix: 'describe the section exchange, or choose another way in features.exchangeUm',
        evidence: () => [given(UM, `voice mail: ${mode}`), given(['exchange'], 'none')],
      })
      return
    }
    if (mode !== 'online' && described(document.exchange) === undefined) {
      yield unknown({ id: 'exchange', at: UM }, 'there is voice mail with Exchange, and Exchange is not described', {
        settledBy: 'exchange.version',
      })
      return
    }
    for (const neighbour of neighbours(document, mode)) yield judgeNeighbour(document, facts, neighbour, purpose)
  },
})

function neighbours(document: EnvironmentDocument, mode: keyof typeof USES): readonly Neighbour[] {
  if (mode === 'online')
    return [{ id: 'voice mail', at: UM, key: 'features.exchangeUm.mode', version: 'Exchange Online' }]
  const every = exchangeNeighbours(document)
  return mode === 'on-premises' ? withUm(document, every) : every
}

/** Servers of a version of their own that take no voice mail do not count, nor Exchange as a whole where no server takes any. */
function withUm({ exchange }: EnvironmentDocument, every: readonly Neighbour[]): readonly Neighbour[] {
  const servers = described(exchange)?.servers ?? []
  const taking = servers.filter(({ roles }) => roles?.includes('um'))
  if (taking.length === 0) return every
  const names = new Set(taking.map(({ fqdn }) => fqdn))
  const allTheirOwn = taking.every(({ version }) => version !== undefined)
  return every.filter(({ id }) => names.has(id) || (id === 'exchange' && !allTheirOwn))
}
