// Loaded before the clock of the first test runs.
import '../../src/cli/program.ts'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadEnvironment } from '../../src/environment/load.ts'
import { folderOf, run } from './fake-io.ts'

const root = fileURLToPath(new URL('../../fixtures/artefacts', import.meta.url))
const FOLDERS = '{topologies,cmdlets,inventories,dns-exports,certificate-dumps}'
const all = globSync(`${FOLDERS}/*`, { cwd: root, ignore: ['**/README.md', '**/*.expected.yaml'] }).sort()

/** What no option is given for here, or is not in English, or tells its zone by its name. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'certificate-dumps/certutil-italian.txt': /another language than English/,
  'dns-exports/octodns.yaml': /only the name of the file tells/,
  'inventories/report.csv': /nothing here reads it/,
  'inventories/systeminfo-german.txt': /headings are not English/,
}
/** Passwords, keys, key containers and signatures of the fixtures. */
const SECRETS =
  /not-to-be-shown|c2VjcmV0|SENTINEL|2ffb6b0d-0239|c1f3a2b4-5d6e|5f2d7f0c-0a1b|0f0e0d0c-0b0a|ANSIBLE_VAULT|BEGIN [A-Z ]*PRIVATE/

const BASE = ['--product', 'sfb-2015', '--sip-domain', 'contoso.com']
const POOL = ['--pool', 'pool09.contoso.com=front-end,fe09.contoso.com']

/** The environment file that is written from some of the fixtures, after it was loaded and checked as it is. */
async function written(files: readonly string[], ...more: readonly string[]): Promise<string> {
  const folder = folderOf({})
  for (const file of all) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }
  const world = { workingFolder: folder }
  const from = files.length === 0 ? [] : ['--from', ...files]
  expect(await run(['init', ...from, ...more], world)).toMatchObject({ code: 0, stdout: '' })
  loadEnvironment('lync-ready.yaml', world)
  const checked = await run(['check', 'lync-ready.yaml', '--fail-on', 'never', '-o', 'report.txt'], world)
  expect(checked.stderr).not.toMatch(/lync-ready\.yaml:\d|fault/)
  expect(existsSync(join(folder, 'report.txt'))).toBe(true)
  const text = readFileSync(join(folder, 'lync-ready.yaml'), 'utf8')
  expect(text + readFileSync(join(folder, 'report.txt'), 'utf8')).not.toMatch(SECRETS)
  return text
}

