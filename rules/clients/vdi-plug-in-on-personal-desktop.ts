import { defineRule, documented, given, met, note, unknown, unmet } from '../../src/rule.ts'
import { pluginsListed } from './shared-vdi.ts'

export default defineRule({
  id: 'clients/vdi-plug-in-on-personal-desktop',
  title: 'Every plug-in for virtual desktops is used with a kind of desktop that it supports',
  severity: 'fail',
  why: 'In a shared session or a streamed application the plug-in is not supported, and audio and video stay on the server.',
  facts: ['clients', 'vdi-solutions'],
  cites: ['L-VDI', 'L-VDILIM', 'S15-VDI'],
  sections: ['clients'],
  skippedWhen: 'no plug-in is listed whose kinds of desktops are documented',
  *check({ environment, facts }) {
    for (const { row, entry, client, subject, at, stated } of pluginsListed(environment, facts)) {
      if (row.desktops === undefined) continue
      const kind = entry.virtualDesktop
      const evidence = () => [
        documented('vdi-solutions', row, row.text),
        ...(row.note ? [note(row.note)] : []),
        stated,
        ...(kind ? [given([...at, 'virtualDesktop'], `virtualDesktop: ${kind}`)] : []),
      ]
      if (kind === undefined) {
        yield unknown(subject, `which kind of virtual desktops ${client.name} serves is not given`, {
          settledBy: 'clients.virtualDesktop',
          evidence,
        })
      } else if (row.desktops.includes(kind)) yield met(subject, `${client.name} serves ${kind} desktops`, evidence)
      else {
        const fix = 'give these users virtual desktops of their own, or a plug-in that supports theirs'
        yield unmet(subject, `${client.name} does not support virtual desktops of the kind "${kind}"`, {
          fix,
          evidence,
        })
      }
    }
  },
})
