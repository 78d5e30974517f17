import rule from '../../../rules/certificates/validity-still-issued.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'two years in 2014', on: 'adatum-scaled-edge', met: ['edge-external', 'web-publishing'] },
  { name: 'in files', on: 'contoso-single-edge', met: ['edge-external', 'web-publishing'] },
  ...(
    [
      ['2014-03-03', '2019-03-02', true],
      ['2014-03-03', '2019-03-09', false],
      ['2016-07-01', '2019-09-30', true],
      ['2018-02-28', '2021-06-30', false],
      ['2018-03-01', '2020-06-02', true],
      ['2018-03-01', '2020-07-01', false],
      ['2020-09-01', '2021-10-03', true],
      ['2026-03-14', '2027-04-15', true],
      ['2026-03-14', '2027-04-17', false],
      ['2026-03-15', '2026-09-30', true],
      ['2026-03-15', '2026-10-02', false],
      ['2027-03-15', '2027-06-22', true],
      ['2027-03-15', '2027-06-24', false],
      ['2029-03-15', '2029-04-30', true],
      ['2029-03-15', '2029-05-02', false],
    ] as const
  ).map(([from, to, fits]) => ({
    name: `issued on ${from} until ${to}`,
    on: 'adatum-scaled-edge' as const,
    overlay: certificate('edge-external', `notBefore: ${from}`, `notAfter: ${to}`),
    met: fits ? ['edge-external', 'web-publishing'] : ['web-publishing'],
    unmet: fits ? [] : ['edge-external'],
  })),
  {
    name: 'before there was a rule',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'notBefore: 2011-01-01', 'notAfter: 2021-01-01'),
    met: ['web-publishing'],
  },
  {
    name: 'who issues it is not given',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-internal', 'issuer: ~', 'notBefore: 2026-04-01', 'notAfter: 2027-04-01'),
    met: ['edge-external', 'web-publishing'],
    unknown: ['edge-internal'],
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
