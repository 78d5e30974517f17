/**
 * What npm leaves out of the lock file. Where a registry does not have a package for every system, npm forgets those it
 * did not find, and `npm ci` then refuses the lock file. Names and versions are known from the package that wants them.
 */

export interface LockedPackage {
  readonly version: string
  readonly resolved?: string
  readonly cpu?: readonly string[]
  readonly dev?: boolean
  readonly libc?: readonly string[]
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly os?: readonly string[]
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const LIBRARIES = new Map([
  ['gnu', 'glibc'],
  ['gnueabihf', 'glibc'],
  ['musl', 'musl'],
  ['musleabihf', 'musl'],
])

/** The packages of other systems that are wanted and not locked, by their path. */
export function leftOut(packages: LockedPackages): ReadonlyMap<string, LockedPackage> {
  return new Map(Object.entries(packages).flatMap(([path, wanting]) => leftOutOf(path, wanting, packages)))
}

function leftOutOf(path: string, wanting: LockedPackage, packages: LockedPackages): [string, LockedPackage][] {
  const { optionalDependencies = {}, dev } = wanting
  return Object.entries(optionalDependencies).flatMap(([name, version]): [string, LockedPackage][] => {
    const at = `node_modules/${name}`
    const system = systemOf(name)
    const isLocked = at in packages || `${path}/${at}` in packages
    return isLocked || system === undefined ? [] : [[at, inOrder({ version, dev, ...system })]]
  })
}

/** The last parts of names such as `…/binding-linux-arm-musleabihf`: system, processor, and on Linux the C library. */
function systemOf(name: string) {
  const parts = name.split(/[/-]/)
  const os = parts.find((part) => SYSTEMS.includes(part))
  if (os === undefined) return undefined
  const [cpu = '', library = ''] = parts.slice(parts.indexOf(os) + 1)
  return { os, cpu, libc: os === 'linux' ? LIBRARIES.get(library) : undefined }
}

interface Found {
  readonly version: string
  readonly dev: boolean | undefined
  readonly os: string
  readonly cpu: string
  readonly libc: string | undefined
}

/** As npm orders them, so that it finds nothing to rewrite. */
function inOrder({ version, dev, os, cpu, libc }: Found): LockedPackage {
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, os: [os] }
}
