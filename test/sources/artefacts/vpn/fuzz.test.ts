/**
 * The fixtures with anything done to them: bytes and lines taken out, put in, replaced and doubled, and cut off anywhere.
 * Whatever is left is read without an exception and in little time, each line counted once; and what is wrong with a line
 * is an error with its place, and never an answer.
 */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { decide, type TunnelPolicy } from '../../../../src/domain/tunnel.ts'
import { decodeText } from '../../../../src/environment/decode.ts'
import { InputError } from '../../../../src/environment/input-error.ts'
import type { Loaded } from '../../../../src/environment/load.ts'
import { readConfiguration } from '../../../../src/sources/artefacts/vpn/configuration.ts'
import { readRouteTables } from '../../../../src/sources/artefacts/vpn/route-tables.ts'
import { declaredTunnels } from '../../../../src/sources/declared-vpn.ts'
import { formatOf, type ShownFormat } from '../../../../src/sources/vpn-formats.ts'
import { timed } from '../../../support/fastest.ts'
import { expectAccounted } from '../accounts-support.ts'

// Many readings, beside other tests.
vi.setConfig({ testTimeout: 120_000 })

const SEED = 2013
const RUNS = 60
const MOST = 1000
const PROBES = ['203.0.113.13', '203.0.113.20', '52.112.0.1', '10.1.1.1', '2001:db8:13::13']
/** What the fixtures with several of them need to be told. */
const NAMED: Readonly<Record<string, object>> = {
  'asa-fabrikam.cfg': { groupPolicy: 'GP-STAFF' },
  'asa-two-lines.cfg': {},
}
/** One line of it is wrong on purpose. */
const WRONG = 'openvpn-client.ovpn'
/** Formats whose last character closes the first one: cut off, they are never taken for whole. */
const CLOSED = new Set([
  ...['globalprotect-getconfig.xml', 'globalprotect-panos.xml', 'profile-split.xml', 'get-netroute.json'],
  ...['split-cloudflare.json', 'split-meraki.json', 'vpn-connections.json'],
])
const HINTS = { interface: 'tun0' }

interface Sample {
  readonly name: string
  readonly bytes: Buffer
  /** undefined: a route table. */
  readonly format: ShownFormat | undefined
}

function samplesIn(folder: 'vpn' | 'routes'): readonly Sample[] {
  const at = new URL(`../../../../fixtures/artefacts/${folder}/`, import.meta.url)
  return readdirSync(at).map((name) => {
    const bytes = readFileSync(new URL(name, at))
    return { name, bytes, format: folder === 'vpn' ? formatOf(bytes.toString()) : undefined }
  })
}

const SAMPLES = [...samplesIn('vpn'), ...samplesIn('routes')]

const options = ({ name }: Sample) => ({ platforms: ['windows'], clientPool: ['10.99.0.0/22'], ...NAMED[name] })

function read(sample: Sample, text: string) {
  const part = [{ text, file: 'a.txt' }] as const
  return sample.format === undefined
    ? readRouteTables(part, HINTS)
    : readConfiguration(sample.format, part, options(sample))
}

const verdicts = (policy: TunnelPolicy) => PROBES.map((address) => decide(policy, address).verdict)

/** Reads what is left of a sample, and holds it to all that is said above; whether a problem was found. */
function readEdited(sample: Sample, bytes: Buffer): boolean {
  let text: string
  try {
    text = decodeText(bytes, 'a.txt')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return true
  }
  const { result: reading, took } = timed(() => read(sample, text))
  expect(took).toBeLessThan(MOST)
  expectAccounted(text, reading)
  verdicts(reading.policy)
  return reading.problems.length > 0
}

/** A description with this one file, without a folder for it. */
function described(sample: Sample, text: string): Loaded {
  const { groupPolicy } = options(sample) as { readonly groupPolicy?: string }
  const keys =
    sample.format === undefined
      ? { routes: { file: 'a.txt', ...HINTS } }
      : { config: { file: 'a.txt', format: sample.format, ...(groupPolicy && { groupPolicy }) } }
  const lines = text.split(/\r\n|\n|\r/)
  return {
    environment: {
      document: { vpn: [{ name: 'staff', clientPool: ['10.99.0.0/22'], clientPlatform: ['windows'], ...keys }] },
      locate: () => ({ file: 'env.yaml', line: 1, column: 1 }),
    },
    readArtefact: () => ({ text, file: 'a.txt' }),
    lineOf: (_: string, line: number) => lines[line - 1],
  } as unknown as Loaded
}

