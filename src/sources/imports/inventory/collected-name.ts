/** How a facts file names its computer. */

import { type Fields, field } from '../tree.ts'
import { COMPUTER_SYSTEM } from './classes-system.ts'
import { type Sink, said } from './inventory-class.ts'
import { computerName, inDomain, sameComputer } from './names.ts'
import { accountForNames, namingOf } from './naming.ts'

/**
 * The FQDN by the host name and the DNS suffix that are set, which an Edge Server outside of a domain has too; else by what
 * WMI says. Undefined where neither names the computer.
 */
export function nameOf(computer: Fields, { draft, book }: Sink): string | undefined {
  const dns = field(computer, 'dnsName')
  const [host, suffix] = [said(dns, 'Hostname'), said(dns, 'Domain')]
  const system = field(computer, 'computer')
  const told = system?.kind === 'fields' ? namingOf({ object: system, kind: COMPUTER_SYSTEM }) : undefined
  const own = inDomain(host?.text, suffix?.text)
  const name = own?.includes('.') ? own : (told?.name ?? own)
  if (name === undefined) return undefined
  for (const part of told && sameComputer(told.name, name) ? told.parts : []) draft.named(part)
  if (system?.kind === 'fields') accountForNames(system, COMPUTER_SYSTEM, told, book)
  for (const { part, text } of [host, suffix].flatMap((each) => each ?? [])) {
    if (computerName(text) === undefined) book.unknown(part, 'no name of a computer')
    else draft.named(part)
  }
  return name
}
