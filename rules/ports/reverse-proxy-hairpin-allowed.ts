import { listed } from '../../src/domain/listed.ts'
import { defineRule, type Judgement, unknown } from '../../src/rule.ts'
import { judgeFlag, rowOf } from './shared-network.ts'

export default defineRule({
  id: 'ports/reverse-proxy-hairpin-allowed',
  title: 'Mobile clients inside reach the public address of the reverse proxy',
  severity: 'fail',
  why: 'Mobile clients use the external web services even on the wireless network inside, and cannot sign in there.',
  facts: ['network-rules'],
  cites: ['D26', 'P18'],
  sections: ['reverseProxies'],
  alsoReads: ['features'],
  skippedWhen: 'there are no mobile clients',
  *check({ environment: { document }, facts }): Iterable<Judgement> {
    const row = rowOf(facts, 'proxy-hairpin', document.product)
    const mobility = document.features?.mobility
    if (row === undefined || mobility?.enabled === false) return
    for (const [index, { name, device, hairpin }] of listed(document.reverseProxies).entries()) {
      const id = device ?? name ?? (index === 0 ? 'reverse-proxy' : `reverse-proxy-${index + 1}`)
      const subject = { id: `${id}/hairpin`, at: ['reverseProxies', index] }
      if (mobility === undefined && hairpin !== true)
        yield unknown(subject, 'whether there are mobile clients is not given', { settledBy: 'features.mobility' })
      else
        yield judgeFlag({
          subject,
          value: hairpin,
          wanted: true,
          key: 'reverseProxies.hairpin',
          right: `clients inside reach the public address of ${id}`,
          wrong: `clients inside do not reach the public address of ${id}`,
          fix: 'let the firewall send packets from inside to the public address of the reverse proxy, and set hairpin: true',
          row,
        })
    }
  },
})
