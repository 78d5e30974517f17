// Loaded before the clock of the first test runs.
import '../../src/cli/program.ts'
import '../../src/cli/ask.ts'
import '../../src/cli/written-environment.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Terminal } from '../../src/cli/io.ts'
import { loadEnvironment } from '../../src/environment/load.ts'
import { toyExport, useToyExports } from '../support/toy-export.ts'
import { folderOf, run } from './fake-io.ts'

useToyExports()

const ENTER = '\r'
const DOWN = '\u001b[B'
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'

type Answer = readonly [question: string, typed: string]

/** A person who answers each question when it is asked; what was shown is kept. */
function person(answers: readonly Answer[]) {
  const input = new PassThrough()
  const left = [...answers]
  let shown = ''
  let since = ''
  const output = new Writable({
    write: (chunk, _, done) => {
      const text = stripVTControlCharacters(String(chunk))
      shown += text
      since += text
      const [next] = left
      if (next !== undefined && since.includes(next[0])) {
        left.shift()
        since = ''
        // After the prompt that asks has begun to listen.
        setImmediate(() => (next[1] === '' ? input.end() : input.write(next[1])))
      }
      done()
    },
  })
  const terminal: Terminal = { input, output }
  return { terminal: () => terminal, shown: () => shown, left: () => left }
}

async function asked(folder: string, answers: readonly Answer[], ...args: readonly string[]) {
  const { terminal, shown, left } = person(answers)
  const ran = await run(['init', ...args], { workingFolder: folder, terminal })
  return { ...ran, shown: shown(), left: left() }
}

const loadedFrom = (folder: string) =>
  loadEnvironment('lync-ready.yaml', { workingFolder: folder }).environment.document

const NO_FILES: readonly Answer[] = [
  ['Exports to read', ENTER],
  ['Zones as clients inside', ENTER],
  ['Zones as the Internet', ENTER],
]

const ALL: readonly Answer[] = [
  ...NO_FILES,
  ['Name of the environment', `Contoso${ENTER}`],
  ['Product version', `${DOWN}${ENTER}`],
  ['SIP domains', `contoso.com, fabrikam.com${ENTER}`],
  ['FQDN of the first pool', `pool01.contoso.net${ENTER}`],
  ['Its role', `${DOWN}${ENTER}`],
  ['FQDNs of its servers', `fe01.contoso.net, fe02.contoso.net${ENTER}`],
  ['Users homed on it', `2500${ENTER}`],
  ['Edge pool', `edge01.contoso.net${ENTER}`],
  ['External FQDN', `sip.contoso.com${ENTER}`],
  ['VPN of the clients', `none${ENTER}`],
]

