import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, NEWCOMER, run, SMALLEST } from './fake-io.ts'

const world = { workingFolder: NEWCOMER }
const OUTWARDS = 'a client on the VPN staff with a client outside'
const REFERENCE = 'contoso-single-edge/env.yaml'

describe('media-paths', () => {
  test('prints the path of each call, then what was tried, with file and line', async () => {
    const { code, stdout, stderr } = await run(['media-paths', REFERENCE, '--between', 'inside,vpn/staff'], world)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^inside - vpn\/staff: through the A\/V Edge\n {2}fails {6}host\/office - host\/tunnel: rules block/,
    )
    expect(stdout).toMatch(/contoso-single-edge\/vpn\/asa\.cfg:10\)/)
    expect(stdout).not.toContain('outside - outside')
  })

  test('shows every call as data, and the order of two does not matter', async () => {
    const { code, stdout } = await run(['media-paths', REFERENCE, '-f', 'json'], world)
    const { mediaPathsVersion, parties, calls } = JSON.parse(stdout)
    expect([code, mediaPathsVersion]).toEqual([0, 1])
    expect(parties.map(({ id }: { id: string }) => id)).toEqual(['inside', 'vpn/staff', 'outside', 'partner'])
    expect(calls).toHaveLength(9)
    const between = ['--between', 'VPN/staff, inside', '--between', 'outside,outside']
    const some = JSON.parse((await run(['media-paths', REFERENCE, '-f', 'json', ...between], world)).stdout)
    expect(some.calls.map(({ id }: { id: string }) => id)).toEqual(['inside - vpn/staff', 'outside - outside'])
  })

  test('draws every call, or those that are asked for', async () => {
    const all = await run(['media-paths', REFERENCE, '-f', 'svg'], world)
    expect([all.code, all.stderr]).toEqual([0, ''])
    expect(all.stdout).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
    )
    expect(all.stdout).toMatch(/<\/svg>\n$/)
    expect(all.stdout).toContain(OUTWARDS)
    const some = await run(['media-paths', REFERENCE, '-f', 'svg', '--between', 'inside,vpn/staff'], world)
    expect(some.stdout).toContain('a client inside with a client on the VPN staff')
    expect(some.stdout).not.toContain(OUTWARDS)
  })

  test('says who is left out, and ends with exit code 0 where a call has no path', async () => {
    const { code, stdout } = await run(['media-paths', 'newcomer.yaml'], world)
    expect(code).toBe(0)
    expect(stdout).toContain('vpn: there is no VPN (vpn: none)')
  })

  test.each([
    ['inside,vpn/staf', 'error: nobody is called vpn/staf here, did you mean vpn/staff?'],
    ['inside', 'error: --between takes two, such as "inside,vpn/staff", not "inside"'],
    ['partner,partner', 'error: calls among partners do not pass through this organization'],
  ])('refuses --between %s with exit code 2', async (between, message) => {
    const { code, stdout, stderr } = await run(['media-paths', REFERENCE, '--between', between], world)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('tells why somebody is not there', async () => {
    const { code, stderr } = await run(['media-paths', 'newcomer.yaml', '--between', 'inside,vpn/staff'], world)
    expect(code).toBe(2)
    expect(stderr).toContain('error: there is no vpn/staff in this environment: there is no VPN (vpn: none)')
  })

  test('reads standard input and writes a file', async () => {
    const workingFolder = folderOf({})
    const ran = await run(['media-paths', '-', '-o', 'paths.txt'], { workingFolder, stdin: SMALLEST })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(workingFolder, 'paths.txt'), 'utf8')).toContain('whether there is a VPN is not given')
  })
})
