/** A first environment file, made from the example that ships with the program. */

const SCHEMA_FILE = 'lync-ready.schema.json'
const MODELINE = /^# yaml-language-server:.*\r?\n/m

const HEAD = `# A first description of a deployment: put your own values in place of these.
# "none" says that there is none. What is left out is not known, and rules that need it cannot judge.
# Then run lync-ready check, and add what its closing lines ask for.
#
# For completion and checks while you type: lync-ready schema > ${SCHEMA_FILE}
# yaml-language-server: $schema=${SCHEMA_FILE}
`

/** The example with its schema where the user can put it, instead of where the example's own repository has it. */
export function newcomerEnvironment(example: string): string {
  return HEAD + example.replace(MODELINE, '')
}
