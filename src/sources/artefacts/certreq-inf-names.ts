/** Alternative names and usages as INF files of certreq write them: `dns=a.contoso.com&dns=b.contoso.com&`. */

import { hostName } from '../../domain/plain-name.ts'

/** Forms of names that are no DNS names. */
const OTHER_FORMS = ['ipaddress', 'email', 'upn', 'url', 'guid', 'oid', 'dn', 'registeredid']

/** Adds the DNS names of a value; gives the fault of one that cannot be read. */
export function alternativeNames(value: string, names: string[]): string | undefined {
  for (const part of value.split('&')) {
    const text = part.trim()
    if (text === '') continue
    const equals = text.indexOf('=')
    const form = text.slice(0, Math.max(0, equals)).trim().toLowerCase()
    const name = hostName(text.slice(equals + 1))
    if (form === 'dns' && name !== '' && !/\s/.test(name)) names.push(name)
    else if (form === 'dns') return 'a name is empty, or has white space inside: names are joined by &'
    else if (!OTHER_FORMS.includes(form)) return 'a name has no form such as dns= before it: names are joined by &'
  }
  return undefined
}

/** Adds the object identifiers of a value, which commas separate. */
export function usageOids(value: string, oids: string[]): string | undefined {
  for (const part of value.split(',')) {
    const text = part.trim()
    if (text === '') continue
    if (!/^[012](?:\.\d+)+$/.test(text)) return 'a usage is no object identifier'
    oids.push(text)
  }
  return undefined
}
