/** Pools, and the load balancers before them, as things with openings inside. */

import type { Environment, EnvironmentDocument, Path } from '../../environment/model.ts'
import type { Pool } from '../addresses.ts'
import type { InsideOwner } from '../inside-opening-row.ts'
import { yesIf } from '../needs.ts'
import { givenEnd, serversOf } from '../opening.ts'
import { isFrontEnd } from '../sections.ts'
import { isInternal } from './inside-peers.ts'
import { serverPorts } from './inside-ports.ts'
import type { InsideThing } from './inside-thing.ts'

type PoolOwner = Extract<
  InsideOwner,
  | 'central-management'
  | 'collocated-mediation'
  | 'director'
  | 'director-balancer'
  | 'director-web-balancer'
  | 'front-end'
  | 'front-end-balancer'
  | 'front-end-balancer-mediation'
  | 'front-end-web-balancer'
  | 'mediation'
  | 'mediation-balancer'
  | 'persistent-chat'
  | 'room-portal'
  | 'server'
>

/** Which pools are of a kind, and whether its openings are those of the virtual address. */
const KINDS: Record<PoolOwner, { readonly is: (pool: Pool) => boolean; readonly at?: 'vip' | 'web' }> = {
  'central-management': { is: ({ centralManagement }) => centralManagement === true },
  'collocated-mediation': { is: (pool) => isFrontEnd(pool) && mediates(pool) },
  director: { is: isDirector },
  'director-balancer': { is: (pool) => isDirector(pool) && isBalanced(pool), at: 'vip' },
  'director-web-balancer': { is: (pool) => isDirector(pool) && isSpreadByDns(pool), at: 'web' },
  'front-end': { is: isFrontEnd },
  'front-end-balancer': { is: (pool) => isFrontEnd(pool) && isBalanced(pool), at: 'vip' },
  'front-end-balancer-mediation': { is: (pool) => isFrontEnd(pool) && isBalanced(pool) && mediates(pool), at: 'vip' },
  'front-end-web-balancer': { is: (pool) => isFrontEnd(pool) && isSpreadByDns(pool), at: 'web' },
  mediation: { is: ({ role }) => role === 'mediation' },
  'mediation-balancer': { is: (pool) => pool.role === 'mediation' && isBalanced(pool), at: 'vip' },
  'persistent-chat': {
    is: ({ role, collocated }) => role === 'persistent-chat' || collocated?.includes('persistent-chat') === true,
  },
  'room-portal': { is: ({ collocated }) => collocated?.includes('lync-room-system-portal') === true },
  server: { is: isInternal },
}

function isDirector({ role }: Pool): boolean {
  return role === 'director'
}

function isBalanced({ loadBalancing }: Pool): boolean {
  return loadBalancing === 'hardware'
}

function isSpreadByDns({ loadBalancing }: Pool): boolean {
  return loadBalancing === 'dns'
}

/** Whether the Mediation Server runs on the servers of the pool. */
export function mediates({ role, collocated }: Pool): boolean {
  return role === 'mediation' || collocated?.includes('mediation') === true
}

/** The pools of a kind; the one that says it holds the Central Management store, or the only one that may. */
export function poolThings(owner: PoolOwner, { document }: Environment): readonly InsideThing[] {
  const { is, at } = KINDS[owner]
  const holds = owner === 'central-management' ? centralManagementOf(document) : is
  return document.pools.flatMap((pool, index) => (holds(pool) ? [poolThing(pool, index, document, at)] : []))
}

function centralManagementOf({ pools }: EnvironmentDocument): (pool: Pool) => boolean {
  const frontEnds = pools.filter(isFrontEnd)
  const said = frontEnds.filter(({ centralManagement }) => centralManagement)
  const [only] = said.length > 0 ? said : frontEnds
  return (pool) => pool === only && (said.length > 0 || frontEnds.length === 1)
}

export function isPoolOwner(owner: InsideOwner): owner is PoolOwner {
  return owner in KINDS
}

function poolThing(
  pool: Pool,
  index: number,
  document: EnvironmentDocument,
  at: 'vip' | 'web' | undefined,
): InsideThing {
  const place: Path = ['pools', index]
  const members = serversOf([pool], `the servers of ${pool.fqdn}`)
  const ends = {
    vip: () => givenEnd(`the virtual address of ${pool.fqdn}`, pool.vip, 'pools.vip'),
    web: () =>
      givenEnd(
        `the virtual address of the web services of ${pool.fqdn}`,
        pool.webServices?.vip,
        'pools.webServices.vip',
      ),
  }
  return {
    name: pool.fqdn,
    at: place,
    product: pool.product ?? document.product,
    end: at === undefined ? members : ends[at](),
    needs: { 'several-members': yesIf(pool.servers.length > 1) },
    ports: serverPorts(document),
    peers: { 'pool-members': members },
  }
}
