/** Records of the providers of AWS and Google in a Terraform state: values in the words of a zone file. */

import { field, textField } from '../tree.ts'
import { dotted, fromOctal } from './record-line.ts'
import { route53Value } from './route53-values.ts'
import { items, leafText, type ReadResource } from './terraform-values.ts'

const AWS_ROUTING = [
  'cidr_routing_policy',
  'failover_routing_policy',
  'geolocation_routing_policy',
  'geoproximity_routing_policy',
  'latency_routing_policy',
  'weighted_routing_policy',
]

export const readAws: ReadResource = (values) => {
  const type = textField(values, 'type')?.text.toUpperCase()
  // The name is as it was typed, in full or not; Terraform completes it in `fqdn`.
  const name = textField(values, 'fqdn') ?? textField(values, 'name')
  if (type === undefined || name === undefined) return undefined
  const alias = items(field(values, 'alias'))[0]
  const isRouted =
    AWS_ROUTING.some((each) => items(field(values, each)).length > 0) ||
    textField(values, 'set_identifier') !== undefined
  const target = textField(alias, 'name')?.text
  const reason = isRouted
    ? 'one of several sets, among which AWS chooses by who asks'
    : alias && `an alias to ${target ?? 'something'}, whose addresses only AWS knows`
  return {
    owner: dotted(fromOctal(name.text)),
    type,
    values: items(field(values, 'records')).map((part) => ({ part, data: awsData(type, leafText(part)) })),
    ...(reason !== undefined && { open: { types: [type], reason } }),
    from: alias ? ['alias'] : ['records'],
  }
}

/** TXT values are given without their outer quotes, and with `\"\"` between the strings. */
function awsData(type: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  return type === 'TXT' || type === 'SPF' ? route53Value(type, `"${value}"`) : route53Value(type, value)
}

export const readGoogle: ReadResource = (values) => {
  const type = textField(values, 'type')?.text.toUpperCase()
  const name = textField(values, 'name')
  if (type === undefined || name === undefined) return undefined
  const isRouted = items(field(values, 'routing_policy')).length > 0
  return {
    owner: dotted(name.text),
    type,
    values: items(field(values, 'rrdatas')).map((part) => ({ part, data: leafText(part) })),
    ...(isRouted && { open: { types: [type], reason: 'a set that answers by who asks, or by chance' } }),
    from: isRouted ? ['routing_policy'] : ['rrdatas'],
  }
}
