/** From the files of a policy to what it says. */

import type { Layer } from '../environment/read-layers.ts'
import { misfitsOf } from '../environment/validate.ts'
import { inputErrorOf, type LayerReader, layerReader, unknownRule } from './layer-reader.ts'
import { type Demanded, type Policy, USUAL_TERMS, type Waiver, type WaiverTerms } from './policy.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { settingsOf } from './resolve-rules.ts'
import { waiversOf } from './resolve-waivers.ts'
import { type RuleBook, rulesOf } from './rule-book.ts'
import { type PolicyDocument, policyDocument } from './schema.ts'

interface Read {
  readonly layer: Layer
  readonly document: PolicyDocument
  readonly reader: LayerReader
}

/**
 * The policy of a file and those it extends, which come before it.
 * @throws InputError with every problem of the first file that has any, each with file, line and column
 */
export function resolvePolicy(layers: readonly Layer[], book: RuleBook): Policy {
  const schema = policyDocument()
  const files = layers.map((layer): Read => {
    const checked = schema.safeParse(layer.value)
    if (!checked.success) throw inputErrorOf(layer, misfitsOf(checked.error, layer.value))
    return { layer, document: checked.data, reader: layerReader(layer, book) }
  })
  const terms = termsOf(files)
  const earlier = new Map<string, Waiver>()
  const read = files.map(({ layer, document, reader }) => {
    const settings = settingsOf(document, reader)
    const waivers = waiversOf(document, terms, earlier, reader)
    checkDemanded(document, reader)
    if (reader.misfits.length > 0) throw inputErrorOf(layer, reader.misfits)
    return { settings, waivers }
  })
  const profiles = profilesOf(files)
  return {
    path: layers.at(-1)?.input.path ?? '',
    inputs: layers.map(({ input }) => input),
    profiles,
    settings: read.map(({ settings }) => settings),
    demanded: demandedOf(files, profiles, book),
    terms,
    waivers: read.flatMap(({ waivers }) => waivers),
    notices: files.flatMap(({ reader }) => reader.notices),
  }
}

/** What one file demands of waivers, the files that extend it cannot take back. */
function termsOf(files: readonly Read[]): WaiverTerms {
  const given = files.flatMap(({ document: { waiverTerms } }) => waiverTerms ?? [])
  return {
    require: [...new Set(given.flatMap(({ require = [] }) => require))],
    warnBefore: given.findLast(({ warnBefore }) => warnBefore !== undefined)?.warnBefore ?? USUAL_TERMS.warnBefore,
    inline: given.every(({ inline = USUAL_TERMS.inline }) => inline),
  }
}

function profilesOf(files: readonly Read[]): Policy['profiles'] {
  const said = files.findLast(({ document: { profile } }) => profile !== undefined)
  return (said?.document.profile ?? []).map((name, index) => ({
    name,
    location: said?.reader.placeOf(['profile', index]) as Policy['profiles'][number]['location'],
  }))
}

/** The last file that says a demand says it; where none does, the profiles. */
function demandedOf(files: readonly Read[], profiles: Policy['profiles'], { replacements }: RuleBook): Demanded {
  const own: readonly Demanded[] = profiles.map(({ name }): Profile => PROFILES[name])
  const demanded: Record<string, unknown> = {}
  for (const each of [...own, ...files.map(({ document }) => document)]) {
    for (const key of ['failOn', 'requireKnown', 'minCoverage', 'maxKnowledgeAge'] as const) {
      if (each[key] !== undefined) demanded[key] = each[key]
    }
  }
  const { requireKnown } = demanded
  if (Array.isArray(requireKnown)) demanded.requireKnown = requireKnown.map((id) => replacements.get(id) ?? id)
  return demanded
}

function checkDemanded({ requireKnown }: PolicyDocument, reader: LayerReader): void {
  if (!Array.isArray(requireKnown)) return
  requireKnown.forEach((pattern: string, index) => {
    if (rulesOf(pattern, reader.book).length === 0)
      reader.misfits.push(unknownRule(['requireKnown', index], pattern, reader))
  })
}
