/**
 * What the commands that judge share, as one file of the bundle: loading forty small files takes longer than judging a
 * small environment. Commands import it when they run; `--version` and `--help` never do.
 */

export { rules } from '../../rules/index.ts'
export { InputError } from '../environment/input-error.ts'
export { loadEnvironment } from '../environment/load.ts'
export { loadFacts } from '../facts/facts.ts'
export { readSavedReport } from '../reporters/report-schema.ts'
export { renderRequirementsCsv } from '../reporters/requirements-csv.ts'
export { shownRequirements } from '../reporters/requirements-data.ts'
export { renderRequirementsJson } from '../reporters/requirements-json.ts'
export { renderRequirementsText } from '../reporters/requirements-text.ts'
export { renderReasoning } from '../reporters/text-explain.ts'
export { pageOf } from '../reporters/text-page.ts'
export { deriveRequirements, sectionsNotGiven } from '../requirements/derive.ts'
export { exitReason } from './exit-reason.ts'
export { expandFiles } from './expand-files.ts'
export { judge, judgeFiles } from './judge.ts'
export { explainInputError } from './problems.ts'
export { MOST_STDIN_BYTES, readInput } from './read-input.ts'
export { chooseRules } from './selection.ts'
