// Loaded before a program with --import: tells on file descriptor 3 how much memory it held at most, in kilobytes.

import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
