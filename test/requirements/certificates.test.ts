import { describe, expect, test } from 'vitest'
import { loadFacts } from '../../src/facts/facts.ts'
import type { CertificateRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { described, EDGE, POOL, requirementsOf } from './derived.ts'

function certificate({ certificates }: Requirements, id: string): CertificateRequirement {
  const found = certificates.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${certificates.map((each) => each.id).join(', ')}`)
  return found
}

/** Names that must be there for certain. */
function required({ names }: CertificateRequirement): readonly string[] {
  return names.flatMap(({ name, necessity, openUntil }) =>
    necessity === 'required' && openUntil === undefined ? [name] : [],
  )
}

function optional({ names }: CertificateRequirement): readonly string[] {
  return names.flatMap(({ name, necessity }) => (necessity === 'optional' ? [name] : []))
}

function wildcards({ names }: CertificateRequirement): readonly string[] {
  return names.flatMap(({ name, wildcardOk }) => (wildcardOk ? [name] : []))
}

describe('the single consolidated Edge of Microsoft', () => {
  const requirements = requirementsOf('contoso-single-edge/env.yaml')

  test('needs these certificates and no others', () => {
    const servers = ['fe01', 'fe02', 'fe03'].flatMap((name) =>
      ['default', 'web-external', 'web-internal'].map((called) => `${name}.contoso.net/${called}`),
    )
    expect(requirements.certificates.map(({ id }) => id)).toEqual([
      ...servers,
      'global/oauth',
      'lsedge.contoso.net/edge-audio-video',
      'lsedge.contoso.net/edge-external',
      'lsedge.contoso.net/edge-internal',
      'lsedge.contoso.net/edge-xmpp',
      'owas.contoso.net/office-web-apps',
      'rp01/listener',
    ])
  })

  // The certificate summary of the topology, row by row: component, subject, alternative names.
  test.each([
    [
      'External/Edge',
      'edge-external',
      'sip.contoso.com',
      ['webcon.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com'],
    ],
    ['Internal/Edge', 'edge-internal', 'lsedge.contoso.net', []],
    [
      'Public IM/Edge',
      'edge-external',
      'sip.contoso.com',
      ['sip.contoso.com', 'webcon.contoso.com', 'sip.fabrikam.com'],
    ],
    [
      'XMPP/Access Edge',
      'edge-xmpp',
      'sip.contoso.com',
      ['webcon.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com', 'xmpp.contoso.com', '*.contoso.com'],
    ],
  ])('%s is as documented', (_component, called, subject, alternativeNames) => {
    const requirement = certificate(requirements, `lsedge.contoso.net/${called}`)
    expect(requirement.subject.anyOf).toEqual([subject])
    expect(required(requirement).toSorted()).toEqual(withReadings(called, alternativeNames).toSorted())
  })

  /** Where other documents contradict the table. */
  function withReadings(called: string, names: readonly string[]): readonly string[] {
    // No alternative names: the subject alone is the name, and is not repeated.
    if (called === 'edge-internal') return ['lsedge.contoso.net']
    // The pages on XMPP federation have the bare domain instead of a host and a wildcard: it is asked for, they are not.
    if (called === 'edge-xmpp')
      return [...names.filter((name) => name !== 'xmpp.contoso.com' && name !== '*.contoso.com'), 'contoso.com']
    return names
  }

  test('the Edge: what else the table and the pages beside it say', () => {
    const external = certificate(requirements, 'lsedge.contoso.net/edge-external')
    expect(external).toMatchObject({
      usages: ['AccessEdgeExternal', 'DataEdgeExternal'],
      publicCa: 'required',
      subjectInSan: 'required',
      // The text only recommends what every table shows: a warning, no failure.
      subject: { necessity: 'recommended' },
      sameOnEveryMember: true,
      // One sentence wants it of a single Edge Server too, another of pools only: only pools.
      exportable: false,
      holders: [{ name: 'lsedge.contoso.net', assignees: ['lsedge.contoso.net'] }],
    })
    // One page lists the A/V name, another says that it is not used: it may be there.
    expect(optional(external)).toEqual(['sipexternal.contoso.com', 'sipexternal.fabrikam.com', 'av.contoso.com'])
    expect(wildcards(external)).toEqual([])
    expect(certificate(requirements, 'lsedge.contoso.net/edge-internal')).toMatchObject({
      usages: ['Internal'],
      publicCa: 'any',
      subjectInSan: 'not-needed',
      // One page forbids a wildcard, another allows it.
      wildcardSubject: 'disputed',
    })
    expect(certificate(requirements, 'lsedge.contoso.net/edge-audio-video')).toMatchObject({
      usages: ['AudioVideoAuthentication'],
      names: [],
      sameOnEveryMember: true,
      mayCombineWith: ['lsedge.contoso.net/edge-external'],
    })
    expect(certificate(requirements, 'lsedge.contoso.net/edge-xmpp')).toMatchObject({ otherwise: 'AccessEdgeExternal' })
    expect(optional(certificate(requirements, 'lsedge.contoso.net/edge-xmpp'))).toEqual(['xmpp.contoso.com'])
  })

  // The pages on internal servers, mobility and the reverse proxy.
  test.each([
    ['fe01.contoso.net/default', ['pool01.contoso.net', 'fe01.contoso.net', 'sip.contoso.com', 'sip.fabrikam.com'], []],
    [
      'fe02.contoso.net/web-internal',
      ['webint.contoso.net', 'fe02.contoso.net', 'pool01.contoso.net'],
      [
        'meet.contoso.com',
        'meet.fabrikam.com',
        'dialin.contoso.com',
        'admin.contoso.net',
        'lyncdiscoverinternal.contoso.com',
        'lyncdiscoverinternal.fabrikam.com',
      ],
    ],
    [
      'fe03.contoso.net/web-external',
      ['webext.contoso.com'],
      // One table has the Admin name where its example has Meet: Meet, and no Admin outside.
      [
        'meet.contoso.com',
        'meet.fabrikam.com',
        'dialin.contoso.com',
        'lyncdiscover.contoso.com',
        'lyncdiscover.fabrikam.com',
      ],
    ],
    [
      'rp01/listener',
      ['webext.contoso.com', 'owas.contoso.com'],
      [
        'dialin.contoso.com',
        'meet.contoso.com',
        'meet.fabrikam.com',
        'lyncdiscover.contoso.com',
        'lyncdiscover.fabrikam.com',
      ],
    ],
    ['owas.contoso.net/office-web-apps', ['owas.contoso.net'], []],
    ['global/oauth', [], []],
  ])('%s holds its names, some of which a wildcard may stand for', (id, explicit, replaceable) => {
    const requirement = certificate(requirements, id)
    expect(required(requirement).toSorted()).toEqual([...explicit, ...replaceable].toSorted())
    const free = wildcards(requirement).filter((name) => required(requirement).includes(name))
    expect(free.toSorted()).toEqual(replaceable.toSorted())
  })

  test('one certificate may serve a Front End Server for everything', () => {
    expect(certificate(requirements, 'fe01.contoso.net/default').mayCombineWith).toEqual([
      'fe01.contoso.net/web-external',
      'fe01.contoso.net/web-internal',
    ])
    expect(certificate(requirements, 'fe01.contoso.net/web-internal').otherwise).toBe('Default')
    expect(certificate(requirements, 'rp01/listener').mayCombineWith).toEqual(['lsedge.contoso.net/edge-external'])
  })

  test('one certificate signs tokens on all servers, with a key two pages disagree on', () => {
    expect(certificate(requirements, 'global/oauth')).toMatchObject({
      sameOnEveryMember: true,
      keyBits: { required: 1024, recommended: 2048 },
      holders: ['fe01', 'fe02', 'fe03'].map((name) => ({
        name: `${name}.contoso.net`,
        assignees: [`${name}.contoso.net`, 'pool01.contoso.net'],
      })),
    })
  })

  test('every name and every certificate says why', () => {
    for (const { because, names, row } of requirements.certificates) {
      expect([because.length, row.citations.length]).not.toContain(0)
      for (const name of names) expect(name.because).not.toEqual([])
    }
  })
})

describe('the smallest environment', () => {
  const requirements = requirementsOf('newcomer.yaml')

  test('has a certificate for its server and one for tokens', () => {
    expect(requirements.certificates.map(({ id }) => id)).toEqual([
      'global/oauth',
      'lync01.contoso.net/default',
      'lync01.contoso.net/web-internal',
    ])
    expect(required(certificate(requirements, 'lync01.contoso.net/default'))).toEqual([
      'lync01.contoso.net',
      'sip.contoso.com',
    ])
  })

  test('the Autodiscover names are open until mobility is given', () => {
    const web = certificate(requirements, 'lync01.contoso.net/web-internal')
    expect(required(web)).toEqual(['lync01.contoso.net', 'meet.contoso.com', 'dialin.contoso.com'])
    expect(web.names.filter(({ openUntil }) => openUntil === 'features.mobility').map(({ name }) => name)).toEqual([
      'lyncdiscoverinternal.contoso.com',
      'lyncdiscover.contoso.com',
    ])
  })
})

describe('what is not given', () => {
  test('a name is missing with the key that would give it', () => {
    const pools = POOL.replace(' external: webext.contoso.com,', '').replace('fqdn: fe02.contoso.net, ', '')
    const requirements = described({ pools, sections: 'reverseProxies: [{ name: rp }]\n' })
    expect(certificate(requirements, 'pool01.contoso.net server 2/default').missingNames).toEqual([
      { text: 'the name of server 2 of pool01.contoso.net', settledBy: 'pools.servers.fqdn' },
    ])
    expect(certificate(requirements, 'fe01.contoso.net/web-external').missingNames).toEqual([
      { text: 'the external web services name of pool01.contoso.net', settledBy: 'pools.webServices.external' },
      { text: 'the host of the Meet URL', settledBy: 'simpleUrls' },
      { text: 'the host of the Dial-in URL', settledBy: 'simpleUrls' },
    ])
    expect(certificate(requirements, 'rp/listener').missingNames).toEqual([
      { text: 'the external web services name of pool01.contoso.net', settledBy: 'pools.webServices.external' },
      { text: 'the host of the Dial-in URL', settledBy: 'simpleUrls' },
      { text: 'the host of the Meet URL', settledBy: 'simpleUrls' },
    ])
  })

  test('a key is named as far down as the description goes', () => {
    const requirements = described({
      edge: EDGE.replace(' webConferencing: webcon.contoso.com,', ''),
      sections: "simpleUrls: { meet: 'https://meet.contoso.com' }\n",
    })
    expect(certificate(requirements, 'edge01.contoso.net/edge-external').missingNames).toEqual([
      {
        text: 'the name of the Web Conferencing Edge service of edge01.contoso.net',
        settledBy: 'edgePools.services.webConferencing',
      },
    ])
    expect(certificate(requirements, 'fe01.contoso.net/web-internal').missingNames).toEqual([
      { text: 'the host of the Dial-in URL', settledBy: 'simpleUrls.dialin' },
    ])
  })

  test('a certificate is open until the section that asks for it is given', () => {
    expect(certificate(described(), 'global/oauth')).toMatchObject({ necessity: 'required', openUntil: 'exchange' })
    const without = described({ sections: 'exchange: none\nsharePoint: none\n' })
    expect(certificate(without, 'global/oauth').necessity).toBe('recommended')
    expect(certificate(without, 'global/oauth').openUntil).toBeUndefined()
    const withExchange = described({ sections: 'exchange: { version: Exchange 2013 CU5 }\n' })
    expect(certificate(withExchange, 'global/oauth').openUntil).toBeUndefined()
  })
})

describe('conditions', () => {
  const edgeExternal = (sections: string) => certificate(described({ sections }), 'edge01.contoso.net/edge-external')

  test.each([
    ['', { usage: 'clientAuth', openUntil: 'features.publicIm' }],
    ['features: { publicIm: true }', { usage: 'clientAuth', openUntil: 'features.publicIm.providers' }],
    ['features: { publicIm: { providers: [aol] } }', { usage: 'clientAuth' }],
  ])('client authentication is for AOL: %s', (features, usage) => {
    expect(edgeExternal(`${features}\n`).eku).toEqual([{ usage: 'serverAuth' }, usage])
  })

  test.each(['features: { publicIm: false }', 'features: { publicIm: { providers: [skype] } }'])(
    'client authentication is for nobody else: %s',
    (features) => {
      expect(edgeExternal(`${features}\n`).eku).toEqual([{ usage: 'serverAuth' }])
    },
  )

  test('an Access Edge in the SIP domain needs no second name in it', () => {
    const requirements = described({ edge: EDGE.replace('sip.contoso.com', 'access.contoso.com') })
    const edge = certificate(requirements, 'edge01.contoso.net/edge-external')
    expect(required(edge)).toEqual(['access.contoso.com', 'webcon.contoso.com'])
    expect(optional(edge)).toEqual(['sip.contoso.com', 'sipexternal.contoso.com', 'av.contoso.com'])
  })

  test.each([
    ['', ['sip.contoso.com']],
    ['features: { signIn: { strictDnsNaming: false } }', []],
    ['features: { signIn: manual }', []],
  ])('sip.<domain> is for automatic sign-in with strict names: %s', (features, names) => {
    const server = certificate(described({ sections: `${features}\n` }), 'fe01.contoso.net/default')
    expect(required(server)).toEqual(['pool01.contoso.net', 'fe01.contoso.net', ...names])
  })

  test('of several pools only that of the SRV record needs it, which DNS tells', () => {
    const pools = `${POOL}  - { fqdn: se01.contoso.net, role: standard-edition, servers: [{ address: 192.0.2.30 }] }\n`
    const server = certificate(described({ pools }), 'se01.contoso.net/default')
    expect(required(server)).toEqual(['se01.contoso.net'])
    expect(optional(server)).toEqual(['sip.contoso.com', 'sipinternal.contoso.com'])
  })

  test('over HTTP no certificate needs the Autodiscover names', () => {
    const features = 'features: { mobility: { autodiscoverOverHttp: true } }\n'
    const { certificates } = described({ sections: `${features}reverseProxies: [{ name: rp }]\n` })
    expect(certificates.flatMap(({ names }) => names.filter(({ name }) => name.startsWith('lyncdiscover')))).toEqual([])
  })

  test('XMPP is in the products that have it', () => {
    const sections = 'features: { xmpp: true }\n'
    const ids = (product: string) => described({ sections, product }).certificates.map(({ id }) => id)
    expect(ids('sfb-2015')).toContain('edge01.contoso.net/edge-xmpp')
    expect(ids('sfb-2019')).not.toContain('edge01.contoso.net/edge-xmpp')
  })

  test('the servers of an Edge pool share certificate and key, so the key is exportable', () => {
    const edge = `edgePools:
  - fqdn: edges.contoso.net
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers: [{ fqdn: edge01.contoso.net }, { fqdn: edge02.contoso.net }]
`
    const requirements = described({ edge })
    for (const called of ['edge-external', 'edge-internal', 'edge-audio-video']) {
      expect(certificate(requirements, `edges.contoso.net/${called}`)).toMatchObject({
        exportable: true,
        sameOnEveryMember: true,
        holders: [
          { name: 'edge01.contoso.net', assignees: ['edge01.contoso.net', 'edges.contoso.net'] },
          { name: 'edge02.contoso.net', assignees: ['edge02.contoso.net', 'edges.contoso.net'] },
        ],
      })
    }
  })

  test('a reverse proxy holds what it publishes', () => {
    const sections = `simpleUrls: { meet: 'https://meet.contoso.com', dialin: 'https://dialin.contoso.com' }
reverseProxies:
  - { name: rp1, publish: [{ hosts: [webext.contoso.com, meet.contoso.com], to: pool01.contoso.net }] }
  - { name: rp2, publish: [{ hosts: [dialin.contoso.com], to: pool01.contoso.net }] }
`
    const requirements = described({ sections })
    expect(required(certificate(requirements, 'rp1/listener'))).toEqual(['webext.contoso.com', 'meet.contoso.com'])
    expect(required(certificate(requirements, 'rp2/listener'))).toEqual(['dialin.contoso.com'])
  })

  describe('simple URLs of a site win there', () => {
    const urls = `simpleUrls:
  meet: { contoso.com: 'https://meet.contoso.com' }
  dialin: https://dialin.contoso.com
  sites: [{ site: Vienna, meet: { contoso.com: 'https://meet-vienna.contoso.com' } }]
`
    const names = (site: string) => {
      const pools = POOL.replace('    role: front-end\n', `    role: front-end\n${site}`)
      const sections = `${urls}sites: [{ name: Vienna }, { name: Munich }]\n`
      return certificate(described({ pools, sections }), 'fe01.contoso.net/web-internal')
    }
    const meeting = ['meet.contoso.com', 'meet-vienna.contoso.com', 'dialin.contoso.com']

    test.each([
      ['Vienna', ['meet-vienna.contoso.com', 'dialin.contoso.com'], ['meet.contoso.com']],
      ['Munich', ['meet.contoso.com', 'dialin.contoso.com'], ['meet-vienna.contoso.com']],
    ])('in a pool of %s', (site, needed, other) => {
      const requirement = names(`    site: ${site}\n`)
      expect(required(requirement).filter((name) => meeting.includes(name))).toEqual(needed)
      expect(optional(requirement).filter((name) => meeting.includes(name))).toEqual(other)
    })

    test('in a pool whose site is not given they are open', () => {
      const open = names('').names.filter(({ openUntil }) => openUntil === 'pools.site')
      expect(open.map(({ name }) => name)).toEqual(meeting)
    })
  })

  test('other roles: Director, Mediation, Survivable Branch Appliance, Exchange UM', () => {
    const pools = `${POOL}  - fqdn: dir01.contoso.net
    role: director
    servers: [{ fqdn: dir01.contoso.net }]
  - { fqdn: med.contoso.net, role: mediation, servers: [{ fqdn: med01.contoso.net }] }
`
    const sections = `features: { exchangeUm: on-premises }
devices: [{ name: sba, category: sba, vendor: AudioCodes, model: Mediant 800, fqdn: sba01.contoso.net }]
exchange: { servers: [{ fqdn: ex01.contoso.net, roles: [um] }, { fqdn: ex02.contoso.net, roles: [client-access] }] }
`
    const requirements = described({ pools, sections })
    expect(required(certificate(requirements, 'dir01.contoso.net/default'))).toEqual(['dir01.contoso.net'])
    expect(required(certificate(requirements, 'med01.contoso.net/default'))).toEqual([
      'med.contoso.net',
      'med01.contoso.net',
    ])
    expect(certificate(requirements, 'sba01.contoso.net/default').holders).toEqual([
      { name: 'sba01.contoso.net', assignees: ['sba01.contoso.net', 'sba'] },
    ])
    expect(required(certificate(requirements, 'sba01.contoso.net/default'))).toEqual([
      'sba01.contoso.net',
      'sip.contoso.com',
    ])
    expect(certificate(requirements, 'ex01.contoso.net/exchange-um').subject).toEqual({
      anyOf: ['ex01.contoso.net'],
      necessity: 'required',
    })
    expect(requirements.certificates.some(({ host }) => host === 'ex02.contoso.net')).toBe(false)
  })
})

describe('the tables', () => {
  test('validities that public authorities issue follow each other without a gap, and only get shorter', () => {
    const rows = loadFacts()
      .rows('certificate-properties', 'sfb-se')
      .flatMap((row) => (row.kind === 'validity' ? [row] : []))
    expect(rows.slice(1).map(({ from }) => from)).toEqual(rows.slice(0, -1).map(({ before }) => before))
    expect(rows.map(({ days }) => days)).toEqual(rows.map(({ days }) => days).toSorted((a, b) => b - a))
  })

  const facts = loadFacts()

  test('rows that combine name each other', () => {
    const { rows } = facts.table('certificate-requirements')
    const ids = new Set(rows.map(({ id }) => id))
    expect(rows.flatMap(({ mayCombineWith }) => mayCombineWith).filter((id) => !ids.has(id))).toEqual([])
  })

  test('every product knows what is asked of every certificate', () => {
    for (const product of ['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const) {
      const verdicts = facts
        .rows('certificate-properties', product)
        .flatMap((row) => (row.kind === 'signature' ? [`${row.padding} ${row.hashes.join()}: ${row.verdict}`] : []))
      expect(verdicts).toEqual([
        'pss : unsupported',
        'pkcs1 sha1: supported',
        'pkcs1 sha224,sha256,sha384,sha512: supported',
      ])
    }
  })
})
