/** `observe`: asks the network what the rules want to know of an environment, and keeps what it answered. */

import type { Command } from 'commander'
import { rules } from '../../../rules/index.ts'
import { type ExitCode, worstOf } from '../../policy/verdict.ts'
import { counted } from '../../reporters/text-layout.ts'
import { isNotRun } from '../../sources/observed/probe.ts'
import { recordingText } from '../../sources/observed/recording.ts'
import type { Context, Finish } from '../context.ts'
import { judge } from '../judge.ts'
import { addLiveOptions, type LiveChoice } from '../observing-options.ts'
import { put } from '../output.ts'
import { keepInputs } from '../outputs.ts'
import { addRedactOptions, type RedactOptions, redactionOf } from '../redaction.ts'
import { isoDay } from '../values.ts'
import { whileObserving } from '../while-observing.ts'

interface ObserveOptions extends LiveChoice, RedactOptions {
  readonly output?: string
  readonly root?: string
}

const HELP = `
It asks what check --live would ask, and nothing that the file does not name. check --observations judges what was
recorded, on any machine; recordings from several places go together. Ctrl-C ends it, and what was answered by then is
written. Exit codes: 0 written, 2 the command or an input cannot be used, 4 ended by hand.`

/** Adds the command. */
export function addObserve(program: Command, context: Context, finish: Finish): void {
  addRedactOptions(
    addLiveOptions(
      program
        .command('observe')
        .description('ask the network what the rules need to know of an environment, and write what it answered')
        .argument('<file>', 'the environment file, or - for standard input')
        .option('-o, --output <file>', 'write the recording to this file instead of standard output'),
    ),
  )
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .addHelpText('after', HELP)
    .action((file: string, options: ObserveOptions) => finish(observe(file, options, context)))
}

async function observe(file: string, options: ObserveOptions, context: Context): Promise<ExitCode> {
  const { output, root, redactKey } = options
  const outputs = [{ format: 'the recording', file: output }]
  const redaction = await redactionOf(options, context)
  const told = redaction?.quiet(context, [file]) ?? context
  keepInputs(outputs, [file, redactKey], context)
  const asOf = isoDay(context.io.now())
  const choice = { ...options, live: true } as const
  const { value, code } = await whileObserving(choice, told, async ({ observing, io }) => {
    const judged = await judge(file, { rules, asOf, includeMet: false, root, observing, wantsNames: true }, io)
    return { ...judged, recording: observing?.recording() }
  })
  const { inputs, names } = value
  if (value.recording === undefined) throw new Error('nothing was observed')
  const recording = redaction?.recording(value.recording, names) ?? value.recording
  keepInputs(outputs, inputs, context)
  const notAsked = recording.observations.filter(({ evidence }) => isNotRun(evidence)).length
  const answered = recording.observations.length - notAsked
  context.notice(`${counted(answered, 'answer')}${notAsked > 0 ? `, ${notAsked} not asked` : ''}`)
  return worstOf([code, put(recordingText(recording), output, context)])
}
