/** Records of the provider of Cloudflare in a Terraform state. */

import { plainName } from '../../../domain/plain-name.ts'
import { field, objects, type Tree, textField } from '../tree.ts'
import { dataFromFields, fullName } from './record-fields.ts'
import { nameText, quoted } from './record-line.ts'
import { route53Value } from './route53-values.ts'
import type { ReadResource, Said } from './terraform-values.ts'

/** Newer versions of the provider keep the quotes of a text. */
const STRINGS = /^"(?:[^"\\]|\\.)*"(?:\s+"(?:[^"\\]|\\.)*")*$/

const PROXIED = ['A', 'AAAA', 'CNAME']

export const readCloudflare: ReadResource = (values, zone) => {
  const type = textField(values, 'type')?.text.toUpperCase()
  const name = textField(values, 'hostname') ?? textField(values, 'name')
  if (type === undefined || name === undefined) return undefined
  const owner = ownerAt(name.text, zone.apex)
  const open = openOf(type, owner, values)
  const from = ['content', 'value'].find((each) => textField(values, each) !== undefined)
  const fields = objects(field(values, 'data') ?? values)[0]
  const text = from === undefined ? undefined : textField(values, from)?.text
  const part = (from === undefined ? fields : field(values, from)) ?? values
  const data = cloudflareData(type, text, fields, textField(values, 'priority')?.text)
  return {
    owner,
    type,
    values: [{ part, data }],
    ...(open && { open }),
    from: from ? [from] : ['data'],
  }
}

/** Where Cloudflare answers with addresses that are not in the record. */
function openOf(type: string, owner: string, values: Tree): Said['open'] {
  const types = ['A', 'AAAA']
  if (PROXIED.includes(type) && textField(values, 'proxied')?.text === 'true')
    return { types, reason: 'proxied: Cloudflare answers with addresses of its own' }
  return type === 'CNAME' && owner === '@'
    ? { types, reason: 'an alias at the apex, which Cloudflare answers with the addresses of its target' }
    : undefined
}

/** Cloudflare takes names in full and relative ones; in full they end in the zone. */
function ownerAt(name: string, apex: string): string {
  const bare = plainName(name)
  if (bare === apex || bare === '@') return '@'
  return bare.endsWith(`.${apex}`) ? `${nameText(bare)}.` : bare
}

function cloudflareData(
  type: string,
  text: string | undefined,
  fields: Tree | undefined,
  priority: string | undefined,
) {
  if (type === 'SRV' || type === 'CAA') return dataFromFields(type, fields) ?? packedData(type, text, priority)
  if (text === undefined) return undefined
  if (type === 'MX') return priority === undefined ? undefined : `${priority} ${fullName(text)}`
  if (type === 'TXT') return STRINGS.test(text) ? text : quoted(text)
  return ['CNAME', 'NS', 'PTR'].includes(type) ? fullName(text) : text
}

/** `weight port target`, tab separated, with the priority in a field of its own; or all four. */
function packedData(type: string, text: string | undefined, priority = ''): string | undefined {
  if (text === undefined || type === 'CAA') return text
  const words = text.split(/\s+/).filter((word) => word !== '')
  return route53Value(type, (words.length === 3 ? [priority, ...words] : words).join(' '))
}
