/** GlobalProtect as `set` commands, which is how a PAN-OS command line shows its configuration. */

import { type Ledger, splitLines } from '../line-accounts.ts'
import {
  ABOUT_ROUTES,
  addAll,
  emptyGateway,
  emptyParts,
  type Gateway,
  type GrowingParts,
  listOf,
} from './globalprotect-parts.ts'
import type { Said } from './reading.ts'

const MAX_LINE = 1_000_000

/** Reads the commands of gateways and address objects; all others are passed over. */
export function readGlobalProtectSet(text: string, ledger: Ledger): GrowingParts {
  const parts = emptyParts()
  const gateways = new Map<string, Gateway>()
  for (const [index, raw] of splitLines(text).entries()) {
    const line = index + 1
    if (raw.length > MAX_LINE) ledger.problem(line, 1, `the line is longer than ${MAX_LINE} characters`)
    else if (/^\s*(?:#|$)/.test(raw)) ledger.ignore(line, 'blank or comment')
    else if (!/^\s*(?:\S*[#>] +)?set\s/.test(raw)) ledger.unknown(line, 'no set command')
    else if (!/global-protect-gateway| address(?:-group)? /.test(raw)) ledger.ignore(line, NOT_ABOUT)
    else if (!isWhole(raw)) ledger.problem(line, 1, 'a list or a quoted value starts here and does not end')
    else takeCommand(wordsOf(raw, line), { parts, gateways, ledger })
  }
  return { ...parts, gateways: [...gateways.values()] }
}

/** Whether its quotes and the bracket of its list are closed: else it was cut off, and with it what it names. */
function isWhole(raw: string): boolean {
  const plain = raw.replace(/"[^"]*"/g, '')
  return !plain.includes('"') && /\s\[(?:\s|$)/.test(plain) === /\s\](?:\s|$)/.test(plain)
}

const NOT_ABOUT = 'a command that is not about the routes of clients'

interface Reading {
  readonly parts: GrowingParts
  readonly gateways: Map<string, Gateway>
  readonly ledger: Ledger
}

/** Words, quoted ones without their quotes; the brackets of lists are left out. */
function wordsOf(raw: string, line: number): readonly Said[] {
  return [...raw.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(({ 0: whole, 1: quoted, index }) =>
    whole === '[' || whole === ']' ? [] : [{ text: quoted ?? whole, line, column: index + 1 }],
  )
}

function takeCommand(all: readonly Said[], { parts, gateways, ledger }: Reading): void {
  const words = all.slice(all.findIndex(({ text }) => text === 'set') + 1)
  const texts = words.map(({ text }) => text)
  const [line, column] = [words[0]?.line ?? 1, words[0]?.column ?? 1]
  // Before the keyword stands at most where it belongs: `vsys vsys1`, `device-group X`, `shared`.
  const object = texts.findIndex((text, index) => index <= 2 && /^address(?:-group)?$/.test(text))
  const client = texts.indexOf('global-protect-gateway')
  ledger.ignore(line, NOT_ABOUT)
  if (object >= 0) takeObject(texts[object] === 'address', words.slice(object + 1), parts)
  if (object >= 0 || client < 0) return
  const config = texts.indexOf('remote-user-tunnel-configs')
  const split = texts.indexOf('split-tunneling')
  const end = config >= 0 ? config + 2 : split
  if (end < 0) return
  const key = texts.slice(0, end).join(' ')
  const names = [texts[client + 1] ?? '', ...(config >= 0 ? [texts[config + 1] ?? ''] : [])]
  const gateway = gateways.get(key) ?? emptyGateway(names, line, column)
  gateways.set(key, gateway)
  takeSetting(words.slice(end), gateway)
}

function takeSetting(words: readonly Said[], gateway: Gateway): void {
  const rest = words[0]?.text === 'split-tunneling' ? words.slice(1) : words
  const [keyword, ...values] = rest
  if (keyword === undefined) return
  const list = listOf(gateway, keyword.text)
  if (list === undefined) {
    if (rest !== words || ABOUT_ROUTES.test(keyword.text)) gateway.strange.push(keyword)
    return
  }
  // `include-domains list *.contoso.com ports 443`: one name a command.
  if (values[0]?.text === 'list') addAll(list, values.slice(1, 2))
  else addAll(list, values)
}

function takeObject(single: boolean, [name, kind, ...values]: readonly Said[], parts: GrowingParts): void {
  if (name === undefined || kind === undefined) return
  if (single) {
    const [value] = values
    if (value === undefined || !/^(?:ip-netmask|ip-range|fqdn|ip-wildcard)$/.test(kind.text)) return
    const held = parts.objects.get(name.text) ?? []
    held.push({ ...value, kind: kind.text })
    parts.objects.set(name.text, held)
  } else if (kind.text === 'dynamic') parts.dynamic.add(name.text)
  else if (kind.text === 'static') {
    const held = parts.groups.get(name.text) ?? []
    addAll(held, values)
    parts.groups.set(name.text, held)
  }
}
