/** `New-NetFirewallRule` with its parameters in any order and any unambiguous abbreviation. */

import type { UnresolvedField } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import { type Given, readArguments, type ScriptCommand, type Variables } from './script-arguments.ts'
import type { ScriptStatement } from './script-statements.ts'
import type { RawRule, RuleFault, RuleField } from './windows-rule.ts'

const FIELDS: ReadonlyMap<string, RuleField> = new Map([
  ['displayname', 'name'],
  ['direction', 'direction'],
  ['action', 'action'],
  ['enabled', 'enabled'],
  ['profile', 'profile'],
  ['protocol', 'protocol'],
  ['localport', 'localPorts'],
  ['remoteport', 'remotePorts'],
  ['localaddress', 'localAddresses'],
  ['remoteaddress', 'remoteAddresses'],
])

/** Parameters that make a rule hold for a part of the traffic only; the value `Any` takes that back. */
const NARROWING = new Set(
  `authentication dynamictarget dynamictransport encryption icmptype interfacealias interfacetype localonlymapping
  localuser overrideblockrules package platform policyappid program remotedynamickeywordaddresses remotemachine
  remoteuser service`.split(/\s+/),
)

/** Parameters that change nothing about the traffic. */
const HARMLESS = new Set(
  `name description group owner edgetraversalpolicy loosesourcemapping policystore gposession cimsession throttlelimit
  erroraction errorvariable warningaction warningvariable informationaction informationvariable outvariable outbuffer
  pipelinevariable progressaction`.split(/\s+/),
)

const SWITCHES = new Set(['asjob', 'confirm', 'debug', 'verbose', 'whatif'])
const ALL = [...FIELDS.keys(), ...NARROWING, ...HARMLESS, ...SWITCHES]

const COMMAND: ScriptCommand = {
  name: 'New-NetFirewallRule',
  example: 'Direction',
  parameters: ALL,
  switches: SWITCHES,
}

/** Reads the command; `nothing` when it would create no rule (`-WhatIf`). */
export function netFirewallRule(
  statement: ScriptStatement,
  variables: Variables,
  place: Place,
): RawRule | RuleFault | 'nothing' {
  const read = readArguments(statement.words, variables, COMMAND)
  if ('fault' in read) return read
  const fields = new Map<RuleField, Given>()
  const narrowedBy: string[] = []
  for (const { name, given } of read.list) {
    const field = FIELDS.get(name)
    if (name === 'whatif' && given.values?.[0] !== 'false') return 'nothing'
    if (field && fields.has(field)) return { fault: 'a parameter is given twice', at: given.at }
    if (field) fields.set(field, given)
    else if (NARROWING.has(name) && given.values?.join() !== 'Any') narrowedBy.push(name)
  }
  const unresolved: readonly UnresolvedField[] = read.splatted
    ? [{ field: 'parameters', why: 'parameters come out of a variable (splatting)' }]
    : []
  return { fields, narrowedBy, unresolved, place }
}
