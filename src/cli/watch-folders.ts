/** Tells of changes to files. Folders are watched, not files: editors put a new file in the place of the old one. */

import { existsSync, type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

export interface FolderWatch {
  /** From now on exactly these folders are watched, of those that are there. */
  watchOnly(folders: Iterable<string>): void
  close(): void
}

/**
 * @param onChange is given the path of what changed, or that of its folder when the system does not tell more
 * @param onFault is told of a folder that cannot be watched
 */
export function watchFolders(
  onChange: (path: string) => void,
  onFault: (folder: string, error: unknown) => void,
): FolderWatch {
  const watched = new Map<string, FSWatcher>()

  function add(folder: string): void {
    if (watched.has(folder) || !existsSync(folder)) return
    try {
      const watcher = watch(folder, (_, name) => onChange(name === null ? folder : join(folder, name)))
      watcher.on('error', () => {
        // The folder is gone: when it is back, it is watched again.
        remove(folder)
        onChange(folder)
      })
      watched.set(folder, watcher)
    } catch (error) {
      onFault(folder, error)
    }
  }

  function remove(folder: string): void {
    watched.get(folder)?.close()
    watched.delete(folder)
  }

  return {
    watchOnly: (folders) => {
      const wanted = new Set(folders)
      for (const folder of [...watched.keys()]) if (!wanted.has(folder) || !existsSync(folder)) remove(folder)
      for (const folder of wanted) add(folder)
    },
    close: () => {
      for (const folder of [...watched.keys()]) remove(folder)
    },
  }
}
