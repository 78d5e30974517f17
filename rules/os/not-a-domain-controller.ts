import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { defineRule, given, met, type Subject, unmet } from '../../src/rule.ts'
import { ofSetting, rowsFor, saidBy } from '../shared/server-software.ts'

export default defineRule({
  id: 'os/not-a-domain-controller',
  title: 'No server of the product is a domain controller',
  severity: 'warn',
  why: "The rights and services of both get in each other's way, and updates of one stop the other.",
  facts: ['operating-systems', 'server-software'],
  cites: ['general'],
  sections: ['pools'],
  alsoReads: ['activeDirectory', 'edgePools'],
  skippedWhen: 'no server says whether it is a domain controller, and none is listed as one (domainController)',
  *check({ environment, facts }) {
    const rowsOf = rowsFor(facts, ofSetting('domain-controller'))
    const listed = new Map(domainControllers(environment.document))
    for (const server of environment.servers) {
      const { id, fqdn, domainController } = server
      // What stands in the list of domain controllers is one, whatever its pool says of all its servers.
      const path = domainController?.value ? undefined : fqdn && listed.get(fqdn)
      const at = path ?? domainController?.at
      const [row] = at ? rowsOf(server).rows : []
      if (!at || !row) continue
      const subject: Subject = { id, at }
      const evidence = () => [
        ...saidBy(row),
        given(at, path ? 'listed as a domain controller' : `domainController: ${domainController?.value}`),
      ]
      if (domainController?.value === false && !path) yield met(subject, `${id} is not a domain controller`, evidence)
      else
        yield unmet(subject, `${id} is also a domain controller`, {
          fix: `give the domain a controller of its own, and demote ${id}`,
          evidence,
        })
    }
  },
})

/** The FQDNs of the domain controllers that are listed, with their places. */
function* domainControllers({ activeDirectory }: EnvironmentDocument): Generator<readonly [string, Path]> {
  for (const [index, domain] of (activeDirectory?.domains ?? []).entries()) {
    for (const [each, { fqdn }] of (domain.domainControllers ?? []).entries()) {
      if (fqdn !== undefined) yield [fqdn, ['activeDirectory', 'domains', index, 'domainControllers', each]]
    }
  }
}
