import { expect, it } from 'vitest'
import type { BrowserName } from '../../src/domain/client-rows.ts'
import { PRODUCTS } from '../../src/facts/citation.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const facts = loadFacts()
const clients = new Set(facts.table('clients').rows.map(({ id }) => id))
const systems = new Set(facts.table('operating-systems').rows.map(({ id }) => id))

it('the tables name clients and systems that exist', () => {
  const named = [
    ...facts.table('client-server-support').rows,
    ...facts.table('client-server-updates').rows,
    ...facts.table('client-browsers').rows,
    ...facts.table('client-builds').rows,
    ...facts.table('client-requirements').rows,
    ...facts.table('vdi-solutions').rows,
    ...facts.table('tls-clients').rows,
  ].flatMap((row) => row.clients)
  const solutions = facts.table('vdi-solutions').rows.map(({ solution }) => solution)
  expect([...named, ...solutions].filter((id) => !clients.has(id))).toEqual([])
  const hosts = facts.table('client-browsers').rows.flatMap(({ os }) => os)
  expect(hosts.filter((id) => id !== '*' && !systems.has(id))).toEqual([])
})

it('what is not confirmed is not called so', () => {
  const rows = [...facts.table('client-server-support').rows, ...facts.table('client-browsers').rows]
  const doubtful = rows.filter(({ verdict }) => verdict === 'unconfirmed')
  expect(doubtful.filter(({ confidence }) => confidence !== 'unconfirmed').map(({ id }) => id)).toEqual([])
})

it('every client has a row for every product, but for the few of which no document speaks', () => {
  const silent = PRODUCTS.flatMap((product) => {
    const spoken = new Set(facts.rows('client-server-support', product).flatMap((row) => row.clients))
    return [...clients].filter((id) => !spoken.has(id)).map((id) => `${product} ${id}`)
  })
  expect(silent.toSorted()).toEqual([
    'lync-2013 citrix-hdx-realtime',
    'lync-2013 skype-for-business-mobile-android',
    'lync-2013 skype-for-business-mobile-ios',
    'lync-2013 skype-for-business-mobile-windows-phone',
    'lync-2013 surface-hub',
    'lync-2013 vmware-horizon-pack',
    'sfb-2015 citrix-hdx-realtime',
    'sfb-2015 vmware-horizon-pack',
    'sfb-2019 citrix-hdx-realtime',
    'sfb-2019 vmware-horizon-pack',
    'sfb-se citrix-hdx-realtime',
    'sfb-se vmware-horizon-pack',
  ])
})

it('only pages that disagree give a client two rows', () => {
  const twice = PRODUCTS.flatMap((product) => {
    const spoken = facts.rows('client-server-support', product).flatMap((row) => row.clients)
    return spoken.filter((id, at) => spoken.indexOf(id) !== at).map((id) => `${product} ${id}`)
  })
  expect(twice).toEqual(['lync-2013 lync-2010-group-chat'])
})

it('every browser that a row names has a row for the rest beside it, where others are judged', () => {
  const rows = facts.table('client-browsers').rows
  const judged = rows.filter(({ clients: ids }) => !ids.includes('skype-meetings-app'))
  const bare = judged.filter(
    (row) =>
      row.browser !== '*' &&
      row.os.some((os) =>
        row.clients.some(
          (id) => !rows.some((each) => each.browser === '*' && each.os.includes(os) && each.clients.includes(id)),
        ),
      ),
  )
  expect(bare.map(({ id }) => id)).toEqual([])
  const names: readonly (BrowserName | '*')[] = ['*', 'chrome', 'edge', 'firefox', 'internet-explorer', 'safari']
  expect(rows.filter(({ browser }) => !names.includes(browser))).toEqual([])
})
