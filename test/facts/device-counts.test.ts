/**
 * The catalogue against the lists, counted by hand when they were read: devices in a category, and entries for each product.
 * A device that two lists name, or one list twice, is one row here, and what differs from the lists for that is named.
 */

import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../src/facts/facts.ts'

const facts = loadFacts()
const { rows } = facts.table('devices')
const listed = rows.filter(({ reason }) => reason === undefined)

/** Category: the devices on the lists, and the entries for each product. */
const LISTS = {
  'pstn-gateway': [28, { 'lync-2010': 22, 'lync-2013': 19, sfb: 3 }],
  'ip-pbx': [22, { 'lync-2010': 16, 'lync-2013': 13, sfb: 2 }],
  sbc: [43, { 'lync-2010': 16, 'lync-2013': 28, sfb: 24 }],
  sba: [15, { 'lync-2010': 13, 'lync-2013': 9, 'sfb-2015': 5 }],
  'sip-trunk': [111, { 'lync-2010': 58, 'lync-2013': 60, sfb: 84 }],
  e911: [9, { 'lync-2010': 6, 'lync-2013': 6, sfb: 6 }],
  'reverse-proxy': [9, { 'lync-2010': 2, 'lync-2013': 9, sfb: 4 }],
  'load-balancer': [24, { lync: 24, sfb: 3 }],
  'ip-phone-3pip': [57, { 'lync-2010': 20, 'lync-2013': 22, sfb: 61, 'lync-online': 7 }],
  'lync-phone-edition': [10, { 'lync-2010': 4, 'lync-2013': 14, 'lync-online': 3 }],
  'usb-device': [267, { 'lync-2013': 2, sfb: 160, lync: 86, teams: 20 }],
  'room-system': [6, { 'lync-2013': 5, 'sfb-2015': 1, 'lync-online': 4, 'sfb-online': 1 }],
  'video-endpoint': [
    18,
    { 'lync-2010': 5, 'sfb-2015': 11, 'ocs-2007-r2': 4, 'lync-online-dedicated': 4, 'sfb-online': 1 },
  ],
  'video-infrastructure': [
    6,
    {
      'lync-2010': 3,
      'lync-2013': 1,
      'sfb-2015': 1,
      'lync-online-dedicated': 3,
      'ocs-2007-r2': 1,
      'sfb-online': 1,
    },
  ],
  wlan: [41, { sfb: 21, lync: 20 }],
  'wired-network': [7, { sfb: 7, lync: 7 }],
} as const

/** Where the rows are not the devices of the lists, and why. */
const ROWS: Readonly<Record<string, number>> = {
  // Mediant 1000 and 1000B, and 4000 and 4000B, are different devices; the lists give some entries to both names.
  sbc: 2,
  // Likewise the Mediant 800 and 800B.
  sba: 1,
  // The list for Skype for Business repeats those for Lync under shorter names: one row each.
  wlan: -19,
}
const ENTRIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // The Trio 8800 was listed alone, and then together with the 8500: one more entry with its own row.
  'ip-phone-3pip': { sfb: 1 },
}

describe.each(Object.entries(LISTS))('%s', (category, [devices, entries]) => {
  const own = listed.filter((row) => row.category === category)

  it('has every device of the lists', () => {
    expect(own.length).toBe(devices + (ROWS[category] ?? 0))
  })

  it('has every entry for every product', () => {
    const counted: Record<string, number> = {}
    for (const { product } of own.flatMap(({ qualifications = [] }) => qualifications))
      counted[product] = (counted[product] ?? 0) + 1
    const more = ENTRIES[category] ?? {}
    const expected = Object.entries(entries).map(([product, count]) => [product, count + (more[product] ?? 0)])
    expect(counted).toEqual(Object.fromEntries(expected))
  })
})

it('has 673 devices of the lists, and 46 that are on none', () => {
  expect(Object.values(LISTS).reduce((sum, [devices]) => sum + devices, 0)).toBe(673)
  // One more row is the name that phones report instead of their model.
  expect(rows.filter(({ reason, status }) => reason !== undefined && status !== 'generic').length).toBe(46)
})

it('has the types of USB devices', () => {
  const types: Record<string, number> = {}
  for (const { category, type } of listed)
    if (category === 'usb-device') types[type ?? ''] = (types[type ?? ''] ?? 0) + 1
  expect(types).toEqual({
    headset: 200,
    'conference-device': 23,
    speakerphone: 22,
    'conference-camera': 10,
    webcam: 7,
    'usb-handset': 3,
    'usb-phone': 2,
  })
})

it('names only rows of the catalogue where it says how long they are supported, each once', () => {
  const ids = new Set(rows.map(({ id }) => id))
  const named = facts.table('device-lifecycle').rows.flatMap(({ devices }) => devices)
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
  const ended = rows.filter(({ status }) => status === 'end-of-life').map(({ id }) => id)
  expect(ended.filter((id) => !named.includes(id))).toEqual([])
  const required = facts
    .table('device-programmes')
    .rows.flatMap((row) => (row.kind === 'requirement' ? row.devices : []))
  expect(required.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
})
