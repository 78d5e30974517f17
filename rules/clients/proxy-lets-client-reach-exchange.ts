import { readBrowser } from '../../src/domain/browser-name.ts'
import { compareAt } from '../../src/domain/browser-support.ts'
import type { ClientRequirementOf } from '../../src/domain/client-rows.ts'
import { described } from '../../src/domain/listed.ts'
import { defineRule, documented, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { clientsRequiring, type Named } from './shared-named.ts'

export default defineRule({
  id: 'clients/proxy-lets-client-reach-exchange',
  title:
    'Where a proxy asks for a password before Exchange Online, every client has an Internet Explorer that answers it',
  severity: 'fail',
  why: 'The client reaches Exchange through the settings of Internet Explorer; with another version it has no calendar and no voice mail.',
  facts: ['client-requirements', 'clients'],
  cites: ['L-CLSW', 'S15-WIN'],
  sections: ['clients'],
  alsoReads: ['exchange', 'network'],
  skippedWhen: 'there is no Exchange Online (exchange.version)',
  *check({ environment, facts }) {
    const { exchange, network } = environment.document
    if (!/online/i.test(described(exchange)?.version ?? '')) return
    const proxy = described(network)?.proxy
    const asks = proxy === 'none' ? false : proxy?.authentication
    if (asks === undefined) {
      const [first] = clientsRequiring(environment, facts, 'proxy-browser')
      if (first)
        yield unknown({ id: 'clients', at: ['clients'] }, 'whether a proxy asks clients for a password is not given', {
          settledBy: proxy === undefined ? 'network.proxy' : 'network.proxy.authentication',
        })
      return
    }
    for (const seen of clientsRequiring(environment, facts, 'proxy-browser')) {
      if (asks) yield judge(seen, seen.row)
      else yield met(seen.subject, 'no proxy asks for a password', () => [seen.stated])
    }
  },
})

function judge({ entry, client, subject, stated }: Named, row: ClientRequirementOf<'proxy-browser'>): Judgement {
  const evidence = () => [documented('client-requirements', row, row.text), stated]
  const { minVersion, maxVersion } = row
  const range = maxVersion === undefined ? `${minVersion} or later` : `${minVersion} to ${maxVersion}`
  const settledBy = 'clients.browser'
  const reading = entry.browser === undefined ? { open: 'its browser is not given' } : readBrowser(entry.browser)
  if ('open' in reading) return unknown(subject, `${client.name}: ${reading.open}`, { settledBy, evidence })
  const isExplorer = reading.name === 'internet-explorer'
  if (isExplorer && reading.version === undefined) {
    return unknown(subject, `${client.name}: the version of its Internet Explorer is not given`, {
      settledBy,
      evidence,
    })
  }
  const version = reading.version ?? '0'
  const fits = compareAt(version, minVersion) >= 0 && (maxVersion === undefined || compareAt(version, maxVersion) <= 0)
  if (isExplorer && fits)
    return met(subject, `${client.name} has an Internet Explorer that answers the proxy`, evidence)
  return unmet(subject, `${client.name} needs Internet Explorer ${range} behind a proxy that asks for a password`, {
    fix: `use Internet Explorer ${range}, or let these clients reach Exchange Online without the password`,
    evidence,
  })
}
