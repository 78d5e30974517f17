/** Every format by name; its code is loaded when it is asked for, but for the two that most runs use. */

import type { Report } from '../report.ts'
import type { SetDetails } from '../report-set.ts'
import { jsonPieces, renderJson } from './json.ts'
import { renderTexts } from './text.ts'

export interface RenderOptions {
  /** 0: no colours. */
  readonly colorLevel: 0 | 1 | 2 | 3
  /** Cells of a line. */
  readonly width: number
  /** Every rule, not only those that need attention. */
  readonly showAll: boolean
  /** More than one environment was asked for, however many reports came of it. */
  readonly asSet?: boolean
  /** What the set says beside its reports. */
  readonly details?: SetDetails
}

/** Text, or the bytes of a format that is none. */
export type Rendered = string | Uint8Array

export type Render = (reports: readonly Report[], options: RenderOptions) => Rendered | Promise<Rendered>

export type RenderPieces = (reports: readonly Report[], options: RenderOptions) => Iterable<string>

export interface ReportFormat {
  /** What it is for, in the help of the commands. */
  readonly text: string
  /** Its bytes are no text, so that no terminal can show them. */
  readonly isBinary?: true
  readonly load: () => Promise<Render>
  /** The same text in pieces, where that of thousands of reports may be longer than one text can be. */
  readonly loadPieces?: () => Promise<RenderPieces>
}

export const REPORTERS = {
  text: { text: 'to read in a terminal', load: async () => renderTexts },
  short: {
    text: 'to paste into a chat: the verdict and the first problems',
    load: async () => (await import('./short.ts')).renderShort,
  },
  json: {
    text: 'the report itself; render shows it again',
    load: async () => renderJson,
    loadPieces: async () => jsonPieces,
  },
  jsonl: {
    text: 'one JSON object a line, for programs that read line by line',
    load: async () => (await import('./jsonl.ts')).renderJsonLines,
    loadPieces: async () => (await import('./jsonl.ts')).jsonLinePieces,
  },
  sarif: { text: 'SARIF 2.1.0, for code scanning', load: async () => (await import('./sarif/index.ts')).renderSarif },
  junit: { text: 'JUnit XML, for test reports', load: async () => (await import('./junit.ts')).renderJunit },
  github: {
    text: 'annotations of GitHub Actions, in its log',
    load: async () => (await import('./github.ts')).renderGithub,
  },
  'github-summary': {
    text: 'Markdown for the job summary of GitHub Actions',
    load: async () => (await import('./github-summary.ts')).renderGithubSummary,
  },
  gitlab: { text: 'GitLab Code Quality', load: async () => (await import('./gitlab.ts')).renderGitlab },
  azure: { text: 'issues of Azure Pipelines, in its log', load: async () => (await import('./azure.ts')).renderAzure },
  csv: {
    text: 'a table for spreadsheets',
    load: async () => (await import('./csv.ts')).renderCsv,
    loadPieces: async () => (await import('./csv.ts')).csvPieces,
  },
  markdown: { text: 'the whole report as Markdown', load: async () => (await import('./markdown.ts')).renderMarkdown },
  html: {
    text: 'the audit report, one page for a browser',
    load: async () => (await import('./html.ts')).renderHtml,
  },
  pdf: {
    text: 'the audit report, a PDF to hand over and to print',
    isBinary: true,
    load: async () => (await import('./pdf/index.ts')).renderPdf,
  },
  docx: {
    text: 'the audit report, a document for Word and LibreOffice',
    isBinary: true,
    load: async () => (await import('./docx/index.ts')).renderDocx,
  },
  xlsx: {
    text: 'the audit report, a workbook for Excel and LibreOffice',
    isBinary: true,
    load: async () => (await import('./xlsx/index.ts')).renderXlsx,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>

export type Format = keyof typeof REPORTERS

export const FORMATS = Object.keys(REPORTERS) as readonly Format[]
