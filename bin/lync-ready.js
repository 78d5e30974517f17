#!/usr/bin/env node
// Node keeps the compiled program in a folder of its own choice, so that the next start is faster.
process.getBuiltinModule?.('node:module').enableCompileCache?.()
const { main, processIo } = await import('../dist/main.js')
process.exitCode = await main(process.argv.slice(2), processIo())
