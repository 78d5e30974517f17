/** Records of the provider of Cloudflare in a Terraform state. */

import { field, objects, type Tree, textField } from '../tree.ts'
import { dataFromFields, fullName } from './record-fields.ts'
import { nameText, quoted } from './record-line.ts'
import { route53Value } from './route53-values.ts'
import type { ReadResource } from './terraform-values.ts'

const PROXIED = ['A', 'AAAA', 'CNAME']

export const readCloudflare: ReadResource = (values, zone) => {
  const type = textField(values, 'type')?.text.toUpperCase()
  const name = textField(values, 'hostname') ?? textField(values, 'name')
  if (type === undefined || name === undefined) return undefined
  const owner = ownerAt(name.text, zone.apex)
  const isProxied = PROXIED.includes(type) && textField(values, 'proxied')?.text === 'true'
  const isFlattened = type === 'CNAME' && owner === '@'
  const reason = isProxied
    ? 'proxied: Cloudflare answers with addresses of its own'
    : 'an alias at the apex, which Cloudflare answers with the addresses of its target'
  const from = ['content', 'value'].find((each) => textField(values, each) !== undefined)
  const fields = objects(field(values, 'data') ?? values)[0]
  const text = from === undefined ? undefined : textField(values, from)?.text
  const part = field(values, from ?? 'data') ?? values
  const data = cloudflareData(type, text, fields, textField(values, 'priority')?.text)
  return {
    owner,
    type,
    values: [{ part, data }],
    ...((isProxied || isFlattened) && { open: { types: ['A', 'AAAA'], reason } }),
    from: from ? [from] : ['data'],
  }
}

/** Cloudflare takes names in full and relative ones; in full they end in the zone. */
function ownerAt(name: string, apex: string): string {
  const bare = name.toLowerCase().replace(/\.$/, '')
  if (bare === apex || bare === '@') return '@'
  return bare.endsWith(`.${apex}`) ? `${nameText(bare)}.` : bare
}

function cloudflareData(
  type: string,
  text: string | undefined,
  fields: Tree | undefined,
  priority: string | undefined,
) {
  if (type === 'SRV' || type === 'CAA') {
    const complete = dataFromFields(type, fields)
    if (complete !== undefined || text === undefined) return complete
    // `weight port target`, tab separated, with the priority in a field of its own; or all four.
    const words = text.split(/\s+/).filter((word) => word !== '')
    const all = words.length === 3 && type === 'SRV' ? [priority ?? '', ...words] : words
    return type === 'SRV' ? route53Value(type, all.join(' ')) : text
  }
  if (text === undefined) return undefined
  if (type === 'MX') return priority === undefined ? undefined : `${priority} ${fullName(text)}`
  if (type === 'TXT') return text.startsWith('"') ? text : quoted(text)
  return ['CNAME', 'NS', 'PTR'].includes(type) ? fullName(text) : text
}
