/** Why the organisation does this, and how people are led there. */

import type * as z from 'zod'
import { FEATURE_NAMES } from './features.ts'
import { dictionary, optional, shortOrLong } from './forms.ts'
import { choice, day, flag, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'

const driver = later(() =>
  record('a reason of the business', {
    statement: text('the reason in one sentence', { examples: ['Offices abroad meet without travelling'] }),
    ...optional({
      owner: text('who stands for it', { examples: ['Head of sales'] }),
      requires: list('the features it needs', choice('a feature', FEATURE_NAMES)),
      measure: text('how its success is measured', { examples: ['travel costs down by a fifth'] }),
    }),
  }),
)

const progress = (what: string) => choice(what, ['none', 'planned', 'scheduled', 'done'])

const TOOLS = ['capacity', 'bandwidth', 'planning-tool', 'stress-test', 'rask'] as const

const toolParts = later(() =>
  record('a planning tool', {
    tool: choice('the tool', TOOLS),
    ...optional({ ranOn: day('the day it was run') }),
  }),
)

const tool = later(() =>
  shortOrLong(
    'a planning tool that was used',
    TOOLS.join(', '),
    choice('the tool', TOOLS).transform((name): z.output<typeof toolParts> => ({ tool: name })),
    toolParts,
  ),
)

const phase = later(() =>
  record('a phase of the rollout', {
    phase: choice('which phase', ['proof-of-concept', 'pilot', 'rollout', 'operation']),
    ...optional({
      name: text('its name', { examples: ['Oslo first'] }),
      users: whole('the users it reaches'),
      sites: list('the sites it reaches', siteName('the name of a site below sites')),
      from: day('its first day'),
      until: day('its last day'),
      exitCriteria: list(
        'what must hold before the next phase',
        text('a criterion', { examples: ['no open fault of the highest severity'] }),
      ),
      result: choice('how it went', ['passed', 'failed', 'running', 'planned']),
      signedOffBy: text('who accepted the result', { examples: ['Head of IT'] }),
    }),
  }),
)

export const adoption = later(() =>
  record('why the organisation does this, and how people are led there', {
    ...optional({
      drivers: list('the reasons of the business', driver),
      stakeholders: dictionary(
        'the departments concerned, and whether they agree',
        text('a department', { examples: ['Sales'] }),
        choice('whether it agrees', ['agreed', 'open', 'against']),
      ),
      team: record('who leads the project', {
        ...optional({
          executiveSponsor: text('the executive sponsor', { examples: ['Head of operations'] }),
          projectManager: text('the project manager', { examples: ['Kim Akers'] }),
          itRepresentative: text('the representative of IT', { examples: ['Head of networks'] }),
        }),
      }),
      budget: record('the budget', {
        ...optional({
          agreed: flag('whether it is agreed'),
          covers: list('what it covers', text('an item', { examples: ['headsets'] })),
        }),
      }),
      planningTools: list('planning tools that were used', tool),
      training: record('training', {
        ...optional({
          endUsers: progress('training of end users'),
          helpdesk: progress('training of the helpdesk'),
          administrators: progress('training of administrators'),
          quickStartGuides: flag('whether there are quick start guides'),
          differencesList: flag('whether there is a list of differences from the old system'),
          handsOn: flag('whether people try it themselves'),
          byMeeting: flag('whether training is given in online meetings'),
        }),
      }),
      support: record('support', {
        ...optional({
          issueProcess: flag('whether there is a way to report problems'),
          knowledgeBase: flag('whether there is a knowledge base'),
          macSkills: flag('whether the helpdesk knows the clients for Mac'),
          helpdeskReadsSip: flag('whether the helpdesk can read a SIP trace'),
          monitoring: text('what watches the servers', { like: 'System Center Operations Manager' }),
        }),
      }),
      rollout: list('the phases of the rollout', phase),
    }),
  }),
)
