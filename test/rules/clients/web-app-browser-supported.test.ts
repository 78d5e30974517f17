import rule from '../../../rules/clients/web-app-browser-supported.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

function client(name: string, os: string, browser?: string): string {
  return `clients: [{ client: ${name}, os: ${os}${browser === undefined ? '' : `, browser: ${browser}`} }]`
}

/** `y` supported, `n` not (fails), `w` not confirmed (warns), `?` unknown. */
const CELLS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'Lync Web App',
    'Windows 10',
    {
      Edge: 'y',
      'IE 11': 'y',
      'IE 10': 'n',
      'Firefox 40 32-bit': 'y',
      'Firefox 43 64-bit': 'n',
      'Firefox 40': '?',
      'Chrome 45': 'y',
      'Safari 5': 'w',
      'Internet Explorer': '?',
    },
  ],
  [
    'Lync Web App',
    'Windows 8.1',
    { Edge: 'w', 'IE 11': 'y', 'IE 10': 'n', 'Firefox 40 32-bit': 'y', 'Firefox 43 64-bit': 'n', Chrome: 'y' },
  ],
  [
    'Lync Web App',
    'Windows 8',
    {
      'IE 10': 'y',
      'IE 10 64-bit': 'y',
      'IE 11': 'n',
      'IE 9': 'n',
      'Firefox 30 32-bit': 'y',
      'Firefox 64-bit': 'n',
      Chrome: 'y',
    },
  ],
  [
    'Lync Web App',
    'Windows 7 SP1',
    {
      'IE 8': 'n',
      'IE 9 32-bit': 'y',
      'IE 9 64-bit': 'y',
      'IE 10': 'y',
      'IE 11.0.9600': 'y',
      'Firefox 32-bit': 'y',
      'Firefox 64-bit': 'n',
      Chrome: 'n',
      'Edge 80': 'w',
    },
  ],
  [
    'Lync Web App',
    'Windows Server 2008 R2 SP1',
    { 'IE 9': 'y', 'IE 10': 'y', 'IE 11': 'y', 'Firefox 32-bit': 'y', Chrome: 'n' },
  ],
  [
    'Lync Web App',
    'Windows Server 2008 SP2',
    {
      'IE 9 32-bit': 'y',
      'IE 9 64-bit': 'n',
      'IE 9': '?',
      'IE 10 32-bit': 'y',
      'IE 10 64-bit': 'n',
      'IE 11': 'y',
      'Firefox 32-bit': 'y',
      Chrome: 'n',
    },
  ],
  [
    'Lync Web App',
    'Mac OS X 10.7',
    { 'Safari 6': 'y', Chrome: 'y', 'Firefox 32-bit': 'y', 'Firefox 64-bit': 'n', Edge: 'w' },
  ],
  [
    'Skype for Business Web App',
    'Windows 10',
    { Edge: 'y', 'IE 11': 'y', 'Firefox 12': 'w', 'Firefox 11': 'w', 'Chrome 18': 'y', 'Chrome 17': 'n', Chrome: '?' },
  ],
  [
    'Skype for Business Web App',
    'Windows 8.1',
    { 'IE 11': 'y', 'IE 10': 'n', 'Firefox 50': 'w', 'Chrome 50': 'y', Edge: 'w' },
  ],
  ['Skype for Business Web App', 'Windows 8', { 'IE 10': 'y', 'IE 9': 'n', 'Firefox 50': 'w', 'Chrome 50': 'y' }],
  [
    'Skype for Business Web App',
    'Windows 7 SP1',
    { 'IE 11': 'y', 'IE 10': 'n', 'IE 9': 'n', 'Firefox 12': 'w', 'Chrome 18': 'y' },
  ],
  [
    'Skype for Business Web App',
    'Windows Server 2008 R2 SP1',
    { 'IE 9': 'y', 'IE 8': 'n', 'IE 11': 'y', 'Firefox 12': 'w', 'Chrome 18': 'y' },
  ],
  ['Skype for Business Web App', 'macOS 10.12', { 'Firefox 50 64-bit': 'w', 'Chrome 50': 'y', 'Safari 10': 'w' }],
  ['Skype Meetings App', 'Windows 7 SP1', { 'IE 11': 'y', 'IE 10': 'n' }],
  ['Skype Meetings App', 'Windows 8', { 'IE 11': 'y', 'IE 10': 'n' }],
  ['Skype Meetings App', 'Windows 8.1', { 'IE 11': 'y' }],
  ['Skype Meetings App', 'Windows 10', { 'IE 11': 'y' }],
]

function cell(name: string, os: string, browser: string, mark: string): RuleCase {
  const base = { name: `${mark} ${name} on ${os}: ${browser}`, on, overlay: client(name, os, browser) } as const
  const subject = [`${name} on ${os}`]
  if (mark === '?') return { ...base, unknown: subject }
  return mark === 'y' ? { ...base, met: subject } : { ...base, unmet: subject, level: mark === 'w' ? 'warn' : 'fail' }
}

const NONE = 'no web app is listed on a system of which the documents speak'

ruleTest(rule, [
  { name: 'met', on: 'cohovineyard-dual-stack', met: ['Lync Web App on Windows 8.1 Pro x64'] },
  ...CELLS.flatMap(([name, os, marks]) =>
    Object.entries(marks).map(([browser, mark]) => cell(name, os, browser, mark)),
  ),
  {
    name: 'unmet: says what works instead',
    on,
    overlay: client('LWA', 'Windows 7 SP1', 'Google Chrome 44'),
    unmet: ['LWA on Windows 7 SP1'],
    says: 'Lync Web App on Windows 7 SP1: Chrome 44 is not supported',
  },
  {
    name: 'unknown: no browser',
    on,
    overlay: client('LWA', 'Windows 7 SP1'),
    unknown: ['LWA on Windows 7 SP1'],
    says: 'its browser is not given',
  },
  {
    name: 'unknown: the browser',
    on,
    overlay: client('LWA', 'Windows 7 SP1', 'Fierfox 38'),
    unknown: ['LWA on Windows 7 SP1'],
    says: 'did you mean Firefox?',
  },
  {
    name: 'empty: a browser does not matter to Meetings App on a Mac',
    on,
    overlay: client('Skype Meetings App', 'macOS 10.12', 'Safari'),
    skipped: NONE,
  },
  {
    name: 'empty: which browser opens the link does not matter',
    on,
    overlay: client('Skype Meetings App', 'Windows 10', 'Chrome 60'),
    skipped: NONE,
  },
  { name: 'empty: the system is told elsewhere', on, overlay: client('LWA', 'Windows XP', 'IE 8'), skipped: NONE },
  { name: 'empty: the system cannot be read', on, overlay: client('LWA', 'Windoze', 'IE 8'), skipped: NONE },
  { name: 'empty: a desktop client', on, overlay: client('Lync 2013', 'Windows 7', 'Chrome 45'), skipped: NONE },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
