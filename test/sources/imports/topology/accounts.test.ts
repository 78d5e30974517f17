import { describe, expect, it } from 'vitest'
import type { Spot } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { readXmlTree, xmlParts } from '../../../../src/sources/imports/xml-tree.ts'
import { FILES, fixtureBytes, fixtureText, leaves } from './support.ts'

/** What is planted in them, by line. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'adatum-2019.tbxml': ['2 TopologyBuilder @IsFreeFromChanges'],
  'litware-mixed.xml': [
    '2 InternalDomains @AllowAllDomains',
    '8 Location @CountryCode',
    '41 Cluster edge01',
    '41 Cluster edge01 @Fqdn',
    '44 NetInterface Internal @IPAddress',
    '307 ExternalSettings @Host',
    '375 ServiceId EdgeServer @RoleName',
    '381 Port SipClient @ConfiguredFqdn',
    '384 Service @ServiceVersion',
    '391 Port SipServer @Owner',
  ],
}

/** The service of the role that is not known, of which everything is. */
const UNKNOWN_ROLE = [394, 404] as const

function textAt(lines: readonly string[], { line, column, endLine = line, endColumn }: Spot): string {
  const inside = lines.slice(line - 1, endLine)
  const last = inside.length - 1
  return inside
    .map((each, index) =>
      each.slice(index === 0 ? column - 1 : 0, index === last ? (endColumn ?? column) - 1 : undefined),
    )
    .join('\n')
}

describe.each(FILES)('%s', (file) => {
  const text = fixtureText(file)
  const reading = readImport(fixtureBytes(file))
  const lines = text.split(/\r\n|\n|\r/)

  it('has an item for every element and every attribute, once and in order', () => {
    const parts = [...xmlParts(readXmlTree(text))].map(({ at, what }) => ({ at, what }))
    expect(reading.items.map(({ at, what }) => ({ at, what }))).toEqual(parts)
    for (const { status, to, reason } of reading.items) {
      if (status === 'mapped') expect(to).toBeTruthy()
      else expect(reason).toBeTruthy()
    }
  })

  it('has no unknown items but those that were planted', () => {
    const unknown = reading.items.filter(({ status }) => status === 'unknown')
    const planted = unknown.filter(
      ({ at, reason }) =>
        !(reason === 'of a role that is not known here' && at.line >= UNKNOWN_ROLE[0] && at.line <= UNKNOWN_ROLE[1]),
    )
    expect(planted.map(({ at, what }) => `${at.line} ${what}`)).toEqual(PLANTED[file] ?? [])
  })

  it('has every value at a mapped part that says it', () => {
    const mapped = new Set(reading.items.filter(({ status }) => status === 'mapped').map(({ at }) => key(at)))
    for (const [path, { at, value }] of leaves({ at: { line: 1, column: 1 }, value: reading.document })) {
      const said = textAt(lines, at).toLowerCase()
      expect(said, path).not.toBe('')
      expect([path, SAID[path] ?? String(value).toLowerCase(), said]).toSatisfy(
        ([, wanted, given]: readonly [string, string | RegExp, string]) =>
          typeof wanted === 'string' ? given.includes(wanted) : wanted.test(given),
      )
      if (!BY_ELEMENT.test(path)) expect(mapped, `${path} at ${at.line}`).toContain(key(at))
    }
  })

  it('shows no signature and no password', () => {
    const json = JSON.stringify(reading)
    const secrets = [...text.matchAll(/\b(?:Signature|Password)="([^"]+)"/g)].map(([, secret]) => secret as string)
    expect(secrets.length).toBeGreaterThan(0)
    for (const secret of secrets) expect(json).not.toContain(secret)
    const dropped = reading.items.filter(({ status }) => status === 'dropped')
    expect(dropped).toHaveLength(secrets.length)
  })
})

/** Values that are not the words of the file: what stands in their place. */
const SAID: Readonly<Record<string, RegExp>> = {
  product: /^serviceversion="[678]"$/,
  'pools[].product': /^serviceversion="[678]"$/,
  'coexistsWith[].system': /^serviceversion="5"$/,
  'pools[].role': /^(?:rolename="|isdirector="true")/,
  'pools[].collocated[]': /^(?:rolename="|fqdn="|alwaysonprimary)/,
  'pools[].centralManagement': /^isactive="true"$/,
  'pools[].fileShare': /^sharename="/,
  'fileShares[].name': /^sharename="/,
  'fileShares[].unc': /^sharename="/,
  'edgePools[].federationRoute': /accessedge.+sipserver.+external/,
  'edgePools[].xmppRoute': /xmppfederationproxy/,
  'edgePools[].nat': /^configuredipaddress="/,
  'edgePools[].services.av.mediaPorts': /port="50000".+range="10000"/,
  'voice.trunks[].name': /^fqdn="gw|^fqdn="sbc/,
  ...Object.fromEntries(
    ['backEnd', 'archivingStore', 'monitoringStore', 'persistentChatStore', 'persistentChatComplianceStore'].map(
      (store) => [`pools[].${store}.mode`, /^(?:fqdn|alwaysonprimarynodefqdn)="/],
    ),
  ),
  ...Object.fromEntries(
    ['server', 'applicationServer', 'mediationServer'].flatMap((server) =>
      ['audio', 'video', 'sharing'].map((medium) => [
        `network.qos.${server}.${medium}.ports`,
        /port="\d+".+range="\d+"/,
      ]),
    ),
  ),
  ...Object.fromEntries(
    [
      'xmpp',
      'webConferencing',
      'audioConferencing',
      'desktopSharing',
      'dialInConferencing',
      'enterpriseVoice',
      'persistentChat',
      'officeWebApps',
    ].map((feature) => [`features.${feature}`, /^<(?:port|mcu|service)\b/]),
  ),
}

/** Ranges are said by the whole port, of which two attributes are mapped; names of sites by the text of an element that is. */
const BY_ELEMENT = /ports$|(?:^sites\[\]\.name|\.site|\.branchOf)$/i

function key({ line, column }: Spot): string {
  return `${line}:${column}`
}
