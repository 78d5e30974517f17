/** Runs the script of a template as its platform does, with the built program in the place of the published one. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Step } from './ci-templates.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/lync-ready.js', import.meta.url))

export interface RanScript {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** `bin` is a folder to put programs into: `npx` takes what it would install, and runs what is built here. */
export async function runScript(
  { script, env }: Step,
  {
    cwd,
    bin,
    shell,
    given = {},
  }: {
    readonly cwd: string
    readonly bin: string
    /** As the platform starts it, such as `bash -e`. */
    readonly shell: readonly [string, ...string[]]
    /** The variables of the platform. */
    readonly given?: Readonly<Record<string, string>>
  },
): Promise<RanScript> {
  mkdirSync(bin, { recursive: true })
  program(join(bin, 'lync-ready'), `exec "${process.execPath}" "${PROGRAM}" "$@"`)
  program(
    join(bin, 'npx'),
    `[ "$1" = --yes ] && [ "$2" = lync-ready@0.1.0 ] || exit 99\nshift 2\nexec "${join(bin, 'lync-ready')}" "$@"`,
  )
  const file = join(bin, 'script.sh')
  writeFileSync(file, script)
  const { PATH, HOME = bin, TMPDIR } = process.env
  const [command, ...args] = shell
  const { exitCode, stdout, stderr } = await execa(command, [...args, file], {
    cwd,
    reject: false,
    extendEnv: false,
    stdin: 'ignore',
    env: { PATH: [bin, PATH].join(delimiter), HOME, ...(TMPDIR !== undefined && { TMPDIR }), ...given, ...env },
  })
  return { code: exitCode ?? -1, stdout, stderr }
}

function program(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
}
