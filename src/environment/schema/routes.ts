/** Static routes of a server. */

import { ADDRESS, SUBNET } from './address-patterns.ts'
import { cidr, ipAddress } from './addresses.ts'
import { shortOrLong } from './forms.ts'
import { record } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const ROUTE = new RegExp(`^(${SUBNET})\\s+via\\s+(${ADDRESS})$`)

interface Route {
  to: string
  via: string
}

const to = later(() => cidr('the internal subnet it leads to'))
const via = later(() => ipAddress('the gateway'))

const ROUTE_TEXT = { type: 'string', pattern: ROUTE.source, examples: ['10.10.0.0/16 via 172.25.33.1'] }

const routeText = later(() =>
  leaf('the subnet and the gateway', ROUTE_TEXT, (value): Route | Refusal => {
    const [match, subnet, gateway] = ROUTE.exec(String(value)) ?? []
    return match === undefined
      ? new Refusal(`"${value}" is not a route such as 10.10.0.0/16 via 172.25.33.1`)
      : { to: to.parse(subnet), via: via.parse(gateway) }
  }),
)

export const route = later(() =>
  shortOrLong(
    'a persistent static route of the internal adapter, such as 10.10.0.0/16 via 172.25.33.1',
    'a route such as 10.10.0.0/16 via 172.25.33.1',
    routeText,
    record('a persistent static route', { to, via }),
  ),
)
