/** What people sign in with, and what administrators work on. */

import { noneOrList, optional } from './forms.ts'
import { choice, flag, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { computer, os } from './servers.ts'
import { share } from './share.ts'

const client = later(() =>
  record('a client in one version on one operating system', {
    client: text('the client', { like: ['Lync 2013', 'Lync for Mac 2011', 'Lync Web App'] }),
    ...optional({
      version: text('its build', { like: '15.0.4569.1503' }),
      os: os('the operating system it runs on', 'Windows 7 SP1 Enterprise x64'),
      count: whole('how many there are; where there are none, leave the client out', { min: 1 }),
      site: siteName('the name of their site below sites'),
      browser: text('for web clients: the browser and its version', { examples: ['Internet Explorer 11'] }),
      outlook: text('the Outlook beside it, with its version', { examples: ['Outlook 2013 SP1'] }),
      virtualDesktop: choice(
        'the kind of virtual desktop it runs on, or that the plug-in serves: a desktop of the user alone, a session of a shared one, or single applications',
        ['personal', 'session', 'application'],
      ),
      remote: share('the share of them used from outside'),
      mandatoryProfile: flag('whether Windows gives the user a mandatory (read-only) profile'),
      trustsInternalCa: flag('whether the root of the internal certification authority is installed on the device'),
      support: choice('how far the device belongs to the organisation', ['managed', 'personal']),
    }),
  }),
)

export const clients = later(() => noneOrList('the clients', client))

const adminWorkstation = later(() =>
  record('a computer with the administrative tools', {
    name: text('its name', { examples: ['adm01'] }),
    ...computer(),
    ...optional({
      browser: text('the browser for the Control Panel, with its version', { like: 'Internet Explorer 10 32-bit' }),
      productVersion: text('the build of the administrative tools', { examples: ['5.0.8308.556'] }),
    }),
  }),
)

export const adminWorkstations = later(() =>
  noneOrList('the computers with the administrative tools', adminWorkstation),
)
