/** Static routes of a server. */

import { ADDRESS, SUBNET } from './address-patterns.ts'
import { cidr, ipAddress } from './addresses.ts'
import { shortOrLong } from './forms.ts'
import { record } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const ROUTE = /^(\S+)\s+via\s+(\S+)$/

interface Route {
  to: string
  via: string
}

const routeParts = later(() =>
  record('a persistent static route', { to: cidr('the internal subnet it leads to'), via: ipAddress('the gateway') }),
)

const ROUTE_TEXT = {
  type: 'string',
  // What the two parts are is said for editors only: it costs more to compile than all of a file to check.
  pattern: `^${SUBNET}\\s+via\\s+${ADDRESS}$`,
  patternErrorMessage: 'not a route such as 10.10.0.0/16 via 172.25.33.1',
  examples: ['10.10.0.0/16 via 172.25.33.1'],
}

const routeText = later(() =>
  leaf('the subnet and the gateway', ROUTE_TEXT, (value): Route | Refusal => {
    const [, subnet, gateway] = ROUTE.exec(String(value)) ?? []
    const parts = routeParts.safeParse({ to: subnet, via: gateway })
    return parts.success ? parts.data : new Refusal(`"${value}" is ${ROUTE_TEXT.patternErrorMessage}`)
  }),
)

export const route = later(() =>
  shortOrLong(
    'a persistent static route of the internal adapter, such as 10.10.0.0/16 via 172.25.33.1',
    'a route such as 10.10.0.0/16 via 172.25.33.1',
    routeText,
    routeParts,
  ),
)
