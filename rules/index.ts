/** Every rule, in the order of the report. */

import type { Rule } from '../src/rule.ts'
import dnsAutoSignInSrvPresent from './dns/auto-sign-in-srv-present.ts'
import dnsEdgeServiceRecordsPresent from './dns/edge-service-records-present.ts'
import dnsExternalSignInSrvPresent from './dns/external-sign-in-srv-present.ts'
import dnsExternalSimpleUrlRecordsPresent from './dns/external-simple-url-records-present.ts'
import dnsExternalWebServicesRecordPresent from './dns/external-web-services-record-present.ts'
import dnsFederationSrvPresent from './dns/federation-srv-present.ts'
import dnsHostRecordsLeadToTheirService from './dns/host-records-lead-to-their-service.ts'
import dnsInternalAndExternalAnswersDiffer from './dns/internal-and-external-answers-differ.ts'
import dnsInternalSimpleUrlRecordsPresent from './dns/internal-simple-url-records-present.ts'
import dnsInternalWebServicesRecordPresent from './dns/internal-web-services-record-present.ts'
import dnsLyncdiscoverPresent from './dns/lyncdiscover-present.ts'
import dnsLyncdiscoverinternalPresent from './dns/lyncdiscoverinternal-present.ts'
import dnsNoInternalOnlyNameOutside from './dns/no-internal-only-name-outside.ts'
import dnsOfficeWebAppsRecordPresent from './dns/office-web-apps-record-present.ts'
import dnsPoolHostRecordsPresent from './dns/pool-host-records-present.ts'
import dnsServerHostRecordsPresent from './dns/server-host-records-present.ts'
import dnsSrvPortMatchesService from './dns/srv-port-matches-service.ts'
import dnsSrvTargetInOwnDomain from './dns/srv-target-in-own-domain.ts'
import dnsSrvTargetLeadsToItsService from './dns/srv-target-leads-to-its-service.ts'
import dnsSrvTargetResolves from './dns/srv-target-resolves.ts'
import dnsXmppRecordsPresent from './dns/xmpp-records-present.ts'

export const rules: readonly Rule[] = [
  dnsAutoSignInSrvPresent,
  dnsEdgeServiceRecordsPresent,
  dnsExternalSignInSrvPresent,
  dnsExternalSimpleUrlRecordsPresent,
  dnsExternalWebServicesRecordPresent,
  dnsFederationSrvPresent,
  dnsHostRecordsLeadToTheirService,
  dnsInternalAndExternalAnswersDiffer,
  dnsInternalSimpleUrlRecordsPresent,
  dnsInternalWebServicesRecordPresent,
  dnsLyncdiscoverPresent,
  dnsLyncdiscoverinternalPresent,
  dnsNoInternalOnlyNameOutside,
  dnsOfficeWebAppsRecordPresent,
  dnsPoolHostRecordsPresent,
  dnsServerHostRecordsPresent,
  dnsSrvPortMatchesService,
  dnsSrvTargetInOwnDomain,
  dnsSrvTargetLeadsToItsService,
  dnsSrvTargetResolves,
  dnsXmppRecordsPresent,
]
