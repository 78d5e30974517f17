/** Machines from which the network is looked at. */

import { list, record, text } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const VANTAGE = /^(inside|internet|(vpn|host)\/\S.*)$/

const VANTAGE_TEXT = {
  type: 'string',
  pattern: VANTAGE.source,
  patternErrorMessage: 'expected inside, internet, vpn/ with the name of a VPN, or host/ with the FQDN of a server',
  examples: ['inside', 'internet', 'vpn/staff', 'host/edge01.contoso.net'],
}

const at = later(() =>
  leaf('where it stands', VANTAGE_TEXT, (value) => {
    const isVantage = typeof value === 'string' && VANTAGE.test(value)
    return isVantage ? value : new Refusal(VANTAGE_TEXT.patternErrorMessage)
  }),
)

export const vantages = later(() =>
  list(
    'machines the network is observed from; openings away from a server are observed only where one of them is that server',
    record('a machine', { name: text('its name, for --vantage', { examples: ['noc-oslo'] }), at }),
  ),
)
