/** Tells zone files from the other things zones are exported as, so that what reads those is loaded when it is needed. */

const JSON_XML_CSV = /^[{[<"]|^#TYPE\b/
const YAML_KEY = /^(?:---|\?|%YAML|#|(?:'[^']*'|"[^"]*"|[\w.*-]*)\s*:(?:\s|$))/
const SERVER_TABLE = /^HostName\s+RecordType\b/i
/** What a console adds to what dnscmd prints. */
const CONSOLE = /^(?:Command completed successfully\.|(?:PS )?[A-Za-z]:\\[^>]*>)/m

/** Whether a text is no zone file, by its first line that is neither empty nor a comment of one. */
export function isExport(text: string): boolean {
  const first = firstLine(text)
  if (first === undefined) return false
  return [JSON_XML_CSV, YAML_KEY, SERVER_TABLE].some((mark) => mark.test(first)) || isConsole(text)
}

function firstLine(text: string): string | undefined {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const end = lineEnd(text, start)
    const line = text.slice(start, Math.min(end, start + 300)).trim()
    if (line !== '' && !line.startsWith(';')) return line
    start = end + 1
  }
  return undefined
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** At the start or at the end: a zone file of any size is not looked through. */
function isConsole(text: string): boolean {
  return CONSOLE.test(text.slice(0, 300)) || CONSOLE.test(text.slice(-300))
}
