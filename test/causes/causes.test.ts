import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { withFields } from '../../src/report-fields.ts'
import { type Edit, judgeCopy } from '../support/copies.ts'
import { type Headline, headlinesOf } from './headlines.ts'

const ON = 'contoso-single-edge'

async function headlines(edits: readonly Edit[]): Promise<readonly Headline[]> {
  return headlinesOf(await judgeCopy(ON, { edits }))
}

const zone = (file: string, find: string, replace = ''): Edit => ({ file: `zones/${file}.zone`, find, replace })

const LYNCDISCOVER = zone('external-fabrikam.com', 'lyncdiscover            IN A   131.107.155.40\n')
const SIP = zone('external-fabrikam.com', 'sip                     IN A   131.107.155.10\n')
const AV_RECORD = 'av                      IN A   131.107.155.30\n'
const AV = zone('external-contoso.com', AV_RECORD, AV_RECORD.replace('.30', '.20'))
const AV_OVER_VPN = zone('vpn-contoso.com', AV_RECORD, AV_RECORD.replace('.30', '.20'))
const INSIDE = zone('internal-fabrikam.com', 'lyncdiscoverinternal  IN A   192.168.10.20\n')
const TUNNEL: Edit = {
  file: 'vpn/asa.cfg',
  find: ' split-tunnel-policy tunnelspecified',
  replace: ' split-tunnel-policy tunnelall',
}
const GATEWAY: Edit = {
  find: 'vendor: AudioCodes, model: Mediant 1000, version: 6.60A.022.003',
  replace: 'vendor: Example, model: Gate 1',
}
const BUILD: Edit = {
  find: '\n    backEnd: sql01\n    productVersion: 5.0.8308.577\n',
  replace: '\n    backEnd: sql01\n    productVersion: 5.0.8308.420\n',
}

describe('one missing name is one headline', () => {
  const mobile = 'discovery/mobile-clients-find-their-service'
  const resolves = 'dns/srv-target-resolves'
  const path = 'vpn/calls-have-a-path'

  test.each([
    {
      name: 'lyncdiscover outside',
      edit: LYNCDISCOVER,
      headline: 'dns/lyncdiscover-present external/lyncdiscover.fabrikam.com/A',
      others: [`${mobile} external/lync-2013-mobile/fabrikam.com`],
    },
    {
      name: 'the target of SRV records',
      edit: SIP,
      headline: 'dns/edge-service-records-present external/sip.fabrikam.com/A',
      others: [
        `${resolves} external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:443`,
        `${resolves} external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061`,
      ],
    },
    {
      name: 'the A/V Edge, which leads elsewhere',
      edit: AV,
      headline: 'dns/host-records-lead-to-their-service external/av.contoso.com/A',
      others: [],
    },
    {
      name: 'the A/V Edge, which leads clients of the VPN elsewhere',
      edit: AV_OVER_VPN,
      headline: 'vpn/external-names-resolve-for-vpn-clients vpn/av.contoso.com/A',
      others: [`${path} vpn/staff - partner`, `${path} vpn/staff - vpn/staff`],
    },
    {
      name: 'lyncdiscoverinternal',
      edit: INSIDE,
      headline: 'dns/lyncdiscoverinternal-present internal/lyncdiscoverinternal.fabrikam.com/A',
      others: [`${mobile} internal/lync-2013-mobile/fabrikam.com`],
    },
  ])('$name', async ({ edit, headline, others }) => {
    const found = await headlines([edit])
    expect(found.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([headline])
    expect(found[0]?.with).toEqual(others)
  })
})

describe('two faults are two headlines', () => {
  const faults = { LYNCDISCOVER, AV, INSIDE, TUNNEL, GATEWAY, BUILD }
  const named = Object.entries(faults)
  const pairs = named.flatMap(([a, one], index) => named.slice(index + 1).map(([b, two]) => ({ a, b, one, two })))

  test.each(pairs)('$a and $b', { timeout: 60_000 }, async ({ one, two }) => {
    const alone = [...(await headlines([one])), ...(await headlines([two]))]
    const names = (all: readonly Headline[]) => all.map(({ rule, subject }) => `${rule} ${subject}`).sort()
    expect(names(await headlines([one, two]))).toEqual(names(alone))
  })

  test('two missing names of one SIP domain', async () => {
    const both = await headlines([LYNCDISCOVER, SIP])
    expect(both.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['external/lyncdiscover.fabrikam.com/A', 'external/sip.fabrikam.com/A']),
    )
  })
})

test('a clean environment has no causes, and one finding none', async () => {
  expect((await judgeCopy(ON, {})).causes).toBeUndefined()
})

test('finds the same whether findings that are met are listed, and in whichever order it is asked', async () => {
  const edits = [LYNCDISCOVER, GATEWAY, TUNNEL]
  const [plain, whole] = [await judgeCopy(ON, { edits }), await judgeCopy(ON, { edits, includeMet: true })]
  expect(headlinesOf(whole)).toEqual(headlinesOf(plain))
  expect(plain.causes).toBe(plain.causes)
  expect(withFields(plain, { findings: [] }).causes).toBe(plain.causes)
  for (const { finding, consequences } of plain.causes ?? []) {
    const told = [finding, ...consequences].map((index) => plain.findings[index]?.verdict)
    expect(new Set(told)).toEqual(new Set(['unmet']))
  }
})

test('rules follow from rules that there are', () => {
  const ids = new Set(rules.map(({ id }) => id))
  const named = rules.flatMap(({ followsFrom = [] }) => followsFrom)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})
