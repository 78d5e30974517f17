/** What is set of TLS in the registry. A value that is not there has a default, which is taken only where Microsoft tells it. */

import { TLS_VERSIONS } from '../../../domain/tls-versions.ts'
import { type Fields, field, type Leaf, textField } from '../tree.ts'
import { wholeIn } from './amounts.ts'
import type { ReadSection, Section } from './collected-sections.ts'
import { leaf, leaves, objectsIn, sayTogether, word } from './collected-values.ts'
import { said } from './inventory-class.ts'

/** Windows Server 2022, the first that has TLS 1.3. */
const FIRST_WITH_TLS_1_3 = 20348

function buildOf({ computer }: Section): number | undefined {
  return wholeIn(textField(field(computer, 'operatingSystem'), 'BuildNumber')?.text ?? '')
}

const UNSET = 'it is not set, and what Windows does then depends on its version and updates'

/** The versions that are on, where each of them is set for both sides alike, or not there in this Windows. */
export const protocols: ReadSection = (tree, section) => {
  const all = objectsIn(tree, section.book)
  const build = buildOf(section)
  const states = TLS_VERSIONS.map((version): State => {
    const own = all.filter((each) => textField(each, 'Protocol')?.text === version)
    const isAbsent = version === 'TLS 1.3' && build !== undefined && build < FIRST_WITH_TLS_1_3
    return { version, isOn: isAbsent ? false : stateOf(own), values: valuesOf(own) }
  })
  nameSettings(all, ['Protocol', 'Side'], section)
  const isTold = states.every(({ isOn }) => isOn !== undefined)
  for (const state of states) for (const value of state.values) readState(state, value, isTold, section)
}

interface State {
  readonly version: string
  readonly isOn: boolean | undefined
  readonly values: readonly Leaf[]
}

function valuesOf(sides: readonly Fields[]): readonly Leaf[] {
  return [...leaves(sides, 'Enabled'), ...leaves(sides, 'DisabledByDefault')]
}

function readState({ version, isOn }: State, value: Leaf, isTold: boolean, { draft, book }: Section): void {
  if (!isTold) book.unknown(value, value.value === null ? UNSET : 'not every version is set for both sides alike')
  else if (isOn && value.value !== null) draft.item('tls.versions', version, value)
  else book.ignored(value, isOn ? 'it is not set' : `${version} is off`)
}

function nameSettings(all: readonly Fields[], names: readonly string[], { book }: Section): void {
  for (const object of all)
    for (const name of names) {
      const part = said(object, name)?.part
      if (part) book.ignored(part, 'it names the setting')
    }
}

/** Whether both sides of a version are on, or both are off; undefined where they differ or one is not set. */
function stateOf(sides: readonly Fields[]): boolean | undefined {
  const states = new Set(sides.map(sideState))
  const [state] = states
  return sides.length === 2 && states.size === 1 ? state : undefined
}

function sideState(side: Fields): boolean | undefined {
  const [enabled, disabled] = [leaf(side, 'Enabled'), leaf(side, 'DisabledByDefault')]
  const on = enabled && word(enabled)
  if (on === undefined) return undefined
  if (on === 0) return false
  return disabled === undefined || disabled.value === null || word(disabled) === 0 ? true : undefined
}

/** Windows Server 2012, where the trust modes begin; machine trust (0) is the default. */
const FIRST_WITH_TRUST_MODES = 9200

export const schannel: ReadSection = (tree, section) => {
  const { draft, book } = section
  for (const object of objectsIn(tree, book)) {
    const tickets = leaf(object, 'EnableSessionTicket')
    if (tickets?.value === 1 || tickets?.value === 2) draft.say('tls.sessionTickets', tickets.value === 1, tickets)
    else if (tickets) book.unknown(tickets, tickets.value === null ? UNSET : 'expected 1 or 2')
    const trust = leaf(object, 'ClientAuthTrustMode')
    if (trust) readTrustMode(trust, section)
  }
}

function readTrustMode(trust: Leaf, section: Section): void {
  const hasModes = (buildOf(section) ?? 0) >= FIRST_WITH_TRUST_MODES
  const mode = trust.value === null ? (hasModes ? 0 : undefined) : word(trust)
  if (mode === undefined) section.book.unknown(trust, trust.value === null ? UNSET : 'expected a number')
  else section.draft.say('tls.clientAuthTrustMode', String(mode), trust)
}

const SETTINGS = { SchUseStrongCrypto: 'tls.strongCrypto', SystemDefaultTlsVersions: 'tls.systemDefaultVersions' }
const BOTH = 'expected a number or null, for 64-bit and for 32-bit programs'

/** The same for 64-bit and 32-bit programs. */
export const tlsDefaults: ReadSection = (tree, section) => {
  const both = objectsIn(tree, section.book)
  nameSettings(both, ['Key'], section)
  for (const [name, key] of Object.entries(SETTINGS)) {
    const values = leaves(both, name)
    const isTold = values.length === 2 && values.every((each) => each.value === null || word(each) !== undefined)
    const isSet = values.every((each) => word(each) === 1)
    sayTogether(key, isTold ? isSet : undefined, values, BOTH, section)
  }
  const values = leaves(both, 'DefaultSecureProtocols')
  const words = new Set(values.map(word))
  const [value] = values.length === 2 && words.size === 1 ? words : []
  const text = value === undefined ? undefined : `0x${value.toString(16).toUpperCase()}`
  sayTogether(
    'tls.winHttpDefaults',
    text,
    values,
    'it is not set, or not the same for 64-bit and 32-bit programs',
    section,
  )
}
