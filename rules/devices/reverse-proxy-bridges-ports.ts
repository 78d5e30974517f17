import { proxyRule } from './shared-proxy.ts'

export default proxyRule({
  id: 'devices/reverse-proxy-bridges-ports',
  title: 'Every reverse proxy passes one port on to another',
  severity: 'fail',
  why: 'Requests from outside must reach the external web site of the pool at 4443 and 8080; at 443 the internal one answers, with what is for users inside.',
  requirement: 'proxy-bridges-ports',
  key: 'portBridging',
  fix: 'use a reverse proxy that passes 443 on to 4443 and 80 to 8080, and set portBridging: true',
  abilities: ({ portBridging, publish = [] }, id, at) => {
    // What it is told to publish on another port, it can.
    const bridges = publish.some(({ ports = {} }) =>
      Object.entries(ports).some(([outside, inside]) => Number(outside) !== inside),
    )
    return [
      {
        id,
        at,
        does: portBridging ?? (bridges || undefined),
        right: `${id} passes one port on to another`,
        wrong: `${id} cannot pass one port on to another`,
      },
    ]
  },
})
