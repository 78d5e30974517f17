/** What of a topology nobody needs, and why; said of every part first, and unsaid by what is mapped. */

import type { Accounts } from '../accounts.ts'
import { attribute, type XmlAttribute, type XmlElement } from '../xml-tree.ts'
import {
  ANYWHERE,
  ATTRIBUTE_REASONS,
  BUILT_IN,
  ELEMENT_REASONS,
  HARMLESS_WHEN_FALSE,
  STRUCTURAL,
  STRUCTURE,
} from './ignored.ts'
import { KNOWN_OWNERS, ownerName } from './roles.ts'

const NAMESPACE = 'urn:schema:Microsoft.Rtc.Management.'

/** Says of an element and all within what nobody needs, by rule. What no rule names stays unknown. */
export function ignoreByRule(element: XmlElement, accounts: Accounts): void {
  const reason = elementReason(element)
  if (reason !== undefined) accounts.ignored(element, reason)
  if (element.uri !== '' && !element.uri.startsWith(NAMESPACE))
    accounts.unknown(element, 'of a namespace that is not one of the product')
  for (const each of element.attributes) attributeByRule(element, each, accounts)
  for (const each of element.children) ignoreByRule(each, accounts)
}

function elementReason({ name, children }: XmlElement): string | undefined {
  if (name === 'Component') return ELEMENT_REASONS.get('WebComponents')
  // One that holds something is not what the reason says.
  if (name === 'OverrideUrls' && children.length > 0) return undefined
  return ELEMENT_REASONS.get(name) ?? (STRUCTURAL.has(name) ? STRUCTURE : undefined)
}

function attributeByRule(element: XmlElement, each: XmlAttribute, accounts: Accounts): void {
  const secret = secretKind(each)
  const verdict = secret === undefined ? verdictOf(element, each) : undefined
  if (secret !== undefined) accounts.dropped(each, secret)
  else if (verdict) accounts[verdict[0]](each, verdict[1])
}

type Verdict = readonly [status: 'ignored' | 'unknown', reason: string]

/** Of enumerations, the values that are known; of other attributes, the rule for all of them. */
function verdictOf(element: XmlElement, { name, value }: XmlAttribute): Verdict | undefined {
  const which = `${element.name} ${name}`
  const given = value.trim()
  if (HARMLESS_WHEN_FALSE.has(which))
    return /^false$/i.test(given)
      ? ['ignored', 'false: nothing follows from it']
      : ['unknown', 'the environment has no key for it: it lists every SIP domain']
  if (which === 'Port Owner')
    return KNOWN_OWNERS.has(ownerName(given))
      ? ['ignored', BUILT_IN]
      : ['unknown', 'a component that is not known here']
  if (which === 'Dependency Usage')
    return given === 'Default' ? ['ignored', 'the usual use'] : ['unknown', 'a use that is not known here']
  const reason = ATTRIBUTE_REASONS.get(which) ?? ANYWHERE.get(name) ?? (given === '' ? 'empty' : undefined)
  return reason === undefined ? undefined : ['ignored', reason]
}

/** What kind of secret an attribute holds, if it does. */
export function secretKind({ name }: XmlAttribute): string | undefined {
  if (name === 'Signature') return 'a signature'
  return /password|secret|privatekey|passphrase/i.test(name) ? 'a secret' : undefined
}

/** Says one thing of an element and everything within; secrets stay dropped. */
export function sayOfAll(
  element: XmlElement,
  say: (part: XmlElement | XmlAttribute) => void,
  accounts: Accounts,
): void {
  say(element)
  for (const each of element.attributes) {
    const secret = secretKind(each)
    if (secret) accounts.dropped(each, secret)
    else say(each)
  }
  for (const each of element.children) sayOfAll(each, say, accounts)
}

/** An attribute of the first child with a name. */
export function detail(element: XmlElement, name: string, of: string): XmlAttribute | undefined {
  const found = element.children.find((each) => each.name === name)
  return found && attribute(found, of)
}
