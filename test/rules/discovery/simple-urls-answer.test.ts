import rule from '../../../rules/discovery/simple-urls-answer.ts'
import { SILENT, web } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed'
const MEET = 'https://meet.contoso.com'
const ADMIN = 'https://admin.contoso.net'
const INSIDE = ['admin.contoso.net', 'dialin.contoso.com', 'meet.contoso.com', 'meet.fabrikam.com']
const OUTSIDE = ['dialin.contoso.com', 'meet.contoso.com', 'meet.fabrikam.com']
const ALL = [...INSIDE.map((host) => `inside/https://${host}`), ...OUTSIDE.map((host) => `internet/https://${host}`)]
const BOTH = [`inside/${MEET}`, `internet/${MEET}`]
const without = (...ids: readonly string[]) => ALL.filter((id) => !ids.includes(id))

ruleTest(rule, [
  { name: 'as described, the Control Panel inside only', on: OBSERVED, met: ALL },
  {
    name: 'a way on to a host of the description',
    on: OBSERVED,
    seen: web(MEET, { code: 302, location: '/meet/' }),
    met: ALL,
  },
  {
    name: 'a way on to another host',
    on: OBSERVED,
    seen: web(MEET, { code: 301, location: 'https://www.example.com/' }),
    met: without(...BOTH),
    unmet: BOTH,
    says: 'leads on to www.example.com',
  },
  {
    name: 'a bare web server',
    on: OBSERVED,
    seen: web(MEET, { body: '<title>IIS7</title>' }),
    met: without(...BOTH),
    unmet: BOTH,
    says: 'of a bare web server',
  },
  { name: 'not able to work', on: OBSERVED, seen: web(MEET, { code: 500 }), met: without(...BOTH), unmet: BOTH },
  {
    name: 'a code nothing is documented of only warns',
    on: OBSERVED,
    seen: web(MEET, { code: 404 }),
    met: without(...BOTH),
    unmet: BOTH,
    level: 'warn',
  },
  { name: 'the Control Panel asks who the administrator is', on: OBSERVED, seen: web(ADMIN, { code: 401 }), met: ALL },
  {
    name: 'people who join meetings are asked for a password',
    on: OBSERVED,
    seen: web(MEET, { code: 401 }),
    met: without(...BOTH),
    unmet: BOTH,
  },
  { name: 'silence', on: OBSERVED, seen: web(MEET, SILENT), met: without(...BOTH), unknown: BOTH },
  { name: 'nobody looked at vantages that are named', on: OBSERVED, seen: 'nobody', unknown: ['inside', 'internet'] },
  { name: 'no simple URLs', on: OBSERVED, overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
])
