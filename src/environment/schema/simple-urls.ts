/** The addresses people see in meeting invitations. */

import { byDomain, forms, isMap, noneOrRecord, optional } from './forms.ts'
import { list, record } from './kit.ts'
import { later } from './later.ts'
import { leaf, type Notes, Refusal, saying } from './leaf.ts'
import { siteName } from './names.ts'

/** http passes here, because a rule judges it: a description of a faulty estate must load. */
export function url(description: string, notes?: Notes) {
  const what = saying(description, notes)
  const read = (value: unknown) => {
    if (typeof value !== 'string') return new Refusal(`expected a URL such as https://meet.contoso.com: ${what}`)
    return HTTP.test(value) && URL.canParse(value)
      ? value
      : new Refusal(`"${value}" is ${HTTP_TEXT.patternErrorMessage}: ${what}`)
  }
  return leaf(what, HTTP_TEXT, read, notes)
}

const HTTP = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#]/

const HTTP_TEXT = {
  type: 'string',
  pattern: HTTP.source,
  patternErrorMessage: 'not a URL such as https://meet.contoso.com',
  examples: ['https://meet.contoso.com'],
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
    dialin: url('the Dial-in URL, one for the organisation', { examples: ['https://dialin.contoso.com'] }),
    admin: url('the URL of the Control Panel, inside only; optional', { examples: ['https://admin.contoso.com'] }),
  })

export const simpleUrls = later(() =>
  noneOrRecord('the simple URLs', {
    ...set(),
    ...optional({
      sites: list(
        'simple URLs of single sites, which win over the global ones there',
        record('the simple URLs of a site', { site: siteName('the name of the site below sites'), ...set() }),
      ),
    }),
  }),
)
