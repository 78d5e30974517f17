import { expect, it } from 'vitest'
import { joinReadings } from '../../src/environment/join-readings.ts'
import { readToyExport } from './toy-export.ts'

const reading = (text: string) => readToyExport(new TextEncoder().encode(text))

const TOPOLOGY = `{ "document": { "product": "lync-2013",
  "pools": [{ "fqdn": "se.contoso.net", "role": "standard-edition", "servers": [{ "fqdn": "se.contoso.net" }] }] } }`
const URLS = '{ "document": { "product": "sfb-2015",\n "simpleUrls": { "dialin": "https://dialin.contoso.com" } } }'
const HOSTS = '{ "hosts": { "SE": { "os": { "name": "Windows Server 2012" } },\n "X1": {} } }'

it('joins what several exports say, the first before the others', () => {
  const joined = joinReadings([
    { file: 'top.xml', reading: reading(TOPOLOGY) },
    { file: 'urls.json', reading: reading(URLS) },
    { file: 'hosts.json', reading: reading(HOSTS) },
  ])
  expect(joined.value).toEqual({
    product: 'lync-2013',
    simpleUrls: { dialin: 'https://dialin.contoso.com' },
    pools: [
      {
        fqdn: 'se.contoso.net',
        role: 'standard-edition',
        servers: [{ fqdn: 'se.contoso.net', os: { name: 'Windows Server 2012' } }],
      },
    ],
  })
  expect(joined.placeOf(['simpleUrls', 'dialin'])).toMatchObject({ file: 'urls.json', line: 2, column: 28 })
  expect(joined.placeOf(['pools', 0, 'servers', 0, 'os', 'name'])).toMatchObject({ file: 'hosts.json', line: 1 })
  expect(joined.placeOf(['pools', 0, 'servers', 0, 'fqdn'])).toMatchObject({ file: 'top.xml', line: 2 })
  expect(joined.placeOf(['pools', 0, 'users'])).toBeUndefined()
  expect(joined.disagreements).toMatchObject([
    { path: ['product'], stands: { value: 'lync-2013' }, other: { value: 'sfb-2015', place: { file: 'urls.json' } } },
  ])
  expect(joined.unmatched).toMatchObject([{ name: 'X1', place: { file: 'hosts.json', line: 2 } }])
})

it('tells the trunks of a gateway once, by their ports, whichever export comes first', () => {
  const ports = `{ "document": { "voice": { "trunks": [{ "name": "gw1.contoso.net" },
    { "name": "gw2.contoso.net port 5066", "port": 5066 }, { "name": "gw2.contoso.net port 5081", "port": 5081 }] } } }`
  const bare = `{ "document": { "voice": { "trunks": [{ "name": "GW2.contoso.net", "site": "Oslo" }, { "name": "gw3.contoso.net" }] } } }`
  const settings = '{ "document": { "voice": { "trunks": [{ "name": "gw2.contoso.net", "srtp": "required" }] } } }'
  const only = '{ "document": { "voice": { "trunks": [{ "name": "gw2.contoso.net" }] } } }'
  const names = (...texts: readonly string[]) => {
    const { value, disagreements } = joinReadings(
      texts.map((text, index) => ({ file: `${index}.json`, reading: reading(text) })),
    )
    expect(disagreements).toEqual([])
    return (value.voice as { trunks: readonly { name: string }[] }).trunks.map(({ name }) => name).toSorted()
  }
  const told = ['gw1.contoso.net', 'gw2.contoso.net port 5066', 'gw2.contoso.net port 5081']
  expect(names(ports, bare)).toEqual([...told, 'gw3.contoso.net'])
  expect(names(bare, ports)).toEqual([...told, 'gw3.contoso.net'])
  expect(names(only, ports)).toEqual(told)
  expect(names(ports, settings)).toEqual(['gw1.contoso.net', 'gw2.contoso.net', ...told.slice(1)])
  expect(names(bare)).toEqual(['GW2.contoso.net', 'gw3.contoso.net'])
})

it('of nothing is nothing', () => {
  expect(joinReadings([]).value).toEqual({})
  expect(joinReadings([]).placeOf(['pools'])).toBeUndefined()
})
