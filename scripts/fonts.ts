/** The typefaces of the PDF, copied into `dist/fonts/` with the licence that asks to be passed on with them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES: Readonly<Record<string, string>> = {
  'Roboto-Regular.ttf': 'roboto/400Regular/Roboto_400Regular.ttf',
  'Roboto-Bold.ttf': 'roboto/700Bold/Roboto_700Bold.ttf',
  'RobotoMono-Regular.ttf': 'roboto-mono/400Regular/RobotoMono_400Regular.ttf',
  'Roboto-LICENSE.txt': 'roboto/LICENSE_FONT',
  'RobotoMono-LICENSE.txt': 'roboto-mono/LICENSE_FONT',
}

/** Their bytes by name. */
export function fonts(root: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(root, 'node_modules/@expo-google-fonts')
  return new Map(Object.entries(FILES).map(([name, path]) => [name, readFileSync(join(folder, path))]))
}
