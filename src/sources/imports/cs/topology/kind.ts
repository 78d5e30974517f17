/** Services, pools, computers, interfaces and sites: what the topology is made of, as cmdlets show it. */

import type { Accounts } from '../../accounts.ts'
import type { ObjectKind, ObjectsReading } from '../../powershell/object-kind.ts'
import type { Fields } from '../../tree.ts'
import { bookByPlace } from '../book.ts'
import { openSheet } from '../sheet.ts'
import { estateOf, isComputer, isPool, serviceOf } from './estate.ts'
import type { Ground } from './ground.ts'
import { isInterface, readInterfaces } from './network-interfaces.ts'
import { readComputer, readPool } from './pools.ts'
import { readService } from './services.ts'
import { isSite, readSite } from './sites.ts'

/** One kind, because what a service is depends on the pool it is on, and a computer on its pool. */
export const TOPOLOGY_OBJECTS: ObjectKind = {
  title: 'services and pools (Get-CsService, Get-CsPool and their relatives)',
  recognises: (object) =>
    serviceOf(object) !== undefined || isPool(object) || isInterface(object) || isSite(object) || isComputer(object),
  read,
}

function read(objects: readonly Fields[], fileBook: Accounts): ObjectsReading {
  const book = bookByPlace(fileBook, objects)
  const ground: Ground = { sheet: openSheet(book), book, estate: estateOf(objects) }
  for (const object of objects) if (isPool(object)) readPool(ground, object)
  for (const service of ground.estate.services) readService(ground, service)
  const others = objects.filter((object) => serviceOf(object) === undefined && !isPool(object))
  for (const object of others) {
    if (isSite(object)) readSite(ground, object)
    else if (!isInterface(object)) readComputer(ground, object)
  }
  readInterfaces(ground, others.filter(isInterface))
  return { document: ground.sheet.close() }
}
