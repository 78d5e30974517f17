/** The rules behind a network that loses, delays, forges and spoils messages: what they say is right, or that it is not known. */

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Report } from '../../../../src/report.ts'
import { needs } from '../../../support/gate.ts'
import { type RunningServer, startNsd } from '../../../support/servers/dns-servers.ts'
import { seeded, startRelay, type Treat } from '../../../support/servers/relay.ts'
import { contoso, judged, zonesOf } from './real-support.ts'

const RULES =
  /^dns\/(external-s|external-web-services-record|federation-srv-present|edge-service|lyncdiscover-present|office-web|srv-)/

describe.skipIf(needs('nsd'))('between us and the server', () => {
  const loaded = contoso()
  let nsd: RunningServer
  let direct: Report

  const ask = (port: number) =>
    judged(loaded, { external: { servers: [{ address: '127.0.0.1', port }], undelegated: true } }, RULES)
  const verdicts = ({ findings }: Report) =>
    Object.fromEntries(
      findings
        // The other views are judged by what is written.
        .filter(({ subject }) => subject.startsWith('external/'))
        .map(({ ruleId, subject, verdict }) => [`${ruleId} ${subject}`, verdict]),
    )

  beforeAll(async () => {
    nsd = await startNsd(zonesOf('external'))
    direct = await ask(nsd.port)
  })
  afterAll(() => nsd?.stop())

  async function behind(treat: Treat): Promise<Report> {
    const relay = await startRelay(nsd.port, treat)
    onTestFinished(() => relay.close())
    return await ask(relay.port)
  }

  test('nothing is wrong where nothing happens to messages', async () => {
    expect(verdicts(direct)).toEqual(verdicts(await behind((bytes) => [{ bytes }])))
    expect(new Set(Object.values(verdicts(direct)))).toContain('met')
  })

  const otherId = (bytes: Buffer) => {
    const other = Buffer.from(bytes)
    other.writeUInt16BE((bytes.readUInt16BE() + 1) % 0x10000)
    return other
  }
  /** Says of every name that it does not exist. */
  const denying = (bytes: Buffer) => {
    const other = otherId(bytes)
    other.writeUInt8((other.readUInt8(3) & 0xf0) | 3, 3)
    return other
  }

  test.each<{ fault: string; treat: Treat }>([
    { fault: 'answers are late', treat: (bytes, way) => [{ bytes, afterMs: way === 'back' ? 700 : 0 }] },
    { fault: 'messages come twice', treat: (bytes) => [{ bytes }, { bytes, afterMs: 5 }] },
    {
      fault: 'somebody guesses ids, and is first',
      treat: (bytes, way) => (way === 'there' ? [{ bytes }] : [{ bytes: denying(bytes) }, { bytes, afterMs: 20 }]),
    },
  ])('$fault: all is as before', async ({ treat }) => {
    expect(verdicts(await behind(treat))).toEqual(verdicts(direct))
  })

  test('30 % of all messages are lost: nothing is wrong, and hardly anything unknown', async () => {
    const next = seeded(53)
    const lossy = verdicts(await behind((bytes) => (next() < 0.3 ? [] : [{ bytes }])))
    const expected = verdicts(direct)
    const wrong = Object.entries(lossy).filter(([id, verdict]) => verdict !== 'unknown' && verdict !== expected[id])
    expect(wrong).toEqual([])
    const unknown = Object.values(lossy).filter((verdict) => verdict === 'unknown').length
    expect(unknown / Object.keys(lossy).length).toBeLessThan(0.2)
  })

  test.each<{ fault: string; spoil: (bytes: Buffer) => Buffer }>([
    { fault: 'cut in the middle', spoil: (bytes) => bytes.subarray(0, bytes.length - 20) },
    { fault: 'with names that lead in a circle', spoil: (bytes) => Buffer.concat([bytes.subarray(0, 12), circle]) },
    {
      fault: 'that promise more records than they hold',
      spoil: (bytes) => {
        const other = Buffer.from(bytes)
        other.writeUInt16BE(900, 6)
        return other
      },
    },
    {
      fault: 'with an error of the server',
      spoil: (bytes) => {
        const other = Buffer.from(bytes)
        other.writeUInt8((other.readUInt8(3) & 0xf0) | 2, 3)
        return other
      },
    },
  ])('answers $fault: nothing is known', async ({ spoil }) => {
    const report = await behind((bytes, way) => [{ bytes: way === 'back' ? spoil(bytes) : bytes }])
    expect(new Set(Object.values(verdicts(report)))).toEqual(new Set(['unknown']))
  })
})

/** A name that is a pointer to itself, of type A in class IN. */
const circle = Buffer.from([0xc0, 12, 0, 1, 0, 1])
