/** The program itself while it asks the network: Ctrl-C, and that nothing is left behind. */

import { createSocket } from 'node:dgram'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../bin/lync-ready.js', import.meta.url))

const server = createSocket('udp4')
let folder = ''
let asked: () => void = () => undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lync-ready-observe-'))
  // It hears, and never answers.
  server.on('message', () => asked())
  await new Promise<void>((ready) => server.bind(0, '127.0.0.1', ready))
  const { port } = server.address()
  writeFileSync(
    join(folder, 'env.yaml'),
    `lync-ready: 1
name: Contoso
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: lync01.contoso.net
    role: standard-edition
    servers: [{ address: 192.168.10.90 }]
dns: { internal: { resolver: "127.0.0.1:${port}" } }
`,
  )
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(...args: readonly string[]) {
  return execa(process.execPath, [program, ...args], { cwd: folder, reject: false })
}

// There are no signals to send on Windows.
test.skipIf(process.platform === 'win32')('Ctrl-C ends the probes, and the recording is written', async () => {
  const running = start('observe', 'env.yaml', '-o', 'seen.json')
  asked = () => {
    // A second one would end the program itself.
    asked = () => undefined
    running.kill('SIGINT')
  }
  const { exitCode, stderr } = await running
  expect(exitCode).toBe(4)
  expect(stderr).toContain('ended by hand')
  const recording = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'))
  expect(recording).toMatchObject({ lyncReadyObservations: 1, complete: false })
  expect(readdirSync(folder).sort()).toEqual(['env.yaml', 'seen.json'])
  const { stdout } = await start('check', 'env.yaml', '--observations', 'seen.json', '--only', 'dns')
  expect(stdout).toContain('give --observations to judge')
})

test('a run that the deadline ends leaves nothing behind that keeps it from ending', async () => {
  asked = () => undefined
  const { exitCode, stdout } = await start('check', 'env.yaml', '--live', '--deadline', '0.5', '--only', 'dns')
  expect(stdout).toContain('the deadline of 0.5 s was over')
  expect(exitCode).toBe(0)
})