describe('init on a terminal', () => {
  test('asks, and writes what was answered', async () => {
    const folder = folderOf({})
    const { code, stderr, left } = await asked(folder, ALL)
    expect([code, left]).toEqual([0, []])
    expect(stderr).toMatch(/^wrote lync-ready\.yaml; /)
    expect(loadedFrom(folder)).toMatchObject({
      name: 'Contoso',
      product: 'sfb-2015',
      sipDomains: ['contoso.com', 'fabrikam.com'],
      pools: [
        {
          fqdn: 'pool01.contoso.net',
          role: 'front-end',
          users: { total: 2500 },
          servers: [{ fqdn: 'fe01.contoso.net' }, { fqdn: 'fe02.contoso.net' }],
        },
      ],
      edgePools: [{ fqdn: 'edge01.contoso.net', services: { access: { fqdn: 'sip.contoso.com' } } }],
      vpn: 'none',
    })
  })

  test('says the same as the options do', async () => {
    const [one, other] = [folderOf({}), folderOf({})]
    await asked(one, ALL)
    await run(
      [
        ...[
          'init',
          '--name',
          'Contoso',
          '--product',
          'sfb-2015',
          '--sip-domain',
          'contoso.com,fabrikam.com',
          '--users',
          '2500',
        ],
        ...['--pool', 'pool01.contoso.net=front-end,fe01.contoso.net,fe02.contoso.net', '--vpn', 'none'],
        ...['--edge', 'edge01.contoso.net', '--access-edge', 'sip.contoso.com'],
      ],
      { workingFolder: other },
    )
    const text = (folder: string) => readFileSync(join(folder, 'lync-ready.yaml'), 'utf8')
    expect(text(one)).toBe(text(other))
  })

  test('asks only what no option and no file says', async () => {
    const document = {
      sipDomains: ['contoso.com'],
      product: 'lync-2013',
      pools: [{ fqdn: 'se01.contoso.net', role: 'standard-edition', servers: [{}] }],
    }
    const folder = folderOf({ 'a.json': toyExport({ document }) })
    const { code, left, shown } = await asked(
      folder,
      [
        ['Exports to read', `none.json${ENTER}`],
        ['none.json: there is no such file', ''],
        ['Exports to read', `*.json${ENTER}`],
        ['Zones as clients inside', ENTER],
        ['Zones as the Internet', ENTER],
        ['Name of the environment', ENTER],
        ['VPN of the clients', ENTER],
      ].filter(([, typed]) => typed !== '') as unknown as Answer[],
      '--edge',
      'none',
    )
    expect([code, left]).toEqual([0, []])
    expect(shown).toContain('none.json: there is no such file')
    expect(shown).not.toContain('SIP domains')
    expect(loadedFrom(folder)).toMatchObject({ product: 'lync-2013', edgePools: 'none' })
    expect(loadedFrom(folder).vpn).toBeUndefined()
  })

  test('asks again when the answer is none', async () => {
    const folder = folderOf({})
    const answers: Answer[] = [
      ...NO_FILES,
      ['Name of the environment', ENTER],
      ['Product version', ENTER],
      ['SIP domains', `contoso${ENTER}`],
      ['Give a name such as', `.com${ENTER}`],
      ['FQDN of the first pool', `se01.contoso.net${ENTER}`],
      ['Its role', ENTER],
      ['Users homed on it', `many${ENTER}`],
      ['Give a number such as 2500', `${'\b'.repeat(4)}70${ENTER}`],
      ['Edge pool', `none${ENTER}`],
      ['VPN of the clients', `Contoso VPN${ENTER}`],
    ]
    const { code, left } = await asked(folder, answers)
    expect([code, left]).toEqual([0, []])
    const { sipDomains, pools, vpn } = loadedFrom(folder)
    expect([sipDomains, pools[0]?.users, vpn]).toEqual([['contoso.com'], { total: 70 }, [{ name: 'Contoso VPN' }]])
  })

  test.each(ALL.map(([question], index) => ({ question, index })))(
    'writes nothing when left at "$question"',
    async ({ index }) => {
      const [question = ''] = ALL[index] ?? []
      for (const gone of index % 4 === 0 ? [CTRL_C, CTRL_D, ''] : [CTRL_C]) {
        const folder = folderOf({})
        const { code, stderr } = await asked(folder, [...ALL.slice(0, index), [question, gone]])
        expect([code, stderr]).toEqual([2, 'error: nothing is written: the questions were not all answered\n'])
        expect(readdirSync(folder)).toEqual([])
      }
    },
  )

  test.each([['--yes'], ['-y']])('asks nothing with %s, and writes the example', async (option) => {
    const folder = folderOf({})
    const { code, shown } = await asked(folder, [], option)
    expect([code, shown]).toEqual([0, ''])
    expect(loadedFrom(folder).pools[0]?.fqdn).toBe('lync01.contoso.net')
  })

  test('asks nothing before it is sure that the file may be written', async () => {
    const folder = folderOf({ 'lync-ready.yaml': 'mine' })
    const { code, shown } = await asked(folder, [])
    expect([code, shown]).toEqual([2, ''])
  })
})
