/** Answers from the description itself and the files it names; they are read when a question needs them. */

import type { Loaded } from '../environment/load.ts'
import { declaredCertificates } from './declared-certificates.ts'
import { declaredDns } from './declared-dns.ts'
import { declaredBlocks, declaredFirewall } from './declared-firewall.ts'
import { declaredTunnels } from './declared-vpn.ts'
import type { Source } from './source.ts'

/** The source of what the environment file and the files beside it say. */
export function createDeclaredSource(loaded: Loaded): Source {
  const dns = declaredDns(loaded)
  const certificate = declaredCertificates(loaded)
  const tunnels = declaredTunnels(loaded)
  const blocks = declaredBlocks(loaded)
  const firewall = declaredFirewall(loaded)
  return {
    name: 'declared',
    answer: (question) => {
      if ('from' in question && question.from === 'observed') return undefined
      switch (question.ask) {
        case 'dns':
          return dns(question)
        case 'certificate':
          return certificate(question)
        case 'route':
          return tunnels.route(question)
        case 'tunnel':
          return tunnels.tunnel(question)
        case 'vpn-names':
          return tunnels.names(question)
        case 'vpn-blocks':
          return blocks(question)
        case 'firewall':
          return firewall()
        default:
          return undefined
      }
    },
  }
}