const bodyOf = (text: string) => text.slice(text.indexOf('\nlync-ready: 1'))
/** The lines that say a value which no option gave, and do not say where it is from. */
const withoutPlace = (text: string) =>
  bodyOf(text)
    .split('\n')
    .filter((line) => /^ *(- )?(\S+|'[^']+'): \S|^ +- [^:]+$/.test(line) && !/ {2}# \S+:\d+:\d+$/.test(line))
    .filter((line) => !/^(lync-ready|name|product|sipDomains):|pool09\.|fe09\.|^ {4}role: front-end$/.test(line))

test('there are exports of every kind', () => {
  expect(all.length).toBeGreaterThan(45)
  expect(Object.keys(REFUSED).filter((file) => !all.includes(file))).toEqual([])
})

describe('init --from each export', { timeout: 60_000 }, () => {
  test.each(all.filter((file) => REFUSED[file] === undefined))('%s', async (file) => {
    const text = await written([file], ...BASE, ...(file.startsWith('topologies/') ? [] : POOL))
    expect(withoutPlace(text)).toEqual([])
    expect(text).toMatch(/^# Not given, and to be added by hand, .*:\n# {3}\S/m)
    expect(text).toContain(`#   ${file}: `)
    const { stdout } = await run(['import', '--explain', '--format', 'json', join(root, file)])
    expect(stdout).not.toMatch(SECRETS)
    const [{ counts }] = JSON.parse(stdout).files
    expect(text.includes('# Not understood:\n')).toBe(counts.unknown > 0)
  })

  test.each(Object.entries(REFUSED))('%s is refused', async (file, reason) => {
    const folder = folderOf({})
    copyFileSync(join(root, file), join(folder, 'export'))
    const { code, stderr } = await run(['init', '--from', 'export', ...BASE, ...POOL], { workingFolder: folder })
    expect([code, existsSync(join(folder, 'lync-ready.yaml'))]).toEqual([2, false])
    expect(stderr).toMatch(reason)
  })
})

describe('init --from the exports of one estate', { timeout: 60_000 }, () => {
  const of = (folder: string) => all.filter((file) => file.startsWith(folder) && REFUSED[file] === undefined)

  test('all at once: every value has its place, each zone its view, each certificate one entry', async () => {
    const text = await written(
      [...of('cmdlets'), ...of('inventories'), ...of('certificate-dumps')],
      ...['--product', 'sfb-2015', '--internal-dns', 'dns-exports/windows.dns'],
      ...['--external-dns', 'dns-exports/azure-public.json'],
    )
    expect(withoutPlace(text)).toEqual([])
    expect(text).not.toMatch(/Left out|Zones whose view/)
    const prints = text.match(/thumbprint: \S+/g)?.map((each) => each.toLowerCase()) ?? []
    expect(prints).toEqual([...new Set(prints)])
    expect(text).toMatch(/internal:\n {4}zones:\n {6}contoso\.com: dns-exports\/windows\.dns/)
    const [pool] = parse(text).pools
    expect(pool.servers[0]).toMatchObject({ fqdn: 'fe01.contoso.com', os: { name: 'Windows Server 2012 R2' } })
    expect(text).toMatch(/# Computers that no file says the place of: .*\n(# {3}\S.*\n)*# {3}dc01\.contoso\.com /)
  })

  test.each([
    ['both dialects of a topology', ['topologies/contoso-enterprise.tbxml', 'topologies/contoso-enterprise.xml']],
    ['the forms of what cmdlets print', of('cmdlets')],
  ])('%s: nothing differs, nothing is there twice', async (_what, files) => {
    const text = await written(files, '--product', 'sfb-2015')
    expect(text).not.toMatch(/The files differ|Left out/)
    const alone = await written(
      files.slice(files.indexOf('cmdlets/estate-depth-5.json')).slice(0, 1),
      '--product',
      'sfb-2015',
    )
    const count = (of: string) => bodyOf(of).match(/^ +- (?:name|fqdn|id): /gm)?.length
    expect(count(text)).toBe(count(alone))
  })

  test('a topology and what cmdlets print of it: each server, store and share is there once', async () => {
    const [pool, sql, share] = ['pool01', 'sql01', 'fs01'].map((host) => `${host}.corp.contoso.com`)
    const service = (role: string, host: string | undefined, more: object = {}) => ({
      Identity: `${role}:${host}`,
      ...more,
      DependentServiceList: [],
      ServiceId: `1-${role}-1`,
      SiteId: 'Site:Oslo',
      PoolFqdn: host,
      Version: 6,
      Role: role,
    })
    const printed = [
      service('UserServer', pool, {
        UserDatabase: `UserDatabase:${sql}`,
        MirrorUserDatabase: 'UserDatabase:sql02.corp.contoso.com',
      }),
      service('WebServer', pool, { FileStore: `FileStore:${share}`, ExternalFqdn: 'webext.contoso.com' }),
      service('UserDatabase', sql, { SqlInstanceName: 'rtc' }),
      service('FileStore', share, { ShareName: 'lync', UncPath: `\\\\${share}\\lync`, IsDfsShare: false }),
    ]
    const folder = folderOf({ 'services.json': JSON.stringify(printed) })
    const topology = 'topologies/contoso-enterprise.xml'
    copyFileSync(join(root, topology), join(folder, 'topology.xml'))
    const world = { workingFolder: folder }
    for (const files of [
      ['topology.xml', 'services.json'],
      ['services.json', 'topology.xml'],
    ]) {
      const ran = await run(['init', '--force', '--from', ...files, '--product', 'sfb-2015'], world)
      expect(ran).toMatchObject({ code: 0 })
      const text = readFileSync(join(folder, 'lync-ready.yaml'), 'utf8')
      expect(text).not.toMatch(/The files differ|Left out/)
      const { sqlServers, fileShares, pools } = parse(text)
      expect(sqlServers.map(({ fqdn }: { fqdn: string }) => fqdn).sort()).toEqual([
        'sql01.corp.contoso.com',
        'sql02.corp.contoso.com',
        'sql03.corp.contoso.com',
      ])
      expect(fileShares).toHaveLength(1)
      expect(pools.filter(({ fqdn }: { fqdn: string }) => fqdn === pool)).toHaveLength(1)
    }
  })
})
