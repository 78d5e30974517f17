/**
 * Holds the rules to what the documents say, as someone wrote it down who had not seen the tables the rules decide with.
 * When a cell and the rules disagree, the document decides; correct the one that is wrong, and never the other to match it.
 */

import { describe, expect, it } from 'vitest'
import { type Cell, clientCells, nameOf, serverCells } from './cells.ts'
import { type Judged, judgeClients, judgeServers } from './judge.ts'
import { PENDING } from './pending.ts'
import { SOURCES } from './sources.ts'

const servers = serverCells()
const clients = clientCells()

describe.each([
  ['server role', servers, 420],
  ['client', clients, 160],
] as const)('the table of expected verdicts by %s', (_, cells: readonly Cell[], least) => {
  const share = (...words: readonly string[]) => cells.filter(({ expect: word }) => words.includes(word)).length

  it(`has at least ${least} cells, no two of them the same`, () => {
    expect(cells.length).toBeGreaterThanOrEqual(least)
    const names = cells.map(nameOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('expects no support, or conditions, in at least a third of them', () => {
    expect(share('unsupported', 'warn')).toBeGreaterThanOrEqual(cells.length / 3)
  })

  it('expects at least twenty to be unknown', () => {
    expect(share('unknown')).toBeGreaterThanOrEqual(20)
  })

  it('names a known document for each', () => {
    const unknown = cells.filter(({ source }) => source.some((key) => !Object.hasOwn(SOURCES, key)))
    expect(unknown.map(nameOf)).toEqual([])
  })
})

it('names every document it lists', () => {
  const used = new Set([...servers, ...clients].flatMap(({ source }) => source))
  expect(Object.keys(SOURCES).filter((key) => !used.has(key))).toEqual([])
})

describe('the rules agree with the documents', () => {
  it('on the systems of server roles and administrative tools', async () => {
    expect(disagreements(await judgeServers(servers))).toEqual([])
  })

  it('on the clients, their systems and their browsers', async () => {
    expect(disagreements(await judgeClients(clients))).toEqual([])
  })

  it('on nothing that is no longer in a table', () => {
    const names = new Set([...servers, ...clients].map(nameOf))
    expect([...PENDING.keys()].filter((name) => !names.has(name))).toEqual([])
  })
})

function disagreements(judged: readonly Judged<Cell>[]): readonly string[] {
  return judged.flatMap(({ cell, got, findings }) => {
    const name = nameOf(cell)
    const pending = PENDING.has(name)
    if (got === cell.expect) return pending ? [`${name}: agrees, so it is no longer pending`] : []
    if (pending) return []
    const found = findings.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('; ')
    return [`${name}: expected ${cell.expect} (${cell.because}, ${cell.source.join(', ')}), got ${got} (${found})`]
  })
}
