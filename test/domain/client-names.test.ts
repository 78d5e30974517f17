import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { clientNameReader } from '../../src/domain/client-names.ts'
import type { ClientRow } from '../../src/domain/os-support-row.ts'

const file = new URL('../../rules/facts/clients.yaml', import.meta.url)
const rows: readonly ClientRow[] = parse(readFileSync(file, 'utf8')).rows
const read = clientNameReader(rows)

/** The id of the client, or why there is none. */
function named(text: string): string {
  const naming = read(text)
  return 'open' in naming ? naming.open : naming.id
}

describe('names as people write them', () => {
  it.each([
    ['Skype for Business 2016 (C2R)', 'skype-for-business-2016'],
    ['Skype for Business 2016 Click-to-Run', 'skype-for-business-2016'],
    ['Skype for Business 2016 (MSI, 32-bit)', 'skype-for-business-2016'],
    ['SfB 2016 x64', 'skype-for-business-2016'],
    ['S4B 2015', 'skype-for-business-2015'],
    ['SfB2016', 'skype-for-business-2016'],
    ['Crestron RL (Lync Room System)', 'lync-room-system'],
    ['Skype for Business (2019)', 'skype-for-business-2019'],
    ['Microsoft Lync 2013', 'lync-2013'],
    ['LYNC 2013 64-bit', 'lync-2013'],
    ['Lync 2013 SP1', 'lync-2013'],
    ['Lync 2013 for Windows', 'lync-2013'],
    ['Lync 2013 (Skype for Business)', 'lync-2013'],
    ['Lync 2013 Basic', 'lync-2013-basic'],
    ['Lync Basic 2013 client', 'lync-2013-basic'],
    ['Communicator 2007 R2', 'communicator-2007-r2'],
    ['MOC 2007', 'communicator-2007'],
    ['Lync 2010 Attendant', 'lync-2010-attendant'],
    ['Lync 2010 Attendee', 'lync-2010-attendee'],
    ['SfB Mac', 'skype-for-business-mac'],
    ['Skype for Business 2016 for Mac', 'skype-for-business-mac'],
    ['Lync 2011 for Mac', 'lync-for-mac-2011'],
    ['Lync for Mac OS X 2011', 'lync-for-mac-2011'],
    ['Lync for iPhone', 'lync-mobile-ios'],
    ['Lync 2013 Mobile for iPhone', 'lync-mobile-ios'],
    ['Lync 2010 for Android', 'lync-2010-mobile'],
    ['Skype for Business for iOS', 'skype-for-business-mobile-ios'],
    ['Skype Room System v2', 'skype-room-system-v2'],
    ['SRSv2', 'skype-room-system-v2'],
    ['Microsoft Teams Rooms', 'skype-room-system-v2'],
    ['Lync Room System', 'lync-room-system'],
    ['Polycom CX600 (Lync Phone Edition)', 'lync-phone-edition'],
    ['Lync Phone Edition (Aastra 6725ip)', 'lync-phone-edition'],
    ['Citrix HDX RealTime', 'citrix-hdx-realtime'],
    ['Lync VDI 2013 plugin', 'lync-vdi-plugin'],
    ['LWA 2013', 'lync-web-app'],
    ['LWA 2010', 'lync-web-app-2010'],
    ['Skype for Business on Surface Hub', 'surface-hub'],
  ])('%s', (text, id) => {
    expect(named(text)).toBe(id)
  })
})

describe('names that say too little, or something else, are not guessed', () => {
  it.each([
    ['Skype for Business', 'did you mean Skype for Business 2015, Skype for Business 2016 or Skype for Business 2019?'],
    ['Lync', 'did you mean Lync 2010'],
    ['Lync Mobile', 'did you mean Lync 2010 Mobile'],
    ['Lync 2031', 'did you mean Lync 2010 or Lync 2013?'],
    ['Lync 2011', 'Lync for Mac 2011'],
    ['Lync 2013 Phone', 'is not the name of a known client'],
    ['Lync 2010 (Skype for Business)', 'is not the name of a known client'],
    ['Lync 2010 (2013)', 'is not the name of a known client'],
    ['Lync Phone Edition (Lync 2010)', 'names two clients: Lync Phone Edition or Lync 2010?'],
    ['Skype for Business 2016 (Lync 2013)', 'names two clients'],
    ['Skype for Business 2016 16.0.4678.1000', 'did you mean Skype for Business 2016'],
    ['Cisco Jabber (Lync 2013)', 'is not the name of a known client'],
    ['Pidgin (Lync 2010)', 'is not the name of a known client'],
    ['Polycom CX600', '"Polycom CX600" is not the name of a known client'],
    ['Teams', 'is not the name of a known client'],
    ['', 'is not the name of a known client'],
    ['()', 'is not the name of a known client'],
    ['x'.repeat(200), 'is too long for the name of a client'],
  ])('%s', (text, says) => {
    const naming = read(text)
    expect('open' in naming ? naming.open : naming.id).toContain(says)
    expect(naming).toHaveProperty('open')
  })

  it('a name with another year or letter is never taken for the client', { timeout: 60_000 }, () => {
    // Words that tell no client from another, and the order of the others.
    const filling = new Set(['', 'client', 'desktop', 'for', 'full', 'in', 'microsoft', 'on', 'the'])
    const inOrder = (text: string) =>
      text
        .toLowerCase()
        .split(/\W+/)
        .filter((word) => !filling.has(word))
        .toSorted()
        .join(' ')
    const names = rows.flatMap(({ name, aliases }) => [name, ...aliases])
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom(...'abcxyz0189'), (name, at, letter) => {
        const position = at % name.length
        if (!/[a-z0-9]/i.test(name[position] ?? '')) return
        const typo = name.slice(0, position) + letter + name.slice(position + 1)
        const naming = read(typo)
        const own = read(name)
        if ('open' in naming || 'open' in own || naming.id === own.id) return
        // Another client may be one letter away: then the typo is its name, in some order of its words.
        expect([naming.name, ...naming.aliases].map(inOrder)).toContain(inOrder(typo))
      }),
      { numRuns: 500 },
    )
  })
})

it('every name and alias of the table names its own client', () => {
  const wrong = rows.flatMap((row) => [row.name, ...row.aliases].filter((name) => named(name) !== row.id))
  expect(wrong).toEqual([])
})
