import rule from '../../../rules/tls/hardening-prerequisites-met.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { TREY, trey } from './copies.ts'

const on = 'treyresearch-tls-1-2'
const TLS = '{ versions: [TLS 1.2], strongCrypto: true, winHttpDefaults: "0xAA0" }'
const FULL = 'dotNet: 4.7.1, odbcDriver: "11", sqlExpress: SQL Server 2014 SP2 Express'
const R2 = 'os: Windows Server 2012 R2 Standard'

const with_ = (prerequisites: string, { tls = TLS, os = R2 } = {}) =>
  trey(`tls: ${tls}`, `${os}, prerequisites: { ${prerequisites} }`)

ruleTest(rule, [
  { name: 'met', on, met: [TREY] },
  {
    name: 'met: newer',
    on,
    overlay: with_(FULL.replace('4.7.1', '"4.8"').replace('"11"', '"17.10.5.1"')),
    met: [TREY],
  },
  {
    name: 'met: another value with TLS 1.2',
    on,
    overlay: with_(FULL, { tls: TLS.replace('0xAA0', '0x800') }),
    met: [TREY],
  },
  {
    name: 'met: the update of Windows Server 2012',
    on,
    overlay: with_(`${FULL}, hotfixes: [kb3140245]`, { os: 'os: Windows Server 2012 Standard' }),
    met: [TREY],
  },
  {
    name: 'unmet: .NET',
    on,
    overlay: with_(FULL.replace('4.7.1', '4.6.2')),
    unmet: [TREY],
    says: '.NET Framework is 4.6.2, not 4.7 or later',
  },
  {
    name: 'unmet: SchUseStrongCrypto',
    on,
    overlay: with_(FULL, { tls: TLS.replace('true', 'false') }),
    unmet: [TREY],
    says: 'SchUseStrongCrypto is not set',
  },
  {
    name: 'unmet: WinHTTP',
    on,
    overlay: with_(FULL, { tls: TLS.replace('0xAA0', '0x0A0') }),
    unmet: [TREY],
    says: 'DefaultSecureProtocols is 0x0A0, without TLS 1.2',
  },
  {
    name: 'unmet: several at once; the rest may be unknown',
    on,
    overlay: with_('dotNet: 4.5.2, sqlExpress: SQL Server 2012 SP1 Express'),
    unmet: [TREY],
    says: '.NET Framework is 4.5.2, not 4.7 or later; the local SQL Server 2012 SP1 Express does not speak TLS 1.2',
  },
  { name: 'unmet: ODBC', on, overlay: with_(FULL.replace('"11"', '"10.5"')), unmet: [TREY] },
  {
    name: 'unknown: whether the update is there',
    on,
    overlay: with_(`${FULL}, hotfixes: [KB2858668]`, { os: 'os: Windows Server 2012 Standard' }),
    unknown: [TREY],
    says: 'whether KB3140245, or an update that supersedes it, is on Windows Server 2012 is not given',
  },
  { name: 'unknown: ODBC', on, overlay: with_(FULL.replace('odbcDriver: "11", ', '')), unknown: [TREY] },
  { name: 'unknown: no version', on, overlay: with_(FULL.replace('4.7.1', 'newest')), unknown: [TREY] },
  { name: 'unknown: WinHTTP', on, overlay: with_(FULL, { tls: TLS.replace('0xAA0', 'all') }), unknown: [TREY] },
  {
    name: 'unknown: SQL Server Express without its service pack',
    on,
    overlay: with_(FULL.replace(' SP2', '')),
    unknown: [TREY],
    says: 'whether the local SQL Server 2014 Express speaks TLS 1.2 is not known',
  },
  { name: 'unknown: nothing is given', on, overlay: trey('tls: [TLS 1.2]', R2), unknown: [TREY] },
  {
    name: 'empty: TLS 1.0 is on',
    on,
    overlay: trey('tls: [TLS 1.0, TLS 1.2]'),
    skipped: 'TLS 1.0 is off at no server',
  },
  { name: 'empty: sfb-2019 is ready as installed', on: 'northwind-sfb-2019', skipped: 'documented prerequisites' },
])
