/** What a policy file says of rules. */

import type { Path } from '../environment/model.ts'
import { Refusal } from '../environment/schema/leaf.ts'
import { meant } from '../environment/schema/meant.ts'
import type { Rule } from '../rule.ts'
import { currentName, type LayerReader, unknownRule } from './layer-reader.ts'
import type { Setting } from './policy.ts'
import { readQuantity } from './quantity.ts'
import { rulesOf } from './rule-book.ts'
import type { PolicyDocument } from './schema.ts'

type Said = NonNullable<PolicyDocument['rules']>[string]
type Long = Exclude<Said, string>

/** The settings of a file, patterns before ids: what is said of one rule beats what is said of many. */
export function settingsOf({ rules = {} }: PolicyDocument, reader: LayerReader): readonly Setting[] {
  const settings = Object.entries(rules).flatMap(([pattern, said]) => settingOf(pattern, said, reader) ?? [])
  const isId = ({ pattern }: Setting) => reader.book.rules.some(({ id }) => id === pattern)
  return [...settings.filter((each) => !isId(each)), ...settings.filter(isId)]
}

function settingOf(given: string, said: Said, reader: LayerReader): Setting | undefined {
  const at: Path = ['rules', given]
  const rules = rulesOf(given, reader.book)
  if (rules.length === 0) {
    reader.misfits.push(unknownRule(['rules'], given, reader, given))
    return undefined
  }
  const location = reader.placeOf(['rules'], given)
  const { severity, reason, parameters = {} }: Long = typeof said === 'string' ? { severity: said } : said
  if (severity !== undefined)
    checkSeverity(severity, reason, rules, typeof said === 'string' ? at : [...at, 'severity'], reader)
  return {
    pattern: currentName(given, location, reader),
    ...(severity !== undefined && { severity }),
    parameters: parametersOf(parameters, reason, rules, at, reader),
    ...(reason !== undefined && { reason }),
    location,
  }
}

type Severity = NonNullable<Setting['severity']>

function checkSeverity(
  severity: Severity,
  reason: string | undefined,
  rules: readonly Rule[],
  path: Path,
  { misfits }: LayerReader,
): void {
  const weakened = rules.filter((rule) => severity === 'off' || (severity === 'warn' && rule.severity === 'fail'))
  const fixed = weakened.find(({ notWaivable }) => notWaivable !== undefined)
  const what = severity === 'off' ? 'be switched off' : 'be made a warning'
  if (fixed) misfits.push({ path, message: `${fixed.id} cannot ${what}: ${fixed.notWaivable}` })
  else if (weakened.length > 0 && reason === undefined)
    misfits.push({ path, message: `a rule can ${what} only with a reason: { severity: ${severity}, reason: "…" }` })
}

function parametersOf(
  given: Readonly<Record<string, string>>,
  reason: string | undefined,
  rules: readonly Rule[],
  at: Path,
  reader: LayerReader,
): Setting['parameters'] {
  const [rule, second] = rules
  const path = [...at, 'parameters']
  return Object.entries(given).flatMap(([name, text]) => {
    const declared = second === undefined ? rule?.params?.[name] : undefined
    const refuse = (message: string, of: object) => {
      reader.misfits.push({ message, path, ...of })
      return []
    }
    if (declared === undefined) return refuse(noParameter(name, rules), { key: name })
    if (reason === undefined) return refuse(`another figure for ${name} needs a reason: reason: "…"`, { key: name })
    const value = readQuantity(text, declared)
    if (value instanceof Refusal) return refuse(`${value.message}: ${declared.description}`, { path: [...path, name] })
    return [{ name, value, location: reader.placeOf([...path, name]) }]
  })
}

function noParameter(name: string, [rule, second]: readonly Rule[]): string {
  if (rule === undefined || second !== undefined) return 'parameters belong to one rule: name it by its id'
  const known = Object.keys(rule.params ?? {})
  if (known.length === 0) return `${rule.id} has no parameters`
  return `${rule.id} has no parameter "${name}"${meant(name, known) || `; it has ${known.join(', ')}`}`
}
