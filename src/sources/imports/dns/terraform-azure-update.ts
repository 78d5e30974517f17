/** Records of the providers of Azure and of dynamic updates (RFC 2136) in a Terraform state: one resource type a record type. */

import { field, type Tree, textField } from '../tree.ts'
import { items, plainData, type ReadResource } from './terraform-values.ts'

export const AZURE_RECORD = /^azurerm_(?:private_)?dns_([a-z]+)_record$/
export const UPDATE_RECORD = /^dns_([a-z]+)_record(?:_set)?$/

export const readAzure: ReadResource = (values, _zone, resourceType) => {
  const type = AZURE_RECORD.exec(resourceType)?.[1]?.toUpperCase()
  const name = textField(values, 'name')
  if (type === undefined || name === undefined) return undefined
  const target = textField(values, 'target_resource_id')
  const from = ['record', 'records'].find((each) => items(field(values, each)).length > 0)
  return {
    owner: name.text,
    type,
    values: items(from === undefined ? undefined : field(values, from)).map((part) => ({
      part,
      data: plainData(type, part),
    })),
    ...(target && {
      open: { types: [type], reason: 'an alias to a resource of Azure, whose addresses only Azure knows' },
    }),
    from: target ? ['target_resource_id'] : from ? [from] : ['name'],
  }
}

const UPDATE_VALUES = ['addresses', 'cname', 'nameservers', 'ptr', 'mx', 'srv', 'txt']

export const readUpdate: ReadResource = (values, _zone, resourceType) => {
  const type = UPDATE_RECORD.exec(resourceType)?.[1]?.toUpperCase()
  const from = UPDATE_VALUES.find((each) => items(field(values, each)).length > 0)
  if (type === undefined || from === undefined) return undefined
  const data = (part: Tree) => plainData(type, part)
  return {
    owner: textField(values, 'name')?.text ?? '@',
    type,
    values: items(field(values, from)).map((part) => ({ part, data: data(part) })),
    from: [from],
  }
}
