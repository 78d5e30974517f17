/** Reports without the names of those they are about: a pure function, before any format. */

import { fingerprintOf } from '../engine/fingerprint.ts'
import type { Report } from '../report.ts'
import type { SetDetails } from '../report-set.ts'
import type { Recording } from '../sources/observed/recording.ts'
import { ownNames } from './own-names.ts'
import { createPseudonyms } from './pseudonyms.ts'
import { recordingOf } from './recording-fields.ts'
import { reportOf } from './report-fields.ts'
import { namingBy, type TextNames, textNames, type Vocabulary } from './text.ts'

export interface Redacting {
  /** The user's own; without it anybody can try names. */
  readonly key?: Uint8Array | undefined
  readonly vocabulary: Vocabulary
}

export interface Redactor {
  /**
   * A redacted report stays as it is.
   * @param names of the environment, where it is at hand: those made of the program's own words are found by them alone
   */
  report(report: Report, names?: readonly string[]): Report
  /** A recording of an environment of these names; one that is redacted stays as it is. */
  recording(recording: Recording, names: readonly string[]): Recording
  /** What a set says beside its reports. */
  details(details: SetDetails): SetDetails
  /** For any other texts of the program, such as lines for standard error. */
  texts(names?: readonly string[], paths?: readonly string[]): TextNames
}

/** Everything that one run redacts, so that no two names in it become one. */
export function createRedactor({ key, vocabulary }: Redacting): Redactor {
  const pseudonyms = createPseudonyms(key)
  const naming = namingBy(pseudonyms, vocabulary)
  const texts = (names: readonly string[] = [], paths: readonly string[] = []) => {
    return textNames(naming, ownNames(names, paths.flatMap(withName)))
  }
  return {
    texts,
    details: (details) => redactDetails(details, texts([], filesIn(details))),
    recording: (recording, names) =>
      recording.redacted
        ? recording
        : recordingOf({ ...texts([recording.environment, ...names]), pseudonyms })(recording),
    report: (report, names = []) => {
      if (report.redacted !== undefined) return report
      const means = texts([...names, ...namesIn(report)], pathsIn(report))
      return reportOf({ ...means, pseudonyms, fingerprint: fingerprintOf })(report)
    },
  }
}

function redactDetails({ unusable, shard }: SetDetails, { path, text }: TextNames): SetDetails {
  return {
    ...(unusable && {
      unusable: unusable.map(({ file, exitCode, problems }) => ({
        file: path(file),
        exitCode,
        problems: problems.map((problem) => ({ ...problem, file: path(problem.file), message: text(problem.message) })),
      })),
    }),
    ...(shard && { shard }),
  }
}

function filesIn({ unusable = [] }: SetDetails): readonly string[] {
  return unusable.flatMap(({ file, problems }) => [file, ...problems.map((problem) => problem.file)])
}

/** A path, and the name of its file alone. */
function withName(path: string): readonly string[] {
  return [path, path.slice(path.lastIndexOf('/') + 1)]
}

/** What a report itself says of people and of names, beside its texts. */
function namesIn({ environment, findings, audit }: Report): readonly string[] {
  const waived = findings.flatMap((finding) => finding.waived ?? [])
  const { client, author, company } = audit?.cover ?? {}
  const said = [
    environment.name,
    ...waived.flatMap(({ approver, ticket }) => [approver, ticket]),
    ...[client, author, company],
    ...(audit?.findings ?? []).flatMap(({ id, by }) => [id, by]),
    ...(audit?.attestations ?? []).map(({ by }) => by),
    ...(audit?.plan ?? []).map(({ owner }) => owner),
  ]
  return said.filter((name) => name !== undefined)
}

function pathsIn(report: Report): readonly string[] {
  const { environment, inputs, observed = [], findings, policy, provenance, audit, comparison } = report
  const files = [
    ...inputs,
    ...(provenance?.policy ?? []),
    ...(audit?.findings ?? []).flatMap(({ evidence }) => evidence),
  ]
  return [
    ...[environment.path, policy?.path, policy?.baseline?.path, audit?.path, comparison?.path],
    ...files.map(({ path }) => path),
    ...observed.map(({ path }) => path),
    ...findings.map(({ location }) => location.path),
  ].filter((path) => path !== undefined)
}
