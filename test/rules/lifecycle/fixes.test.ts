/** What is advised must be supported by both: its vendor, and the product. */

import { expect, test } from 'vitest'
import clients from '../../../rules/lifecycle/clients-in-support.ts'
import dotNet from '../../../rules/lifecycle/dotnet-in-support.ts'
import interop from '../../../rules/lifecycle/interop-servers-in-support.ts'
import windows from '../../../rules/lifecycle/windows-in-support.ts'
import type { Rule } from '../../../src/rule.ts'
import { type Edit, judgeCopy } from '../../support/copies.ts'

async function fixOf(
  rule: Rule,
  overlay: string,
  asOf: string,
  edits: readonly Edit[] = [],
): Promise<string | undefined> {
  const { findings } = await judgeCopy('newcomer', {
    only: [rule],
    includeMet: false,
    ...(overlay && { overlay }),
    edits,
    asOf,
  })
  return findings.find(({ verdict }) => verdict === 'unmet')?.fix
}

const exchange = (product: string, version: string) =>
  `product: ${product}\nexchange: { version: Exchange ${version} }\nsharePoint: none`
const dotNetOf = (product: string, version: string) =>
  `product: ${product}\npools: [{ fqdn: lync01.contoso.net, serverDefaults: { prerequisites: { dotNet: ${version} } } }]`

test('of Exchange, an Exchange that the product works with', async () => {
  const among = 'move to a version that is supported and that'
  expect(await fixOf(interop, exchange('lync-2013', '2013'), '2024-01-01')).toBe(
    `${among} Lync Server 2013 works with: Exchange 2016 (until 2025-10-14)`,
  )
  expect(await fixOf(interop, exchange('sfb-2019', '2013'), '2024-01-01')).toContain('Exchange 2019 (until 2025-10-14)')
  // SharePoint 2019 is supported on that day.
  expect(await fixOf(interop, exchange('lync-2013', '2016'), '2026-01-01')).toBe(
    `${among} Lync Server 2013 works with, if there is one`,
  )
})

test('of SharePoint, a SharePoint that the product works with', async () => {
  const sharePoint = 'exchange: none\nsharePoint: [{ fqdn: sp01.contoso.net, version: SharePoint 2013 }]'
  expect(await fixOf(interop, sharePoint, '2024-01-01')).toBe(
    'move to a version that is supported and that Lync Server 2013 works with, if there is one',
  )
})

test('of clients, one that signs in to the servers', async () => {
  const old = (product: string) => `product: ${product}\nclients: [{ client: Lync 2010 }]`
  expect(await fixOf(clients, old('lync-2013'), '2024-01-01')).toBe(
    'give their users a client that is supported and signs in to the servers: Skype for Business 2016 (until 2025-10-14)',
  )
  expect(await fixOf(clients, old('sfb-2015'), '2024-01-01')).toContain('Skype for Business 2019 (until 2025-10-14)')
})

test('of the .NET Framework, a version that the product supports', async () => {
  expect(await fixOf(dotNet, dotNetOf('lync-2013', '4.5.1'), '2018-01-01')).toBe(
    'install the newest .NET Framework that Lync Server 2013 supports at its update, out of 4.5.2',
  )
  expect(await fixOf(dotNet, dotNetOf('lync-2013', '4.5.2'), '2026-01-01')).toBe(
    'no .NET Framework that Lync Server 2013 is documented with is supported any more: plan the move to another product version',
  )
  expect(await fixOf(dotNet, dotNetOf('sfb-2015', '4.5.2'), '2026-01-01')).toMatch(
    /out of 4\.6\.2, 4\.7, 4\.7\.1, 4\.7\.2$/,
  )
  expect(await fixOf(dotNet, dotNetOf('sfb-se', '4.6.1'), '2026-01-01')).toMatch(/ 4\.7\.2, 4\.8, 4\.8\.1$/)
})

test('of Windows, what servers of the product may run on only where it is one of them', async () => {
  // A server of the product and a domain controller run Windows Server 2012 R2.
  expect(await fixOf(windows, '', '2024-01-01')).toMatch(/^no Windows that servers of Lync Server 2013/)
  const edits = [{ find: '168.10.90, os: Windows Server 2012 R2', replace: '168.10.90, os: Windows Server 2022' }]
  expect(await fixOf(windows, '', '2024-01-01', edits)).toMatch(
    /^move to new servers on a Windows that is supported, and that runs what is on them; until then buy/,
  )
})
