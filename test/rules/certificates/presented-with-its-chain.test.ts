import rule from '../../../rules/certificates/presented-with-its-chain.ts'
import { endpointsBut } from '../../support/observed/endpoints.ts'
import { presenting, presents, SILENT } from '../../support/observed/presenting.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-observed'
const FARM = 'inside/owas.contoso.net:443'
const farm = (...files: readonly string[]) => presenting({ 'owas.contoso.net:443': presents(...files) })
const rootless = [
  {
    file: 'contoso-single-edge/env.yaml',
    find: 'file: certs/owas.pem\n    chain: certs/internal-ca.pem\n    roots: certs/internal-roots.pem',
    replace: 'file: certs/owas.pem',
  },
]

ruleTest(rule, [
  { name: 'every chain is whole', on: ON, met: endpointsBut() },
  {
    name: 'the authority in between is missing',
    on: ON,
    prober: farm('owas'),
    met: endpointsBut(FARM),
    unmet: [FARM],
    says: 'owas.contoso.net:443 at 192.168.10.50 does not present CN=Contoso Issuing CA 1,O=Contoso, which is no trusted root',
  },
  {
    name: 'the root is sent as well',
    on: ON,
    prober: farm('owas', 'internal-ca', 'internal-roots'),
    met: endpointsBut(),
  },
  { name: 'in another order', on: ON, prober: farm('owas', 'internal-roots', 'internal-ca'), met: endpointsBut() },
  {
    name: 'another authority in its place',
    on: ON,
    prober: farm('owas', 'public-roots'),
    met: endpointsBut(FARM),
    unmet: [FARM],
  },
  {
    name: 'without roots, the last issuer may be one',
    on: ON,
    edits: rootless,
    met: endpointsBut(FARM),
    unknown: [FARM],
    says: 'is a root is not given',
  },
  {
    name: 'without roots, a chain that ends at itself',
    on: ON,
    edits: rootless,
    prober: farm('owas', 'internal-ca', 'internal-roots'),
    met: endpointsBut(),
  },
  {
    name: 'silent',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': SILENT }),
    met: endpointsBut(FARM),
    unknown: [FARM],
    says: 'nothing came within',
  },
  {
    name: 'a machine that stands inside, from which nobody looked',
    on: 'newcomer',
    overlay: 'vantages: [{ name: noc, at: inside }]\n',
    prober: presenting({}),
    unknown: ['inside'],
    says: 'nothing was observed from inside',
  },
  { name: 'no machine, and nobody looked', on: 'newcomer', prober: presenting({}), skipped: 'no endpoint' },
  { name: 'nothing is observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
])
