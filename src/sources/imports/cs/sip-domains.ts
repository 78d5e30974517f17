/** Get-CsSipDomain. */

import { hostName } from '../../../domain/plain-name.ts'
import { FQDN } from '../judge.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import { bookByPlace } from './book.ts'
import { flagIn, hasFields, textsIn } from './fields.ts'
import { openSheet } from './sheet.ts'

export const SIP_DOMAINS: ObjectKind = {
  title: 'SIP domains (Get-CsSipDomain)',
  // Objects of Exchange that are one of several have these three as well: keys of DKIM, retention policies.
  recognises: (object) =>
    hasFields(object, 'Identity', 'Name', 'IsDefault') &&
    !['Selector1CNAME', 'ExchangeVersion', 'DistinguishedName', 'OrganizationId'].some((name) =>
      hasFields(object, name),
    ),
  read: (objects, fileBook) => {
    const book = bookByPlace(fileBook, objects)
    const sheet = openSheet(book)
    const domains = objects.map((object) => {
      const [mark] = textsIn(object, 'IsDefault')
      return { object, mark, isDefault: mark !== undefined && flagIn(mark) === true }
    })
    // The environment has the default one first.
    for (const { object, mark } of domains.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))) {
      const names = [...textsIn(object, 'Name'), ...textsIn(object, 'Identity')]
      for (const part of names) sheet.add(['sipDomains'], part, hostName(part.text), FQDN)
      if (mark) book.mapped(mark, 'sipDomains, the default first')
    }
    return { document: sheet.close() }
  },
}
