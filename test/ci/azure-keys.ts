/** The documented keys of Azure Pipelines that the templates may use, from the YAML schema reference of Azure Pipelines. */

import type { Yaml } from '../support/ci-templates.ts'

const STEP = [
  'displayName',
  'name',
  'condition',
  'continueOnError',
  'enabled',
  'env',
  'timeoutInMinutes',
  'retryCountOnTaskFailure',
]

/** What each kind of step may say, after the key that it begins with. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  task: [...STEP, 'inputs'],
  bash: [...STEP, 'failOnStderr', 'workingDirectory'],
  publish: [...STEP, 'artifact'],
  download: [...STEP, 'artifact', 'patterns'],
  checkout: [...STEP, 'clean', 'fetchDepth', 'lfs', 'submodules', 'path', 'persistCredentials'],
}

const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'NodeTool@0': ['versionSource', 'versionSpec', 'versionFilePath', 'checkLatest', 'force32bit'],
  'PublishTestResults@2': [
    'testResultsFormat',
    'testResultsFiles',
    'searchFolder',
    'mergeTestResults',
    'failTaskOnFailedTests',
    'testRunTitle',
    'buildPlatform',
    'buildConfiguration',
    'publishRunAttachments',
  ],
}

const PARAMETER = ['name', 'displayName', 'type', 'default', 'values']
const JOB = [
  'job',
  'displayName',
  'dependsOn',
  'condition',
  'strategy',
  'pool',
  'steps',
  'variables',
  'timeoutInMinutes',
]

/** Every key that is not documented where it stands, and every first key that is none of a step. */
export function undocumentedKeys({ parameters = [], steps = [], jobs = [], ...other }: Yaml): readonly string[] {
  return [
    ...Object.keys(other),
    ...parameters.flatMap((each: Yaml) => others(each, PARAMETER)),
    ...jobs.flatMap((job: Yaml) => [
      ...others(job, JOB),
      ...others(job.strategy ?? {}, ['parallel', 'matrix', 'maxParallel']),
      ...others(job.pool ?? {}, ['vmImage', 'name', 'demands']),
      ...job.steps.flatMap(ofStep),
    ]),
    ...steps.flatMap(ofStep),
  ]
}

function ofStep(step: Yaml): readonly string[] {
  const [kind = '', ...rest] = Object.keys(step)
  const known = STEPS[kind]
  if (known === undefined) return [kind]
  const inputs = kind === 'task' ? others(step.inputs, INPUTS[step.task] ?? []) : []
  return [...rest.filter((key) => !known.includes(key)), ...inputs]
}

function others(given: Yaml, known: readonly string[]): readonly string[] {
  return Object.keys(given).filter((key) => !known.includes(key))
}
