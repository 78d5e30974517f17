import type { SectionName } from '../../src/environment/model.ts'
import { defineRule, documented, given, met, unknown, unmet } from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'

const NEEDED: readonly (readonly [SectionName, string])[] = [
  ['edgePools', 'an Edge Server'],
  ['reverseProxies', 'a reverse proxy'],
]

export default defineRule({
  id: 'clients/mac-client-has-edge-and-proxy',
  title: 'Where Skype for Business on Mac is used, there are an Edge Server and a reverse proxy',
  severity: 'fail',
  why: 'The client uses the services of mobile clients, also inside, and reaches them through the reverse proxy alone.',
  facts: ['client-requirements', 'clients'],
  cites: ['S15-MAC'],
  sections: ['clients'],
  alsoReads: ['edgePools', 'reverseProxies'],
  skippedWhen: 'no client is listed that needs both',
  *check({ environment, facts }) {
    for (const { client, row, subject, stated } of clientsRequiring(environment, facts, 'edge-and-reverse-proxy')) {
      const found = NEEDED.map(([section, what]) => ({ section, what, state: environment.section(section) }))
      const missing = found.filter(({ state }) => state === 'none')
      const open = found.find(({ state }) => state === 'absent')
      const evidence = () => [
        documented('client-requirements', row, row.text),
        stated,
        ...missing.map(({ section }) => given([section], `${section}: none`)),
      ]
      if (missing.length > 0) {
        const what = missing.map((each) => each.what).join(' and ')
        yield unmet(subject, `${client.name} needs ${what}; there is none`, {
          fix: `deploy ${what}, or give its users another client`,
          evidence,
        })
      } else if (open) {
        yield unknown(subject, `${client.name} needs ${open.what}; whether there is one is not given`, {
          settledBy: open.section,
          evidence,
        })
      } else yield met(subject, `${client.name} has an Edge Server and a reverse proxy`, evidence)
    }
  },
})
