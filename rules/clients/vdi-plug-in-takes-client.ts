import { defineRule, documented, met, unknown, unmet } from '../../src/rule.ts'
import { namedClients } from './shared-named.ts'
import { type Plugin, pluginsListed } from './shared-vdi.ts'

export default defineRule({
  id: 'clients/vdi-plug-in-takes-client',
  title: 'Every client on a virtual desktop is one that a plug-in in use takes',
  severity: 'fail',
  why: 'A client that the plug-in does not know finds no local camera and headset: no calls from the virtual desktop.',
  facts: ['clients', 'vdi-solutions'],
  cites: ['L-CLIENTS', 'L-VDILIM', 'S15-VDI'],
  sections: ['clients'],
  skippedWhen: 'no plug-in for virtual desktops is listed',
  *check({ environment, facts }) {
    const plugins = kindsOf(pluginsListed(environment, facts))
    const [first] = plugins
    if (first === undefined) return
    const names = [...new Set(plugins.map(({ client }) => client.name))].join(' or ')
    const evidence = () => plugins.flatMap(({ row, stated }) => [documented('vdi-solutions', row, row.text), stated])
    const virtual = [...namedClients(environment, facts)].filter(
      ({ entry, client }) => entry.virtualDesktop !== undefined && !plugins.some((each) => each.client === client),
    )
    if (virtual.length === 0) {
      yield unknown(first.subject, `which client runs on the virtual desktops that ${names} serves is not given`, {
        settledBy: 'clients.virtualDesktop',
        evidence,
      })
    }
    for (const { client, subject, stated } of virtual) {
      const shown = () => [...evidence(), stated]
      if (plugins.some(({ row }) => row.clients.includes(client.id))) {
        yield met(subject, `${names} takes ${client.name}`, shown)
      } else {
        yield unmet(subject, `${names} does not take ${client.name}`, {
          fix: 'give the virtual desktops a full client that the plug-in takes, or another plug-in',
          evidence: shown,
        })
      }
    }
  },
})

/** Each kind of plug-in once: an estate lists it for every site. */
function kindsOf(plugins: readonly Plugin[]): readonly Plugin[] {
  const kinds = new Map<string, Plugin>()
  for (const plugin of plugins) if (!kinds.has(plugin.client.id)) kinds.set(plugin.client.id, plugin)
  return [...kinds.values()]
}
