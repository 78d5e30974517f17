/** `netsh advfirewall firewall add rule name=… dir=… action=…` */

import type { Place } from '../../../question.ts'
import type { Given } from './script-arguments.ts'
import type { RawRule, RuleFault, RuleField } from './windows-rule.ts'

const FIELDS: ReadonlyMap<string, RuleField> = new Map([
  ['name', 'name'],
  ['dir', 'direction'],
  ['action', 'action'],
  ['enable', 'enabled'],
  ['profile', 'profile'],
  ['protocol', 'protocol'],
  ['localport', 'localPorts'],
  ['remoteport', 'remotePorts'],
  ['localip', 'localAddresses'],
  ['remoteip', 'remoteAddresses'],
])

const NARROWING = new Set(['program', 'service', 'interfacetype', 'rmtcomputergrp', 'rmtusrgrp', 'security'])
const HARMLESS = new Set(['description', 'edge'])

/** What a netsh command is: a rule, a change of rules, or nothing that concerns them. */
export function netshKind(text: string): 'add' | 'change' | 'other' {
  const words = joinLines(text).trim().toLowerCase().split(/\s+/).slice(1)
  const start = words.slice(0, 4).join(' ')
  if (start === 'advfirewall firewall add rule') return 'add'
  if (start.startsWith('advfirewall firewall show') || start.startsWith('advfirewall show')) return 'other'
  return start.startsWith('advfirewall') || start.startsWith('firewall') ? 'change' : 'other'
}

/** A caret or a backtick at the end of a line joins it with the next one. Positions stay. */
function joinLines(text: string): string {
  return text.replace(/[\^`]\r?\n/g, (end) => ' '.repeat(end.length))
}

/** Reads the `key=value` pairs behind `add rule`; `start` is where the command stands in the script. */
export function netshRule(text: string, start: number, place: Place): RawRule | RuleFault {
  const fields = new Map<RuleField, Given>()
  const narrowedBy: string[] = []
  const joined = joinLines(text)
  const behind = /\brule\b/i.exec(joined)
  const from = behind ? behind.index + behind[0].length : 0
  for (const match of joined.slice(from).matchAll(/\S*?=(?:"[^"]*"?|'[^']*'?|[^\s"']+)*|\S+/g)) {
    const at = start + from + match.index
    const pair = /^([a-z]+)=(.*)$/is.exec(match[0])
    const key = pair?.[1]?.toLowerCase() ?? ''
    const field = FIELDS.get(key)
    if (pair === null || !(field || NARROWING.has(key) || HARMLESS.has(key)))
      return { fault: 'expected key=value, as in dir=out', at }
    const given = givenOf(pair[2] ?? '', at, key)
    if (field) fields.set(field, given)
    else if (NARROWING.has(key) && given.values?.join() !== 'any') narrowedBy.push(key)
  }
  const missing = (['name', 'direction', 'action'] as const).find((field) => !fields.has(field))
  if (missing) return { fault: 'netsh needs name=, dir= and action=', at: start }
  return { fields, narrowedBy, unresolved: [], place }
}

function givenOf(text: string, at: number, key: string): Given {
  const plain = text.replace(/["']/g, '')
  if (/[$%]/.test(plain)) return { why: 'its value is a variable', at }
  return { values: key === 'name' ? [plain] : plain.split(','), at }
}