/** The answer for each probe, or the error. */
async function answers(sample: Sample, text: string): Promise<InputError | readonly string[]> {
  const { route } = declaredTunnels(described(sample, text))
  try {
    const all = await Promise.all(PROBES.map((address) => route({ ask: 'route', profile: 'staff', address })))
    return all.map((one) => (one.status === 'answered' ? one.verdict : one.status))
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

const FRAGMENTS = [
  ...['\0', '\r', '\n', '\r\n', '\t', ' ', '"', "'", '<', '>', '{', '}', '[', ']', ',', ';', '#', '!', '/', '\\'],
  ...['\uFEFF', '\u00A0', '\u0665', '\u2028', 'é', '010.0.0.1', '0.0.0.255', '255.0.255.0', '10.0.0.1/8', '/33', '-1'],
  ...['end', 'next', 'no', 'exit', '</VPNProfile>', '<!DOCTYPE a>', '&a;', '<![CDATA[', '[Peer]', '<ca>', 'push "'],
]
const position = fc.double({ min: 0, max: 1, noNaN: true })
const insertion = fc.oneof(
  fc.constantFrom(...FRAGMENTS).map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
)
type Edit = (bytes: Buffer) => Buffer

/** Takes bytes out at a place, and puts others there. */
const splice = fc.tuple(position, fc.nat(12), fc.option(insertion)).map(
  ([at, gone, put]): Edit =>
    (bytes) => {
      const from = Math.floor(at * bytes.length)
      return Buffer.concat([bytes.subarray(0, from), put ?? Buffer.alloc(0), bytes.subarray(from + gone)])
    },
)
const doubled = fc.tuple(position, fc.nat(40)).map(
  ([at, length]): Edit =>
    (bytes) => {
      const from = Math.floor(at * bytes.length)
      return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
    },
)
const lineEdit = fc.tuple(position, position, fc.constantFrom('delete', 'double', 'move', 'empty')).map(
  ([one, other, what]): Edit =>
    (bytes) => {
      const lines = bytes.toString('latin1').split('\n')
      const [from, to] = [one, other].map((at) => Math.floor(at * lines.length)) as [number, number]
      const line = lines[from] ?? ''
      if (what === 'delete') lines.splice(from, 1)
      else if (what === 'empty') lines[from] = ''
      else if (what === 'double') lines.splice(to, 0, line)
      else lines.splice(to, 0, ...lines.splice(from, 1))
      return Buffer.from(lines.join('\n'), 'latin1')
    },
)
const whole = fc.constantFrom<Edit>(
  (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', ' '), 'latin1'),
)
const cut = position.map(
  (at): Edit =>
    (bytes) =>
      bytes.subarray(0, Math.floor(at * bytes.length)),
)
const edits = fc.array(fc.oneof({ weight: 4, arbitrary: splice }, doubled, lineEdit, whole, cut), {
  minLength: 1,
  maxLength: 5,
})

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  it('is read as it is', async () => {
    expect(sample.format === undefined).toBe(SAMPLES.indexOf(sample) >= samplesIn('vpn').length)
    const wrong = sample.name === WRONG
    expect(readEdited(sample, sample.bytes)).toBe(wrong)
    expect((await answers(sample, sample.bytes.toString())) instanceof InputError).toBe(wrong)
  })

  it('is read wherever it is cut off', () => {
    const end = sample.bytes.toString().trimEnd().length
    for (let length = 0; length < sample.bytes.length; length += 1) {
      const wrong = readEdited(sample, sample.bytes.subarray(0, length))
      if (CLOSED.has(sample.name) && length > 0 && length < end)
        expect({ length, wrong }).toEqual({ length, wrong: true })
    }
  })

  it('is read with anything done to it, and gives no answer where a line is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const bytes = all.reduce((held, edit) => edit(held), sample.bytes)
        const wrong = readEdited(sample, bytes)
        let text: string
        try {
          text = decodeText(bytes, 'a.txt')
        } catch {
          return
        }
        const answered = await answers(sample, text)
        expect(answered instanceof InputError).toBe(wrong)
        if (answered instanceof InputError)
          for (const { file, line } of answered.problems) expect([file, typeof line]).toEqual(['a.txt', 'number'])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})
