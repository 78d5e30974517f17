/** The chains that our path validation and `openssl verify` are compared on. */

import type { Forge, Issued, IssueSpec, KeyName } from '../support/certificates.ts'

export interface Chain {
  readonly name: string
  readonly leaf: string
  readonly intermediates: readonly string[]
  readonly roots: readonly string[]
  readonly at: string
  readonly purpose: 'sslserver' | 'sslclient' | 'any'
}

const NOW = '2014-06-01T00:00:00Z'

interface CaOptions {
  readonly pathLength?: number
  /** The value of the extension; false for none. */
  readonly constraints?: string | false
  readonly usage?: string | false
  readonly more?: readonly string[]
  readonly ids?: boolean
}

/** The extensions of an authority. */
function ca({ pathLength, constraints, usage, more = [], ids = true }: CaOptions = {}): readonly string[] {
  const length = pathLength === undefined ? '' : `,pathlen:${pathLength}`
  return [
    ...(constraints === false ? [] : [`basicConstraints=${constraints ?? `critical,CA:true${length}`}`]),
    ...(usage === false ? [] : [`keyUsage=${usage ?? 'critical,keyCertSign,cRLSign'}`]),
    ...(ids ? ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid,issuer'] : []),
    ...more,
  ]
}

interface EndOptions {
  readonly eku?: string | false
  readonly usage?: string | false
  readonly sans?: string
  readonly more?: readonly string[]
  readonly ids?: boolean
}

/** The extensions of a server. */
function end({ eku, usage, sans = 'DNS:sip.contoso.com', more = [], ids = true }: EndOptions = {}) {
  return [
    'basicConstraints=CA:false',
    ...(usage === false ? [] : [`keyUsage=${usage ?? 'critical,digitalSignature,keyEncipherment'}`]),
    ...(eku === false ? [] : [`extendedKeyUsage=${eku ?? 'serverAuth,clientAuth'}`]),
    ...(sans === '' ? [] : [`subjectAltName=${sans}`]),
    ...(ids ? ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid,issuer'] : []),
    ...more,
  ]
}

type Level = Partial<IssueSpec>

/** Makes a row of certificates, the root first, each by the one before. */
async function row(forge: Forge, levels: readonly Level[]): Promise<readonly Issued[]> {
  const keys: readonly KeyName[] = ['ec1', 'ec2', 'ec3', 'ec4', 'ec5', 'ec6']
  const made: Issued[] = []
  for (const [index, level] of levels.entries()) {
    const isLeaf = index === levels.length - 1
    const by = made.at(-1)
    const subject = isLeaf ? '/O=Contoso/CN=sip.contoso.com' : `/O=Contoso/CN=Authority ${index}`
    const usual = { subject, key: keys[index] ?? 'ec7', extensions: isLeaf ? end() : ca(), ...(by && { by }) }
    made.push(await forge.issue({ ...usual, ...level }))
  }
  return made
}

type Extra = Partial<Omit<Chain, 'name'>>

/** The chain a row is: its first certificate the root, its last the leaf. */
function chain(name: string, made: readonly Issued[], extra: Extra = {}): Chain {
  const [root, ...rest] = made.map(({ pem }) => pem)
  const leaf = rest.pop() ?? root ?? ''
  return { name, leaf, intermediates: rest, roots: root ? [root] : [], at: NOW, purpose: 'sslserver', ...extra }
}

type Family = (forge: Forge) => Promise<readonly Chain[]>

/** One chain per entry: a row of the given levels. */
function rows(named: Readonly<Record<string, readonly Level[]>>, extra: Extra = {}): Family {
  return (forge) =>
    Promise.all(Object.entries(named).map(async ([name, levels]) => chain(name, await row(forge, levels), extra)))
}

/** A root, an authority and a leaf, one of them changed. */
function atEachLevel(what: string, change: (isLeaf: boolean) => Level): Family {
  return rows({
    [`${what} at the leaf`]: [{}, {}, {}, change(true)],
    [`${what} at the issuer`]: [{}, {}, change(false), {}],
    [`${what} below the root`]: [{}, change(false), {}, {}],
    [`${what} at the root`]: [change(false), {}, {}, {}],
  })
}

/** Sound chains of every length, key, signature and purpose. */
const sound: Family = async (forge) => {
  const kinds: Readonly<Record<string, (index: number) => Level>> = {
    EC: () => ({}),
    'RSA with SHA-256': (index) => ({ key: index % 2 ? 'rsa1' : 'rsa2' }),
    'RSA with SHA-1': (index) => ({ key: index % 2 ? 'rsa1' : 'rsa2', digest: 'sha1' }),
    'RSA with SHA-512': (index) => ({ key: index % 2 ? 'rsa1' : 'rsa2', digest: 'sha512' }),
    'RSASSA-PSS': (index) => ({ key: index % 2 ? 'rsa1' : 'rsa2', pss: true }),
    'P-384 and mixed': (index) => ({ key: index % 2 ? 'p384' : 'rsa1', digest: 'sha384' }),
  }
  const made = await Promise.all(
    Object.entries(kinds).flatMap(([kind, level]) =>
      [1, 2, 3, 4, 5].map(async (length) => ({
        name: `${kind}, ${length} long`,
        row: await row(
          forge,
          Array.from({ length }, (_, index) => level(index)),
        ),
      })),
    ),
  )
  return made.flatMap(({ name, row: it }) => [
    chain(`${name}, server`, it),
    chain(`${name}, client`, it, { purpose: 'sslclient' }),
    ...(it.length === 3 ? [chain(`${name}, any`, it, { purpose: 'any' })] : []),
  ])
}

const validity: Family = async (forge) => {
  const families = await Promise.all([
    atEachLevel('expired', () => ({ to: '20140531235959Z' }))(forge),
    atEachLevel('not yet valid', () => ({ from: '20140601000001Z' }))(forge),
    atEachLevel('valid for one more second', () => ({ to: '20140601000001Z' }))(forge),
    atEachLevel('valid from this second', () => ({ from: '20140601000000Z' }))(forge),
    atEachLevel('valid to this second', () => ({ to: '20140601000000Z' }))(forge),
    atEachLevel('valid until 2200', () => ({ to: '22000101000000Z' }))(forge),
  ])
  const usual = await row(forge, [{}, {}, {}])
  const times = ['2012-12-31T23:59:59Z', '2013-01-01T00:00:00Z', '2029-12-31T23:59:59Z', '2030-01-01T00:00:01Z']
  return [...families.flat(), ...times.map((at) => chain(`usual at ${at}`, usual, { at }))]
}

const signatures: Family = async (forge) => {
  const good = await row(forge, [{}, {}, {}, {}])
  const impostors = await Promise.all(
    [true, false].flatMap((ids) =>
      [0, 1, 2].map(async (level) => {
        const levels = [0, 1, 2, 3].map((index) => ({ extensions: index === 3 ? end({ ids }) : ca({ ids }) }))
        const real = await row(forge, levels)
        const name = real[level]?.subject ?? ''
        const fake = await forge.issue({ subject: name, key: 'ec8', extensions: ca({ ids }) })
        const below = { subject: real[level + 1]?.subject ?? '', key: real[level + 1]?.key ?? 'ec1', by: fake }
        const forged = await forge.issue({ ...below, extensions: level === 2 ? end({ ids }) : ca({ ids }) })
        const path = real.map((it, index) => (index === level + 1 ? forged : it))
        return [
          chain(`signed by another key of the same name at ${level}, ${ids ? 'with' : 'without'} key ids`, path),
          chain(`the other key's certificate is there too at ${level}, ${ids ? 'with' : 'without'} key ids`, path, {
            intermediates: [...path.slice(1, -1), fake].map(({ pem }) => pem),
          }),
          chain(`both keys of one name, the right one signed at ${level}, ${ids}`, real, {
            intermediates: [fake, ...real.slice(1, -1)].map(({ pem }) => pem),
          }),
        ]
      }),
    ),
  )
  const broken = [1, 2, 3].map((index) => {
    const pems = good.map(({ pem }) => pem)
    pems[index] = withLastOctetChanged(pems[index] ?? '')
    return chain(`a changed signature at ${index}`, good, { leaf: pems[3] ?? '', intermediates: pems.slice(1, 3) })
  })
  return [...impostors.flat(), ...broken]
}

function withLastOctetChanged(pem: string): string {
  const bytes = Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

const authorities: Family = async (forge) => {
  const changes: Readonly<Record<string, readonly string[]>> = {
    'CA:false': ca({ constraints: 'critical,CA:false' }),
    'no basic constraints': ca({ constraints: false }),
    'no basic constraints and no key usage': ca({ constraints: false, usage: false }),
    'basic constraints not critical': ca({ constraints: 'CA:true' }),
    'no key usage': ca({ usage: false }),
    'no keyCertSign': ca({ usage: 'critical,digitalSignature,cRLSign' }),
    'key usage not critical': ca({ usage: 'keyCertSign' }),
    'no keyCertSign, not critical': ca({ usage: 'digitalSignature' }),
    'no key identifiers': ca({ ids: false }),
    'a path length without CA': ca({ constraints: 'critical,CA:false,pathlen:1' }),
    'a server certificate as authority': end(),
  }
  const made = await Promise.all(
    Object.entries(changes).map(([what, extensions]) =>
      rows({
        [`${what} at the issuer`]: [{}, {}, { extensions }, {}],
        [`${what} below the root`]: [{}, { extensions }, {}, {}],
        [`${what} at the root`]: [{ extensions }, {}, {}],
      })(forge),
    ),
  )
  return made.flat()
}

/** An authority of the same name as its issuer, with a key of its own. */
const rollover: Level = { subject: '/O=Contoso/CN=Authority 0' }

const lengths: Family = async (forge) => {
  const limited = (pathLength: number): Level => ({ extensions: ca({ pathLength }) })
  return rows({
    'length 0 at the root, one leaf': [limited(0), {}],
    'length 0 at the root, one authority': [limited(0), {}, {}],
    'length 0 at the issuer': [{}, limited(0), {}],
    'length 0 above the issuer': [{}, limited(0), {}, {}],
    'length 1 at the root, one authority': [limited(1), {}, {}],
    'length 1 at the root, two authorities': [limited(1), {}, {}, {}],
    'length 1 at the root, three authorities': [limited(1), {}, {}, {}, {}],
    'length 2 at the root, two authorities': [limited(2), {}, {}, {}],
    'length 2 at the root, three authorities': [limited(2), {}, {}, {}, {}],
    'lengths that fall': [limited(2), limited(1), limited(0), {}],
    'lengths that rise': [limited(1), limited(5), limited(5), {}],
    'length 0 at the root, a self-issued authority': [limited(0), rollover, {}],
    'length 0 at the root, two self-issued authorities': [limited(0), rollover, rollover, {}],
    'length 0 at the root, a self-issued authority and another': [limited(0), rollover, {}, {}],
    'length 1 at the root, a self-issued authority and another': [limited(1), rollover, {}, {}],
    'length 1 at the root, another and a self-issued of it': [
      limited(1),
      { subject: '/O=Contoso/CN=Authority 1' },
      { subject: '/O=Contoso/CN=Authority 1' },
      {},
    ],
    'length 0 at a self-issued authority': [{}, { ...rollover, ...limited(0) }, {}],
    'length 0 at a self-issued authority, another below': [{}, { ...rollover, ...limited(0) }, {}, {}],
    'a leaf that says it is an authority, length 0 above': [limited(0), { extensions: ca() }],
    'a large length': [limited(1_000_000), {}, {}],
  })(forge)
}

const usages: Family = async (forge) => {
  const leafUsages = [
    'serverAuth',
    'clientAuth',
    'serverAuth,clientAuth',
    'anyExtendedKeyUsage',
    'codeSigning',
    'msSGC',
  ]
  const made = await Promise.all([
    ...leafUsages.map((eku) =>
      rows({
        [`leaf with ${eku}`]: [{}, {}, { extensions: end({ eku }) }],
        [`issuer with ${eku}`]: [{}, { extensions: ca({ more: [`extendedKeyUsage=${eku}`] }) }, {}],
        [`root with ${eku}`]: [{ extensions: ca({ more: [`extendedKeyUsage=${eku}`] }) }, {}, {}],
      })(forge),
    ),
    ...[
      'digitalSignature',
      'keyEncipherment',
      'keyAgreement',
      'dataEncipherment',
      'critical,nonRepudiation',
      'keyCertSign',
      'digitalSignature,keyCertSign',
    ].map((usage) => rows({ [`leaf with the key usage ${usage}`]: [{}, {}, { extensions: end({ usage }) }] })(forge)),
    rows({
      'leaf without extended key usage': [{}, {}, { extensions: end({ eku: false }) }],
      'leaf without any usage': [{}, {}, { extensions: end({ eku: false, usage: false }) }],
      'leaf with a critical extended key usage': [{}, {}, { extensions: end({ eku: 'critical,serverAuth' }) }],
      'leaf of the Netscape type client': [{}, {}, { extensions: end({ more: ['nsCertType=client'] }) }],
      'leaf of the Netscape type server': [
        {},
        {},
        { extensions: end({ more: ['nsCertType=critical,server,client'] }) },
      ],
      'issuer of the Netscape type sslCA': [{}, { extensions: ca({ more: ['nsCertType=sslCA'] }) }, {}],
      'issuer of the Netscape type emailCA': [{}, { extensions: ca({ more: ['nsCertType=emailCA'] }) }, {}],
      'root with the Netscape type alone': [
        { extensions: ca({ constraints: false, usage: false, more: ['nsCertType=sslCA'] }) },
        {},
        {},
      ],
    })(forge),
  ])
  return made.flat().flatMap((it) => [it, { ...it, name: `${it.name}, as client`, purpose: 'sslclient' as const }])
}

const extensions: Family = async (forge) => {
  const unknown = (critical: string) => (isLeaf: boolean) => {
    const more = [`1.3.6.1.4.1.55555.1=${critical}ASN1:UTF8String:odd`]
    return { extensions: isLeaf ? end({ more }) : ca({ more }) }
  }
  const leaf = (more: string): readonly Level[] => [{}, {}, { extensions: end({ more: [more] }) }]
  const issuer = (more: string): readonly Level[] => [{}, { extensions: ca({ more: [more] }) }, {}]
  const bare = (constraints: string): readonly Level[] => [
    {},
    { extensions: ca({ constraints: false, more: [`2.5.29.19=${constraints}`] }) },
    {},
  ]
  const made = await Promise.all([
    atEachLevel('unknown and critical', unknown('critical,'))(forge),
    atEachLevel('unknown and not critical', unknown(''))(forge),
    rows({
      'critical subject alternative name': leaf('issuerAltName=DNS:x.contoso.com'),
      'critical issuer alternative name': leaf('issuerAltName=critical,DNS:x.contoso.com'),
      'critical authority information access': leaf('authorityInfoAccess=critical,OCSP;URI:http://ocsp.contoso.com'),
      'critical CRL distribution points': leaf('crlDistributionPoints=critical,URI:http://crl.contoso.com/a.crl'),
      'critical policies': leaf('certificatePolicies=critical,1.3.6.1.4.1.55555.2'),
      'critical no-check': leaf('noCheck=critical,ignored'),
      'critical TLS feature': leaf('tlsfeature=critical,status_request'),
      'a Microsoft template': leaf('1.3.6.1.4.1.311.20.2=ASN1:BMPString:WebServer'),
      'a critical poison': leaf('1.3.6.1.4.1.11129.2.4.3=critical,DER:0500'),
      'a proxy certificate': leaf('proxyCertInfo=critical,language:id-ppl-anyLanguage,pathlen:0'),
      'resources in addresses, critical': leaf('sbgp-ipAddrBlock=critical,IPv4:10.0.0.0/8'),
      'critical key identifiers': [
        {},
        {},
        { extensions: end({ ids: false, more: ['2.5.29.14=critical,DER:0401aa'] }) },
      ],
      'key usage without a bit': [{}, {}, { extensions: end({ usage: false, more: ['2.5.29.15=DER:030100'] }) }],
      'basic constraints of another type': bare('critical,DER:0500'),
      'basic constraints with a negative length': bare('critical,DER:30060101ff0201ff'),
      'basic constraints with more after them': bare('critical,DER:30060101ff0201000500'),
      'basic constraints cut short': bare('critical,DER:30060101ff'),
      'basic constraints with false written out': [
        {},
        {},
        { extensions: ['2.5.29.19=DER:3003010100', ...end().slice(1)] },
      ],
      'basic constraints with true as 1': bare('critical,DER:3003010101'),
      'name constraints that are empty': issuer('2.5.29.30=critical,DER:3000'),
      'name constraints of another type': issuer('2.5.29.30=critical,DER:0500'),
      'an address of five octets': leaf('2.5.29.18=DER:30078705c0a8000101'),
      'a subject key identifier of another type': [
        {},
        {},
        { extensions: end({ ids: false, more: ['2.5.29.14=DER:0500'] }) },
      ],
    })(forge),
  ])
  return made.flat()
}

const versions: Family = async (forge) => {
  const levels = async (which: number) => {
    const root = await forge.issue({
      subject: '/CN=Authority 0',
      key: 'ec1',
      ...(which === 0 ? {} : { extensions: ca() }),
    })
    const authority = { subject: '/CN=Authority 1', key: 'ec2' as const, by: root }
    const issuer = await forge.issue({ ...authority, ...(which === 1 ? {} : { extensions: ca() }) })
    const leaf = { subject: '/CN=sip.contoso.com', key: 'ec3' as const, by: issuer }
    return [root, issuer, await forge.issue({ ...leaf, ...(which === 2 ? {} : { extensions: end() }) })]
  }
  const made = await Promise.all([0, 1, 2].map(levels))
  const [root, authority, leaf] = made
  if (!root || !authority || !leaf) return []
  return [
    chain('a root of version 1', root),
    chain('an authority of version 1', authority),
    chain('a leaf of version 1', leaf),
    chain('an authority of version 1 as anchor', authority.slice(1)),
  ]
}

const bundles: Family = async (forge) => {
  const [a, b, c, d] = await Promise.all([
    row(forge, [{}, {}, {}, {}]),
    row(forge, [{}, {}]),
    row(forge, [{}]),
    row(forge, [{}, {}, {}]),
  ])
  const pem = (it: readonly Issued[]) => it.map((one) => one.pem)
  const [root, upper, issuer, leaf] = pem(a)
  const other = pem(b)
  const lone = pem(c)[0]
  if (!root || !upper || !issuer || !leaf || !lone) return []
  const noise = Array.from({ length: 20 }, () => [...other, ...pem(d)]).flat()
  return [
    chain('out of order', a, { intermediates: [issuer, upper] }),
    chain('the root among the intermediates', a, { intermediates: [root, issuer, upper] }),
    chain('each certificate three times', a, { intermediates: [issuer, upper, upper, issuer, issuer, upper] }),
    chain('the leaf among the intermediates', a, { intermediates: [leaf, issuer, upper, leaf] }),
    chain('certificates of other chains', a, { intermediates: [...noise, issuer, ...noise, upper] }),
    chain('without the issuer', a, { intermediates: [upper] }),
    chain('without the upper authority', a, { intermediates: [issuer] }),
    chain('without intermediates', a, { intermediates: [] }),
    chain('without a root', a, { roots: [] }),
    chain('the root given as intermediate alone', a, { roots: [], intermediates: [issuer, upper, root] }),
    chain('another root', a, { roots: other.slice(0, 1) }),
    chain('another root of the same name', a, { roots: [lone] }),
    chain('several roots', a, { roots: [...other, lone, root] }),
    chain('an intermediate as anchor', a, { roots: [issuer], intermediates: [] }),
    chain('the upper authority as anchor', a, { roots: [upper], intermediates: [issuer] }),
    chain('the leaf as anchor', a, { roots: [leaf], intermediates: [] }),
    chain('the leaf as anchor, and the root', a, { roots: [leaf, root] }),
    chain('a root as leaf', a, { leaf: root, intermediates: [] }),
    chain('a root as leaf, not trusted', a, { leaf: root, roots: other.slice(0, 1), intermediates: [] }),
    chain('an authority as leaf', a, { leaf: issuer, purpose: 'any' }),
    chain('a self-signed server, trusted', c),
    chain('a self-signed server, not trusted', c, { roots: [root] }),
    chain('a self-signed server among the intermediates', c, { roots: [], intermediates: [lone] }),
  ]
}

const crossed: Family = async (forge) => {
  const rootExtensions = { extensions: ca() }
  const [first, second] = await Promise.all([
    forge.issue({ subject: '/CN=First', key: 'ec1', ...rootExtensions }),
    forge.issue({ subject: '/CN=Second', key: 'ec2', ...rootExtensions }),
  ])
  const bridge = { subject: '/CN=Bridge', key: 'ec3' as const }
  const [byFirst, bySecond, old, weak, short] = await Promise.all([
    forge.issue({ ...bridge, by: first, extensions: ca() }),
    forge.issue({ ...bridge, by: second, extensions: ca() }),
    forge.issue({ ...bridge, by: first, extensions: ca(), to: '20140101000000Z' }),
    forge.issue({ ...bridge, by: first, extensions: ca({ usage: 'critical,cRLSign' }) }),
    forge.issue({
      ...bridge,
      by: first,
      extensions: ca({ more: ['nameConstraints=critical,permitted;DNS:fabrikam.com'] }),
    }),
  ])
  const leaf = await forge.issue({ subject: '/CN=sip.contoso.com', key: 'ec4', by: byFirst, extensions: end() })
  const [rootBySecond, secondByFirst] = await Promise.all([
    forge.issue({ subject: '/CN=First', key: 'ec1', by: second, extensions: ca() }),
    forge.issue({ subject: '/CN=Second', key: 'ec2', by: first, extensions: ca() }),
  ])
  const of = (name: string, intermediates: readonly Issued[], roots: readonly Issued[]) =>
    chain(name, [], {
      leaf: leaf.pem,
      intermediates: intermediates.map(({ pem }) => pem),
      roots: roots.map(({ pem }) => pem),
    })
  const [x, y] = [byFirst, bySecond]
  return [
    of('by the first', [x, y], [first]),
    of('by the second', [x, y], [second]),
    of('by both', [y, x], [first, second]),
    of('by none', [x, y], []),
    of('the expired way first', [old, y], [first, second]),
    of('the expired way last', [y, old], [first, second]),
    of('only the expired way leads to a root', [old, y], [first]),
    of('the way without keyCertSign first', [weak, y], [first, second]),
    of('only the way without keyCertSign', [weak], [first]),
    of('the constrained way first', [short, y], [first, second]),
    of('the constrained way last', [y, short], [first, second]),
    of('the constrained way first, the other root alone', [short, y], [second]),
    of('only the constrained way', [short], [first]),
    of('the root signed by another', [x, rootBySecond], [second]),
    of('the root signed by another, and itself', [x, rootBySecond], [first, second]),
    of('roots that sign each other', [x, rootBySecond, secondByFirst], [second]),
    of('a loop without an end', [x, rootBySecond, secondByFirst], []),
    of('a loop with an end', [x, y, rootBySecond, secondByFirst], [first]),
    of('a loop that leads elsewhere', [x, y, rootBySecond, secondByFirst], [leaf]),
    of('the expired way, and the root by another', [old, y, rootBySecond], [second]),
  ]
}

const names: Family = async (forge) => {
  const made = await Promise.all(
    [
      ['the same name in other letters', '/O=CONTOSO/CN=authority ONE'],
      ['the same name with other white space', '/O= Contoso /CN=Authority   One'],
      ['the same name in another order', '/CN=Authority One/O=Contoso'],
      ['another name', '/O=Contoso/CN=Authority Two'],
      ['a longer name', '/O=Contoso/CN=Authority One/OU=x'],
      ['the same name', '/O=Contoso/CN=Authority One'],
    ].map(async ([what = '', subject = '']) => {
      const root = await forge.issue({ subject: '/O=Contoso/CN=Authority One', key: 'ec1', extensions: ca() })
      // The same key under a name that may differ: what it signs carries that name as issuer.
      const alias = await forge.issue({ subject, key: 'ec1', extensions: ca() })
      const leaf = await forge.issue({ subject: '/CN=sip.contoso.com', key: 'ec2', by: alias, extensions: end() })
      return chain(`issuer by ${what}`, [root, leaf])
    }),
  )
  const identified = await Promise.all(
    [
      ['authority by issuer and serial number', ['authorityKeyIdentifier=issuer:always'], false],
      ['authority by all', ['authorityKeyIdentifier=keyid:always,issuer:always'], false],
      ['authority by the serial number of another', ['authorityKeyIdentifier=issuer:always'], true],
      ['another key of the authority', ['2.5.29.35=DER:3006800401020304'], false],
      ['no key of the authority', [], false],
    ].map(async ([what, more, swap]) => {
      const spec = {
        subject: '/CN=Authority',
        key: 'ec1' as const,
        extensions: ca({ ids: false, more: ['subjectKeyIdentifier=hash'] }),
      }
      const [root, twin] = [await forge.issue(spec), await forge.issue(spec)]
      const extension = end({ ids: false, more: more as readonly string[] })
      const leaf = await forge.issue({ subject: '/CN=x', key: 'ec2', by: root, extensions: extension })
      return chain(String(what), [swap ? twin : root, leaf])
    }),
  )
  const odd = await rows({
    'explicit parameters at the root': [{ key: 'odd' }, {}, {}],
    'explicit parameters at the issuer': [{}, { key: 'odd' }, {}],
    'explicit parameters at the leaf': [{}, {}, { key: 'odd' }],
    'explicit parameters, alone': [{ key: 'odd' }],
  })(forge)
  return [...made, ...identified, ...odd]
}

const policies: Family = async (forge) => {
  const [one, two] = ['1.3.6.1.4.1.55555.1', '1.3.6.1.4.1.55555.2']
  const asks = (more: readonly string[]) => ({ extensions: ca({ more }) })
  const has = (policy: string): Level => ({ extensions: end({ more: [`certificatePolicies=${policy}`] }) })
  const explicit = 'policyConstraints=critical,requireExplicitPolicy:0'
  const any = '2.5.29.32.0'
  return rows({
    'policy demanded and there': [{}, asks([explicit, `certificatePolicies=${one}`]), has(one)],
    'policy demanded and another there': [{}, asks([explicit, `certificatePolicies=${one}`]), has(two)],
    'policy demanded and none there': [{}, asks([explicit, `certificatePolicies=${one}`]), {}],
    'policy demanded, any above': [{}, asks([explicit, `certificatePolicies=${any}`]), has(two)],
    'policy demanded, any below': [{}, asks([explicit, `certificatePolicies=${one}`]), has(any)],
    'policy demanded, any below forbidden': [
      {},
      asks([explicit, 'inhibitAnyPolicy=critical,0', `certificatePolicies=${one}`]),
      has(any),
    ],
    'policy demanded later': [
      {},
      asks(['policyConstraints=critical,requireExplicitPolicy:2', `certificatePolicies=${one}`]),
      {},
      {},
    ],
    'policy demanded one later': [
      {},
      asks(['policyConstraints=critical,requireExplicitPolicy:1', `certificatePolicies=${one}`]),
      {},
      {},
    ],
    'policy mapped': [{}, asks([explicit, `certificatePolicies=${one}`, `policyMappings=${one}:${two}`]), has(two)],
    'policy mapped, the old one there': [
      {},
      asks([explicit, `certificatePolicies=${one}`, `policyMappings=${one}:${two}`]),
      has(one),
    ],
    'policy mapped, mappings forbidden': [
      {},
      asks(['policyConstraints=critical,requireExplicitPolicy:0,inhibitPolicyMapping:0', `certificatePolicies=${one}`]),
      asks([`certificatePolicies=${one}`, `policyMappings=${one}:${two}`]),
      has(two),
    ],
    'a policy nobody asks for': [{}, asks([`certificatePolicies=${one}`]), has(two)],
  })(forge)
}

const constraintRows: readonly (readonly [constraint: string, sans: string])[] = [
  ['permitted;DNS:contoso.com', 'DNS:sip.contoso.com'],
  ['permitted;DNS:contoso.com', 'DNS:contoso.com'],
  ['permitted;DNS:contoso.com', 'DNS:SIP.CONTOSO.COM'],
  ['permitted;DNS:contoso.com', 'DNS:sip.contoso.com,DNS:sip.fabrikam.com'],
  ['permitted;DNS:contoso.com', 'DNS:notcontoso.com'],
  ['permitted;DNS:contoso.com', 'DNS:*.contoso.com'],
  ['permitted;DNS:.contoso.com', 'DNS:sip.contoso.com'],
  ['permitted;DNS:.contoso.com', 'DNS:contoso.com'],
  ['permitted;DNS:contoso.com,permitted;DNS:fabrikam.com', 'DNS:a.contoso.com,DNS:b.fabrikam.com'],
  ['permitted;DNS:contoso.com,excluded;DNS:lab.contoso.com', 'DNS:a.contoso.com'],
  ['permitted;DNS:contoso.com,excluded;DNS:lab.contoso.com', 'DNS:a.lab.contoso.com'],
  ['excluded;DNS:contoso.com', 'DNS:sip.contoso.com'],
  ['excluded;DNS:contoso.com', 'DNS:sip.fabrikam.com'],
  ['excluded;DNS:sip.contoso.com', 'DNS:*.contoso.com'],
  ['DER:3006a10430028200', 'DNS:sip.contoso.com'],
  ['DER:3006a00430028200', 'DNS:sip.contoso.com'],
  ['DER:3006a00430028200', 'IP:10.1.2.3'],
  ['permitted;DNS:contoso.com', 'IP:10.1.2.3'],
  ['permitted;DNS:contoso.com', ''],
  ['permitted;DNS:fabrikam.com', ''],
  ['excluded;DNS:contoso.com', ''],
  ['permitted;IP:10.0.0.0/255.0.0.0', 'IP:10.1.2.3'],
  ['permitted;IP:10.0.0.0/255.0.0.0', 'IP:11.1.2.3'],
  ['permitted;IP:10.0.0.0/255.0.0.0', 'IP:2001:db8::1'],
  ['permitted;IP:10.0.0.0/255.0.0.0', 'DNS:sip.contoso.com'],
  ['permitted;IP:10.1.1.1/255.0.255.0', 'IP:10.7.1.9'],
  ['excluded;IP:10.0.0.0/255.0.0.0', 'IP:10.1.2.3'],
  ['excluded;IP:10.0.0.0/255.0.0.0', 'IP:12.1.2.3'],
  ['excluded;IP:10.0.0.0/255.0.0.0', 'IP:2001:db8::1'],
  ['excluded;IP:0.0.0.0/0.0.0.0', 'IP:10.1.2.3'],
  ['permitted;IP:2001:db8::/ffff:ffff::', 'IP:2001:db8::1'],
  ['permitted;IP:2001:db8::/ffff:ffff::', 'IP:2001:db9::1'],
  ['permitted;email:contoso.com', 'email:a@contoso.com'],
  ['permitted;email:contoso.com', 'email:a@sub.contoso.com'],
  ['permitted;email:.contoso.com', 'email:a@sub.contoso.com'],
  ['permitted;email:.contoso.com', 'email:a@contoso.com'],
  ['permitted;email:a@contoso.com', 'email:a@contoso.com'],
  ['permitted;email:a@contoso.com', 'email:A@contoso.com'],
  ['permitted;email:a@contoso.com', 'email:a@CONTOSO.com'],
  ['permitted;email:a@contoso.com', 'email:b@contoso.com'],
  ['excluded;email:contoso.com', 'email:a@contoso.com'],
  ['excluded;email:contoso.com', 'email:a@fabrikam.com'],
  ['excluded;email:contoso.com', 'email:broken'],
  ['permitted;URI:contoso.com', 'URI:http://contoso.com/x'],
  ['permitted;URI:contoso.com', 'URI:http://sub.contoso.com/x'],
  ['permitted;URI:.contoso.com', 'URI:https://sub.contoso.com:8080/x'],
  ['permitted;URI:.contoso.com', 'URI:https://contoso.com'],
  ['permitted;URI:.contoso.com', 'URI:sip:a@contoso.com'],
  ['excluded;URI:contoso.com', 'URI:http://contoso.com'],
  ['excluded;URI:contoso.com', 'URI:http://fabrikam.com'],
  ['permitted;RID:1.2.3', 'RID:1.2.3'],
  ['permitted;RID:1.2.3', 'DNS:sip.contoso.com'],
  ['permitted;otherName:1.3.6.1.4.1.311.20.2.3;UTF8:x', 'otherName:1.3.6.1.4.1.311.20.2.3;UTF8:x'],
  ['permitted;otherName:1.3.6.1.4.1.311.20.2.3;UTF8:x', 'otherName:1.3.6.1.4.1.55555.9;UTF8:x'],
  ['permitted;email:contoso.com', 'otherName:1.3.6.1.5.5.7.8.9;UTF8:a@contoso.com'],
  ['permitted;email:contoso.com', 'otherName:1.3.6.1.5.5.7.8.9;UTF8:a@fabrikam.com'],
  ['permitted;dirName:org', 'DNS:sip.contoso.com'],
  ['excluded;dirName:org', 'DNS:sip.contoso.com'],
  ['permitted;dirName:other', 'DNS:sip.contoso.com'],
  ['excluded;dirName:other', 'DNS:sip.contoso.com'],
  ['permitted;dirName:long', 'DNS:sip.contoso.com'],
  ['permitted;dirName:org', 'dirName:other'],
  ['excluded;dirName:other', 'dirName:other'],
]

const SECTIONS = '[org]\nO=CONTOSO\n[other]\nO=Fabrikam\n[long]\nO=Contoso\nCN=sip.contoso.com\nOU=more\n'

const constraints: Family = async (forge) => {
  const constrained = (constraint: string, critical = 'critical,'): Level => ({
    extensions: ca({
      more: [`${constraint.startsWith('DER') ? '2.5.29.30' : 'nameConstraints'}=${critical}${constraint}`],
    }),
    sections: SECTIONS,
  })
  const named = (sans: string, level: Level = {}): Level => ({
    extensions: end({ sans }),
    sections: SECTIONS,
    ...level,
  })
  const table = await Promise.all(
    constraintRows.flatMap(([constraint, sans]) => [
      rows({ [`${constraint} over ${sans || 'the common name'}`]: [{}, constrained(constraint), named(sans)] })(forge),
      rows({
        [`${constraint} at the root over ${sans || 'the common name'}`]: [constrained(constraint), {}, named(sans)],
      })(forge),
    ]),
  )
  const contoso = constrained('permitted;DNS:contoso.com')
  const special = await rows({
    'not critical and violated': [{}, constrained('permitted;DNS:fabrikam.com', ''), {}],
    'not critical and met': [{}, constrained('permitted;DNS:contoso.com', ''), {}],
    'two authorities, each met': [constrained('permitted;DNS:com'), contoso, {}],
    'two authorities, the upper violated': [constrained('permitted;DNS:net'), contoso, {}],
    'a minimum': [
      {},
      { extensions: ca({ more: ['2.5.29.30=critical,DER:3014a0123010820b636f6e746f736f2e636f6d800101'] }) },
      {},
    ],
    'a minimum of a form that is not there': [
      {},
      { extensions: ca({ more: ['2.5.29.30=critical,DER:3014a0123010810b636f6e746f736f2e636f6d800101'] }) },
      {},
    ],
    'a mailbox in the subject, outside': [
      {},
      constrained('permitted;email:contoso.com'),
      named('DNS:sip.contoso.com', { subject: '/CN=x/emailAddress=a@fabrikam.com' }),
    ],
    'a mailbox in the subject, inside': [
      {},
      constrained('permitted;email:contoso.com'),
      named('DNS:sip.contoso.com', { subject: '/CN=x/emailAddress=a@contoso.com' }),
    ],
    'a self-issued authority outside the constraints': [
      { ...constrained('permitted;dirName:other'), subject: '/O=Contoso/CN=Authority 0' },
      { subject: '/O=Contoso/CN=Authority 0' },
      { subject: '/O=Fabrikam/CN=x' },
    ],
    'an authority outside the constraints': [
      { ...constrained('permitted;dirName:other'), subject: '/O=Contoso/CN=Authority 0' },
      { subject: '/O=Contoso/CN=Authority 1' },
      { subject: '/O=Fabrikam/CN=x' },
    ],
    'a common name that is no host name': [{}, contoso, named('', { subject: '/CN=Lync Server 2013' })],
    'a common name that is one label': [{}, contoso, named('', { subject: '/CN=lync01' })],
    'a common name with a wildcard': [{}, contoso, named('', { subject: '/CN=*.fabrikam.com' })],
    'a common name outside, with a name in the alternatives': [
      {},
      contoso,
      named('DNS:a.contoso.com', { subject: '/CN=a.fabrikam.com' }),
    ],
    'two common names, one outside': [{}, contoso, named('', { subject: '/CN=a.contoso.com/CN=a.fabrikam.com' })],
    'a common name with an underscore outside': [{}, contoso, named('', { subject: '/CN=a_b.fabrikam.com' })],
  })(forge)
  return [...table.flat(), ...special]
}

const FAMILIES: readonly Family[] = [
  sound,
  validity,
  signatures,
  authorities,
  lengths,
  usages,
  extensions,
  versions,
  bundles,
  crossed,
  names,
  policies,
  constraints,
]

/** The chains made by hand, then those made by chance. */
export async function allChains(forge: Forge): Promise<readonly Chain[]> {
  const made = await Promise.all(FAMILIES.map((family) => family(forge)))
  return [...made.flat(), ...(await randomChains(forge, 160))]
}

/** A generator of numbers that gives the same every time (mulberry32). */
function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

type Dice = (sides: number) => number

/** Each fault and oddity has one chance in some, so that they meet. */
function randomTimes(roll: Dice): Level {
  const late = roll(25) === 0 ? { to: '20140301000000Z' } : {}
  return roll(25) === 0 ? { ...late, from: '20150101000000Z' } : late
}

function randomUnknown(roll: Dice, sides: number): readonly string[] {
  const critical = roll(2) === 0 ? 'critical,' : ''
  return roll(sides) === 0 ? [`1.3.6.1.4.1.55555.7=${critical}ASN1:NULL`] : []
}

function randomEnd(roll: Dice): Level {
  const names = ['DNS:a.fabrikam.com', 'DNS:a.contoso.com,IP:10.1.1.1']
  const sans = names[roll(12)] ?? 'DNS:a.contoso.com'
  const eku = roll(8) === 0 ? { eku: 'clientAuth' } : {}
  return { ...randomTimes(roll), extensions: end({ more: randomUnknown(roll, 12), sans, ids: roll(5) > 0, ...eku }) }
}

const CONSTRAINTS = [
  'permitted;DNS:contoso.com',
  'permitted;DNS:com',
  'excluded;DNS:fabrikam.com',
  'permitted;IP:10.0.0.0/255.0.0.0',
]
const PURPOSES = ['clientAuth', 'serverAuth,clientAuth', 'serverAuth,clientAuth']
const USAGES = ['cRLSign', false, false] as const

function randomAuthority(roll: Dice, depth: number): Level {
  const [constraint, purpose, usage] = [CONSTRAINTS[roll(24)], PURPOSES[roll(24)], USAGES[roll(30)]]
  const more = [
    ...randomUnknown(roll, 25),
    ...(constraint ? [`nameConstraints=critical,${constraint}`] : []),
    ...(purpose ? [`extendedKeyUsage=${purpose}`] : []),
  ]
  const name = depth > 0 && roll(6) === 0 ? { subject: `/O=Contoso/CN=Authority ${depth - 1}` } : {}
  const options = { more, ...(usage === undefined ? {} : { usage }), ...(roll(4) === 0 ? { pathLength: roll(3) } : {}) }
  const basic = roll(25) === 0 ? { constraints: 'CA:false' } : {}
  return { ...randomTimes(roll), ...name, extensions: ca({ ...options, ...basic }) }
}

async function randomChains(forge: Forge, count: number): Promise<readonly Chain[]> {
  const roll = dice(5280)
  const plans = Array.from({ length: count }, () => {
    const authorities = Array.from({ length: 1 + roll(4) }, (_, depth) => randomAuthority(roll, depth))
    const purpose = roll(4) === 0 ? ('sslclient' as const) : ('sslserver' as const)
    return { levels: [...authorities, randomEnd(roll)], drop: roll(20) === 0, purpose }
  })
  return Promise.all(
    plans.map(async ({ levels, drop, purpose }, index) => {
      const made = chain(`random ${index}`, await row(forge, levels), { purpose })
      return drop ? { ...made, intermediates: made.intermediates.slice(1) } : made
    }),
  )
}
