/** A rule as SARIF describes it: what it requires, why, and where to read on. */

import type { ReportRule } from '../../report.ts'
import type { ReportPolicyChange } from '../../report-policy.ts'
import { markdownText } from '../markdown-text.ts'

// What code scanning takes.
const MOST_DESCRIPTION = 1024
const MOST_ID = 255

/** The descriptor of a rule, with the severity that it has by itself. */
export function ruleOf(
  { id, family, title, severity: given, why, sources }: ReportRule,
  changes: readonly ReportPolicyChange[] = [],
): object {
  const severity = changes.find(({ kind }) => kind === 'severity')?.from ?? given
  const [link] = sources.flatMap(({ url }) => webAddress(url))
  const explain = `lync-ready explain ${id}`
  const titles = sources.map((source) => [source.title, source.url].filter((part) => part !== undefined).join(' '))
  return {
    id: id.slice(0, MOST_ID),
    shortDescription: { text: title.slice(0, MOST_DESCRIPTION) },
    fullDescription: { text: (why || title).slice(0, MOST_DESCRIPTION) },
    help: {
      text: [why, ...titles, explain].filter((line) => line !== '').join('\n'),
      markdown: [markdownText(why), ...titles.map((line) => `- ${markdownText(line)}`), markdownText(explain)]
        .filter((line) => line !== '')
        .join('\n\n'),
    },
    ...(link !== undefined && { helpUri: link }),
    defaultConfiguration: { level: severity === 'fail' ? 'error' : 'warning' },
    properties: { tags: [family], 'problem.severity': severity === 'fail' ? 'error' : 'warning' },
  }
}

/** Written as a URI, or nothing when it leads nowhere on the web. */
function webAddress(url: string | undefined): readonly string[] {
  return url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? [new URL(url).href] : []
}
