import { describe, expect, test } from 'vitest'
import rule from '../../../rules/ports/inside-openings-planned.ts'
import { judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'

const SQL = 'sql01.contoso.net/inside/sql-server/in/tcp/1433'
const ON = 'contoso-single-edge' as const

async function verdicts(overlay: string) {
  const { findings } = await judgeCopy(ON, { overlay, only: [rule], includeMet: true })
  return new Map(findings.map(({ subject, verdict, message }) => [subject, { verdict, message }]))
}

describe('a plan that covers the firewalls inside', () => {
  test('lets everything through', async () => {
    const found = await verdicts('')
    expect(found.size).toBeGreaterThan(40)
    expect([...found.values()].filter(({ verdict }) => verdict !== 'met')).toEqual([])
  })

  test('clients among themselves are not judged', async () => {
    expect([...(await verdicts('')).keys()].filter((id) => id.startsWith('clients/'))).toEqual([])
  })

  test('a store on another port than planned', async () => {
    const found = await verdicts('sqlServers: [{ name: sql01, port: 50433 }]\n')
    expect(found.get(SQL.replace('1433', '50433'))).toEqual({
      verdict: 'unmet',
      message:
        'no rule lets tcp from 192.168.10.11, 192.168.10.12, 192.168.10.13 to 192.168.10.30 port 50433 through in full',
    })
  })

  test('what may not be needed is unknown where no rule lets it through', async () => {
    const found = await verdicts('firewall: { rules: [{ firewall: inside, from: any, to: sql01 }] }\n')
    expect(found.get('pool01.contoso.net/inside/call-park/in/tcp/5075')?.verdict).toBe('unknown')
    expect(found.get('pool01.contoso.net/inside/front-end/in/tcp/5061')?.verdict).toBe('unmet')
  })

  test('the servers of a pool are let through to each other, a single server need not be to itself', async () => {
    const plan = (to: string) => `features: { desktopSharing: true }
firewall: { covers: [inside], rules: [{ firewall: inside, from: any, to: ${to} }] }
`
    const between = 'pool01.contoso.net/inside/application-sharing/in/tcp/5065'
    expect((await verdicts(plan('192.168.10.99'))).get(between)?.verdict).toBe('unmet')
    const options = { overlay: plan('10.31.20.99'), only: [rule], includeMet: true }
    const { findings } = await judgeCopy('alpineskihouse-pin-point', options)
    const unmet = findings.filter(({ verdict }) => verdict === 'unmet').map(({ subject }) => subject)
    expect(unmet).toContain('lync01.alpineskihouse.local/inside/front-end/in/tcp/5061')
    expect(findings.map(({ subject }) => subject).filter((id) => id.includes('/5065'))).toEqual([])
  })

  test('addresses that are not given', async () => {
    expect((await verdicts('sqlServers: [{ name: sql01, address: ~ }]\n')).get(SQL)?.verdict).toBe('unknown')
  })

  test('rules of the firewalls around the Edge do not count', async () => {
    const found = await verdicts(
      'firewall: { rules: [{ firewall: external, from: any, to: any }, { firewall: inside, from: any, to: pool01.contoso.net }] }\n',
    )
    expect(found.get(SQL)?.verdict).toBe('unmet')
  })

  test('a firewall is told to stand inside', async () => {
    const found = await verdicts(
      'firewall: { covers: ~, firewalls: { Core: inside }, rules: [{ firewall: core, from: any, to: any }, { firewall: dmz, from: 192.0.2.1, to: 192.0.2.2 }] }\n',
    )
    expect(found.get(SQL)?.verdict).toBe('met')
  })
})

ruleTest(rule, [
  {
    name: 'a plan of the Edge alone',
    on: ON,
    overlay: 'firewall: { covers: [external, internal] }\n',
    skipped: 'firewall.covers',
  },
  { name: 'a plan that says nothing of it', on: ON, overlay: 'firewall: { covers: ~ }\n', skipped: 'firewall.covers' },
  { name: 'no firewall', on: 'newcomer', overlay: 'firewall: none\n', skipped: 'firewall.covers' },
  { name: 'not given', on: 'newcomer', skipped: 'firewall.covers' },
])
