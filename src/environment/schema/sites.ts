/** Where the users are. */

import type * as z from 'zod'
import { cidr } from './addresses.ts'
import { oneOrMany, optional, shortOrLong } from './forms.ts'
import { choice, fqdn, list, number, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { share } from './share.ts'

/** How many users, and what they do: the inputs of capacity and bandwidth. */
export function users(description: string) {
  const total = whole('users enabled for the product')
  const long = later(() =>
    record(description, {
      total,
      ...optional({
        concurrent: share('the share signed in at the same time', { default: '80%' }),
        remote: share('the share that works from outside, through the Edge', { default: '30%' }),
        mobile: share('the share with a mobile client', { default: '40%' }),
        enterpriseVoice: share('the share enabled for Enterprise Voice; default 50% (Lync 2013) or 60%'),
        pstn: share('the share of the Enterprise Voice users who call the telephone network', { default: '60%' }),
        callsPerHour: number('calls to or from the telephone network a user makes in the busy hour', { default: 4 }),
        callMinutes: number('length of such a call, in minutes', { default: 3 }),
        mediaBypass: share('the share of those calls that bypasses the Mediation Server', { default: '65%' }),
        conferencing: share('the share in conferences at the same time', { default: '5%' }),
        persistentChat: share('the share that uses Persistent Chat', { default: '25%' }),
        profile: choice('how heavily they use audio and video', ['low', 'medium', 'high']),
        pstnUsage: choice('how heavily they use the telephone network', ['light', 'medium', 'heavy']),
      }),
    }),
  )
  type Users = z.output<typeof long>
  const short = total.transform((value): Users => ({ total: value }))
  return shortOrLong(description, 'a number of users', short, long)
}

const survivable = later(() =>
  shortOrLong(
    'what keeps telephony alive at the branch: the name of a Survivable Branch Appliance, or the FQDN of a Survivable Branch Server',
    'a name',
    text('the name of the device or the FQDN of the pool', { examples: ['sba01'] }).transform(
      (name): { name: string; pool?: string | undefined } => ({ name }),
    ),
    record('a Survivable Branch Appliance or Server', {
      name: text('the name of the device, or the FQDN of the pool', { examples: ['sba01'] }),
      ...optional({ pool: fqdn('the Front End pool it belongs to') }),
    }),
  ),
)

const site = later(() =>
  record('a site', {
    name: text('the name of the site, as in the topology', { examples: ['Oslo'] }),
    ...optional({
      branchOf: text('the name of the central site, for a branch site', { examples: ['Oslo'] }),
      region: text('the network region the site belongs to, for call admission control', { examples: ['Norway'] }),
      country: text('the country, as a two-letter code such as "NO"', { examples: ['NO'] }),
      users: users('the users of the site'),
      subnets: list('the IP subnets of the site', cidr('a subnet of the site, exactly as routed')),
      survivableBranch: oneOrMany('the Survivable Branch Appliances or Servers of the branch', survivable),
      pstn: choice('where calls to the telephone network leave', ['local', 'central', 'none']),
      internet: choice('where Internet traffic leaves', ['local', 'central', 'none']),
    }),
  }),
)

export const sites = later(() => list('the central sites and branch sites', site))
