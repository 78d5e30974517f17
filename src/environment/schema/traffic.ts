/** Rules that let traffic through or stop it: as rows, in files, or both. */

import { portRanges } from './addresses.ts'
import { forms, isMap, oneOrMany, optional } from './forms.ts'
import { choice, filePath, flag, record, text } from './kit.ts'

const ends = (description: string) =>
  oneOrMany(
    description,
    text('an address, a subnet, a range, the name of a thing in this file, or any', {
      examples: ['any', '203.0.113.10', '10.10.0.0/16', 'edge01.contoso.net'],
    }),
  )

function row(description: string, usual: 'allow' | 'block') {
  return record(description, {
    from: ends('where the traffic comes from'),
    to: ends('where it goes'),
    ...optional({
      name: text('its name', { examples: ['Edge to Internet, STUN'] }),
      ports: portRanges('the destination ports'),
      sourcePorts: portRanges('the source ports'),
      protocols: oneOrMany('the protocols', choice('a protocol', ['tcp', 'udp', 'icmp', 'any']), { default: 'any' }),
      action: choice('what happens to it', ['allow', 'block'], { default: usual }),
      firewall: text('the firewall it stands on, such as external or internal', { examples: ['external', 'internal'] }),
      enabled: flag('whether it is switched on', { default: true }),
    }),
  })
}

interface InFile {
  file: string
  adapterProfile?: 'domain' | 'private' | 'public' | 'any' | undefined
  group?: string | undefined
}

/** Rows, or files of rows; one or several; gives a list. */
export function trafficRules(description: string, files: string, usual: 'allow' | 'block') {
  const path = filePath(files, { examples: [usual === 'allow' ? 'firewall/planned.csv' : 'vpn/block.ps1'] })
  const inFile = record('rules in a file', {
    file: path,
    ...optional({
      adapterProfile: choice('the Windows Firewall profile they apply to', ['domain', 'private', 'public', 'any']),
      group: text('the rule group, interface or access list to read', { examples: ['outside_in'] }),
    }),
  })
  const formOf = (value: unknown) => (!isMap(value) ? 0 : 'file' in value ? 1 : 2)
  const rule = forms('a rule, or a file of rules', 'a file or a map', formOf, [
    path.transform((file): InFile => ({ file })),
    inFile.transform((value): InFile => value),
    row('a rule', usual),
  ])
  return oneOrMany(description, rule)
}
