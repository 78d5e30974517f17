/** Conditions that rest on several features together. */

import { listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import { anyNeed, featureNeed, type Need, yesIf } from './needs.ts'

type Features = EnvironmentDocument['features']

/** The SRV record serves partners that look for us, and the push notification service even where nobody federates. */
export function discoverable(features: Features): Need {
  const federation = features?.federation
  const push = features?.mobility?.push
  if (push === true) return 'yes'
  if (federation?.enabled && (federation.partnerDiscovery ?? federation.mode === 'open')) return 'yes'
  if (federation === undefined) return { openUntil: 'features.federation' }
  return pushNeed(features)
}

/** Push notifications leave through the federation of the Edge. */
export function pushNeed(features: Features): Need {
  const mobility = features?.mobility
  if (mobility?.push !== undefined) return yesIf(mobility.push)
  return mobility?.enabled === false ? 'no' : { openUntil: 'features.mobility.push' }
}

/** Everything that takes the federation port of the Access Edge. A hybrid deployment federates with its own tenant. */
export function federationPublicImOrPush(features: Features): Need {
  return anyNeed([audioVideoFederation(features), pushNeed(features)])
}

export function audioVideoFederation(features: Features): Need {
  return anyNeed([
    featureNeed(features?.federation, 'federation'),
    featureNeed(features?.publicIm, 'publicIm'),
    yesIf(features?.hybrid?.enabled === true),
  ])
}

/** Any partner may run OCS 2007 unless each is named with what it runs; open federation admits some that nobody names. */
export function ocs2007Partners(features: Features): Need {
  const federation = features?.federation
  if (!federation?.enabled) return featureNeed(federation, 'federation')
  const { allowedDomains: partners, mode } = federation
  if (partners?.some(({ product }) => product === 'ocs-2007')) return 'yes'
  if (federation.ocs2007Partners !== undefined) return yesIf(federation.ocs2007Partners)
  if (mode !== 'partners') return { openUntil: 'features.federation.ocs2007Partners' }
  if (partners === undefined) return { openUntil: 'features.federation.allowedDomains' }
  return partners.every(({ product }) => product !== undefined)
    ? 'no'
    : { openUntil: 'features.federation.allowedDomains.product' }
}

/** Only AOL asks the Edge for a certificate that also identifies a client. */
export function publicImWithAol(features: Features): Need {
  const publicIm = features?.publicIm
  if (!publicIm?.enabled) return featureNeed(publicIm, 'publicIm')
  return publicIm.providers ? yesIf(publicIm.providers.includes('aol')) : { openUntil: 'features.publicIm.providers' }
}

/** Elsewhere than on the organisation's own servers it is somebody else's certificate. */
export function exchangeUmOnPremises(features: Features): Need {
  const exchangeUm = features?.exchangeUm
  if (!exchangeUm?.enabled) return featureNeed(exchangeUm, 'exchangeUm')
  return yesIf(exchangeUm.mode === 'on-premises')
}

/** Voice mail at Exchange Online. Where there is no Exchange of any kind, there is none of it. */
export function exchangeUmOnline({ features, exchange }: EnvironmentDocument): Need {
  const exchangeUm = features?.exchangeUm
  if (exchangeUm === undefined && exchange === 'none') return 'no'
  if (!exchangeUm?.enabled) return featureNeed(exchangeUm, 'exchangeUm')
  return yesIf(exchangeUm.mode === 'online')
}

/** It is the documented way to reach voice mail at Exchange Online; `false` says that it is done in another. */
export function exchangeUmSharedAddressSpace(document: EnvironmentDocument): Need {
  return document.features?.exchangeUm?.sharedAddressSpace === false ? 'no' : exchangeUmOnline(document)
}

/** Over HTTP no certificate is shown before the answer names the web services. */
export function httpsAutodiscover(features: Features): Need {
  const mobility = features?.mobility
  return mobility?.autodiscoverOverHttp ? 'no' : featureNeed(mobility, 'mobility')
}

/** Port 80 is published to 8080 for nothing else than Autodiscover. */
export function publishesHttp({ features, reverseProxies }: EnvironmentDocument): boolean {
  if (features?.mobility?.autodiscoverOverHttp) return true
  return listed(reverseProxies).some(({ publish }) =>
    publish?.some(({ httpAutodiscover, ports }) => httpAutodiscover || ports?.['80'] === 8080),
  )
}
