/** `requirements` in the forms that are to be used as they are: where they go, and what is told beside them. */

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READY_FORMS } from '../../src/reporters/ready/index.ts'
import { folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const inFolder = (files: Readonly<Record<string, string>> = {}) => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST, ...files })
  return { workingFolder, ready: (...args: string[]) => run(['requirements', 'env.yaml', ...args], { workingFolder }) }
}

test.each(Object.keys(READY_FORMS))('%s is printed, the same each time', async (form) => {
  const args = ['requirements', 'contoso-single-edge/env.yaml', '-f', form]
  const ran = await run(args, { workingFolder: NEWCOMER })
  expect(ran.code).toBe(0)
  expect(ran.stdout === '').toBe(form === 'dnscmd')
  expect(await run(args, { workingFolder: NEWCOMER })).toEqual(ran)
})

test('the help says what each of them is', async () => {
  const { stdout } = await run(['requirements', '--help'])
  for (const [name, { text }] of Object.entries(READY_FORMS)) expect(stdout).toContain(`  ${name.padEnd(21)}${text}\n`)
})

test('files go into a folder, which is made', async () => {
  const { workingFolder, ready } = inFolder()
  const { code, stdout } = await ready('-f', 'zone', '-o', 'out/zones')
  expect([code, stdout]).toEqual([0, ''])
  expect(readdirSync(join(workingFolder, 'out/zones'))).toEqual([
    'external-contoso.com.zone',
    'internal-contoso.com.zone',
    'internal-contoso.net.zone',
  ])
  const printed = await ready('-f', 'zone')
  expect(printed.stdout).toContain(readFileSync(join(workingFolder, 'out/zones/internal-contoso.net.zone'), 'utf8'))
})

describe('what is there already', () => {
  test('stays, and nothing else is written', async () => {
    const { workingFolder, ready } = inFolder({ 'out/internal-contoso.net.zone': 'mine' })
    const { code, stdout, stderr } = await ready('-f', 'zone', '-o', 'out')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(
      'error: nothing is written: in out there are already internal-contoso.net.zone; --force replaces them\n',
    )
    expect(readdirSync(join(workingFolder, 'out'))).toEqual(['internal-contoso.net.zone'])
    expect(readFileSync(join(workingFolder, 'out/internal-contoso.net.zone'), 'utf8')).toBe('mine')
  })

  test('stays also where it is a link to nothing', async () => {
    const { workingFolder, ready } = inFolder()
    mkdirSync(join(workingFolder, 'out'))
    symlinkSync('nowhere', join(workingFolder, 'out/firewall.csv'))
    expect((await ready('-f', 'firewall-csv', '-o', 'out')).code).toBe(2)
    expect(existsSync(join(workingFolder, 'out/nowhere'))).toBe(false)
  })

  test('is replaced where that is asked for', async () => {
    const { workingFolder, ready } = inFolder({ 'out/internal-contoso.net.zone': 'mine', 'out/other': 'mine' })
    expect((await ready('-f', 'zone', '-o', 'out', '--force')).code).toBe(0)
    expect(readFileSync(join(workingFolder, 'out/internal-contoso.net.zone'), 'utf8')).toContain('$ORIGIN contoso.net.')
    expect(readFileSync(join(workingFolder, 'out/other'), 'utf8')).toBe('mine')
  })
})

test('a folder that cannot be made is told', async () => {
  const { workingFolder, ready } = inFolder()
  writeFileSync(join(workingFolder, 'file'), '')
  const { code, stderr } = await ready('-f', 'zone', '-o', 'file')
  expect(code).toBe(2)
  expect(stderr).toContain('error: cannot make the folder file: it exists already\n')
  expect((await ready('-f', 'zone', '-o', 'file/below')).stderr).toMatch(/a part of its path is not a folder\n$/)
})

test('a file that cannot be written is told', async () => {
  const { workingFolder, ready } = inFolder()
  mkdirSync(join(workingFolder, 'out/firewall.csv'), { recursive: true })
  const { code, stderr } = await ready('-f', 'firewall-csv', '-o', 'out', '--force')
  expect(code).toBe(2)
  expect(stderr).toMatch(/error: cannot write out.firewall\.csv: /)
})

test.each([
  [['-f', 'zone', '--only', 'firewall'], 'error: zone shows dns, not firewall\n'],
  [['-f', 'certreq', '--pin-point'], 'error: --pin-point is for zone, not for certreq\n'],
  [['--pin-point'], 'error: --pin-point is for zone, not for text\n'],
  [['-f', 'csv', '--optional'], 'error: --optional is for files to use, not for csv\n'],
  [['--force', '-o', 'file'], 'error: --force is for files to use, not for text\n'],
  [['-f', 'openssl', '--force'], 'error: --force is for files: give --output\n'],
])('%j do not go together', async (args, message) => {
  const { ready, workingFolder } = inFolder()
  expect(await ready(...args)).toEqual({ code: 2, stdout: '', stderr: message })
  expect(readdirSync(workingFolder)).toEqual(['env.yaml'])
})

test('a kind that is the one of the form may be named', async () => {
  const { ready } = inFolder()
  expect((await ready('-f', 'openssl', '--only', 'certificates')).code).toBe(0)
})

test('what is not given is told on standard error and stands in the file', async () => {
  const { ready } = inFolder()
  const { code, stdout, stderr } = await ready('-f', 'zone')
  expect(code).toBe(0)
  const text = 'not given, so what they ask for is not in it: edgePools, reverseProxies, simpleUrls, sqlServers'
  expect(stderr).toContain(`\n${text}`)
  expect(stdout.replaceAll('\n; ', ' ')).toContain(text)
})

test('nothing to write is told', async () => {
  const args = ['requirements', 'contoso-single-edge/env.yaml', '-f', 'dnscmd']
  expect(await run(args, { workingFolder: NEWCOMER })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^there is nothing to write\nno pin-point zone is needed: /),
  })
})
