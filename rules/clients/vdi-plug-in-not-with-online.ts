import { defineRule, documented, met, unknown, unmet } from '../../src/rule.ts'
import { pluginsListed } from './shared-vdi.ts'

export default defineRule({
  id: 'clients/vdi-plug-in-not-with-online',
  title: 'No plug-in for virtual desktops is used where users are online that it does not support there',
  severity: 'warn',
  why: 'Users who are homed online get no audio and video on their virtual desktops.',
  facts: ['clients', 'vdi-solutions'],
  cites: ['L-VDILIM', 'S15-VDI'],
  sections: ['clients'],
  alsoReads: ['features'],
  skippedWhen: 'no plug-in is listed that the online service excludes',
  *check({ environment, facts }) {
    const hybrid = environment.document.features?.hybrid
    for (const { row, client, subject, stated } of pluginsListed(environment, facts)) {
      if (row.withOnline !== false) continue
      const evidence = () => [
        documented('vdi-solutions', row, `${client.name} is not supported with the online service`),
        stated,
      ]
      if (hybrid === undefined) {
        const message = `${client.name} is not supported with users online; whether there are any is not given`
        yield unknown(subject, message, { settledBy: 'features.hybrid', evidence })
      } else if (!hybrid.enabled) yield met(subject, 'no user is online', evidence)
      else {
        yield unmet(subject, `${client.name} is not supported for users online, and there may be some`, {
          fix: 'keep the users of virtual desktops on the own servers, or use the plug-in of Citrix',
          evidence,
        })
      }
    }
  },
})
