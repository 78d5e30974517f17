import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const world = { workingFolder: NEWCOMER }
const REFERENCE = 'contoso-single-edge/env.yaml'

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await run(['discovery', ...args, '-f', 'json'], world)
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const idsOf = (data: { walks: readonly { id: string }[] }) => data.walks.map(({ id }) => id)

describe('discovery', () => {
  test('prints each walk, with file and line of what decided', async () => {
    const { code, stdout, stderr } = await run(['discovery', 'newcomer.yaml'], world)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Lync 2013 inside, contoso\.com: signs in at lync01\.contoso\.net, port 5061\n {3}1 {2}found /,
    )
    expect(stdout).toContain('lyncdiscoverinternal.contoso.com A 192.168.10.90')
    expect(stdout).toContain('newcomer.yaml:28:13')
    expect(stdout).toContain('lync01.contoso.net shows the certificate se, which holds lync01.contoso.net')
    expect(stdout).toContain('Lync 2013 outside: there is no Edge')
  })

  test('ends with exit code 0 where a client fails too', async () => {
    const { code, stdout } = await run(['discovery', 'contoso-core-mistakes/env.yaml', '--root', '.'], world)
    expect(code).toBe(0)
    expect(stdout).toContain('Lync 2013 inside, fabrikam.com: finds no server')
    expect(stdout).toContain('where it ends up is not known')
  })

  test('walks every client, place and SIP domain, of certificates in files too', async () => {
    const data = await json(REFERENCE)
    expect(idsOf(data)).toEqual([
      'internal/lync-2013/contoso.com',
      'internal/lync-2013/fabrikam.com',
      'external/lync-2013/contoso.com',
      'external/lync-2013/fabrikam.com',
      'vpn/lync-2013/contoso.com',
      'vpn/lync-2013/fabrikam.com',
      'internal/lync-2013-mobile/contoso.com',
      'internal/lync-2013-mobile/fabrikam.com',
      'external/lync-2013-mobile/contoso.com',
      'external/lync-2013-mobile/fabrikam.com',
      'internal/lync-phone-edition/contoso.com',
      'internal/lync-phone-edition/fabrikam.com',
    ])
    expect(data.walks.map(({ end }: { end: { verdict: string } }) => end.verdict)).toEqual(Array(12).fill('signs-in'))
    expect(data.notWalked).toEqual([
      { client: 'Lync for Mac 2011', why: 'no page gives the order in which it looks for its server' },
    ])
    expect(data.walks[0].end.certificates).toEqual(['fe01', 'fe02', 'fe03'])
  })

  test('shows what is asked for', async () => {
    expect(idsOf(await json(REFERENCE, '--view', 'vpn', '--sip-domain', 'Fabrikam.com'))).toEqual([
      'vpn/lync-2013/fabrikam.com',
    ])
    expect(idsOf(await json(REFERENCE, '--client', 'Lync for iPhone', '--view', 'external'))).toEqual([
      'external/lync-2013-mobile/contoso.com',
      'external/lync-2013-mobile/fabrikam.com',
    ])
    const nobody = await json(REFERENCE, '--client', 'lync-2010')
    expect([nobody.walks, nobody.notWalked]).toEqual([[], []])
  })

  test.each([
    [['--client', 'Linc 2013'], 'error: no lookup order is known of the client Linc 2013, did you mean Lync 2013'],
    [['--client', 'Lync for Mac 2011'], 'error: no lookup order is known of the client Lync for Mac 2011'],
    [
      ['--sip-domain', 'fabricam.com'],
      'error: fabricam.com is not a SIP domain of this environment, did you mean fabrikam.com?',
    ],
    [['--view', 'dmz'], "'dmz' is invalid. Allowed choices are internal, external, vpn."],
  ])('refuses %j with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(['discovery', REFERENCE, ...args], world)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('refuses a zone file that cannot be used with exit code 2', async () => {
    const env = `${SMALLEST}dns: { internal: { zones: { contoso.com: inside.zone } } }\n`
    const workingFolder = folderOf({ 'env.yaml': env, 'inside.zone': 'sip IN A 10.0.0.300\n' })
    const { code, stderr } = await run(['discovery', 'env.yaml'], { workingFolder })
    expect(code).toBe(2)
    expect(stderr).toContain('inside.zone:1')
  })

  test('reads standard input and writes a file', async () => {
    const workingFolder = folderOf({})
    const ran = await run(['discovery', '-', '-o', 'walks.txt'], { workingFolder, stdin: SMALLEST })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    const text = readFileSync(join(workingFolder, 'walks.txt'), 'utf8')
    expect(text).toContain('Lync 2013 inside, contoso.com: where it ends up is not known')
    expect(text).toContain('give      dns.internal')
  })
})
