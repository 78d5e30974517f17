/** What is there already. */

import type * as z from 'zod'
import { noneOrList, optional, shortOrLong } from './forms.ts'
import { choice, day, flag, fqdn, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'

const EARLIER = ['lync-2010', 'ocs-2007-r2', 'ocs-2007', 'lcs-2005', 'group-chat-2010', 'other'] as const

const systemParts = later(() =>
  record('an earlier system in the same organisation', {
    system: choice('what it is', EARLIER),
    ...optional({
      pools: list('its pools', fqdn('the FQDN of a pool')),
      site: siteName(),
      users: whole('users still on it'),
      productVersion: text('its installed build', { examples: ['4.0.7577.0'] }),
      federationRoute: flag('whether its Edge is the federation route'),
      removedOn: day('the day it goes out of service'),
    }),
  }),
)

const system = later(() =>
  shortOrLong(
    'an earlier system in the same organisation',
    EARLIER.join(', '),
    choice('what it is', EARLIER).transform((name): z.output<typeof systemParts> => ({ system: name })),
    systemParts,
  ),
)

export const coexistsWith = later(() => noneOrList('earlier systems this one lives beside or takes over from', system))
