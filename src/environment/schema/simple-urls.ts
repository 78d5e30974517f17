/** The addresses people see in meeting invitations. */

import { byDomain, forms, isMap, noneOrRecord, optional } from './forms.ts'
import { list, record, text } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

/** http passes here, because a rule judges it: a description of a faulty estate must load. */
export function url(description: string) {
  return leaf(description, { type: 'string' }, (value) => {
    if (typeof value !== 'string') return new Refusal(`expected a URL such as https://meet.contoso.com: ${description}`)
    return /^https?:\/\/[^\s/?#]/i.test(value) && URL.canParse(value)
      ? value
      : new Refusal(`"${value}" is not a URL such as https://meet.contoso.com: ${description}`)
  })
}

const meet = later(() =>
  forms(
    'the Meet URL: one for every SIP domain, or one for all',
    'a URL, or a map from SIP domain to URL',
    (value) => (isMap(value) ? 1 : 0),
    [
      url('the Meet URL'),
      byDomain('the Meet URL of each SIP domain', 'a SIP domain', url('the Meet URL of the domain')),
    ],
  ),
)

const set = () =>
  optional({
    meet,
    dialin: url('the Dial-in URL, one for the organisation'),
    admin: url('the URL of the Control Panel, inside only; optional'),
  })

export const simpleUrls = later(() =>
  noneOrRecord('the simple URLs', {
    ...set(),
    ...optional({
      sites: list(
        'simple URLs of single sites, which win over the global ones there',
        record('the simple URLs of a site', { site: text('the name of the site below sites'), ...set() }),
      ),
    }),
  }),
)
