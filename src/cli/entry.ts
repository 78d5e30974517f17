/** What `bin/lync-ready.js` needs, and all it loads at start. */

export { processIo } from './io.ts'
export { main } from './main.ts'
