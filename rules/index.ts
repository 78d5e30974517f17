/** Every rule, in the order of the report. */

import type { Rule } from '../src/rule.ts'
import certificatesAlreadyValid from './certificates/already-valid.ts'
import certificatesAutodiscoverNamesOnWebCertificate from './certificates/autodiscover-names-on-web-certificate.ts'
import certificatesClientAuthStillIssued from './certificates/client-auth-still-issued.ts'
import certificatesClientAuthUsagePresent from './certificates/client-auth-usage-present.ts'
import certificatesCrlDistributionPointPresent from './certificates/crl-distribution-point-present.ts'
import certificatesDevicesTrustInternalAuthority from './certificates/devices-trust-internal-authority.ts'
import certificatesEdgeInternalSubjectSpelledOut from './certificates/edge-internal-subject-spelled-out.ts'
import certificatesEncodingWellFormed from './certificates/encoding-well-formed.ts'
import certificatesExpiresNotSoon from './certificates/expires-not-soon.ts'
import certificatesFriendlyNameUnique from './certificates/friendly-name-unique.ts'
import certificatesInComputerStore from './certificates/in-computer-store.ts'
import certificatesKeyRecommended from './certificates/key-recommended.ts'
import certificatesKeySupported from './certificates/key-supported.ts'
import certificatesNoInternalNameFromPublicAuthority from './certificates/no-internal-name-from-public-authority.ts'
import certificatesNoPrivateKeyInFile from './certificates/no-private-key-in-file.ts'
import certificatesNoWildcardSubject from './certificates/no-wildcard-subject.ts'
import certificatesNotEnrolledAutomaticallyOnEdge from './certificates/not-enrolled-automatically-on-edge.ts'
import certificatesNotExpired from './certificates/not-expired.ts'
import certificatesNotRevoked from './certificates/not-revoked.ts'
import certificatesOauthSameOnEveryServer from './certificates/oauth-same-on-every-server.ts'
import certificatesPathValidToRoot from './certificates/path-valid-to-root.ts'
import certificatesPersistentChatAuthoritySame from './certificates/persistent-chat-authority-same.ts'
import certificatesPresentedAsAssigned from './certificates/presented-as-assigned.ts'
import certificatesPresentedForTheNameAsked from './certificates/presented-for-the-name-asked.ts'
import certificatesPresentedWithItsChain from './certificates/presented-with-its-chain.ts'
import certificatesPrivateKeyExportableInEdgePool from './certificates/private-key-exportable-in-edge-pool.ts'
import certificatesPrivateKeyOfLegacyProvider from './certificates/private-key-of-legacy-provider.ts'
import certificatesPrivateKeyPresent from './certificates/private-key-present.ts'
import certificatesPublicCaWhereOutsidersConnect from './certificates/public-ca-where-outsiders-connect.ts'
import certificatesRequestUnderstood from './certificates/request-understood.ts'
import certificatesRequiredNamesCovered from './certificates/required-names-covered.ts'
import certificatesReverseProxyTrustsInternalAuthority from './certificates/reverse-proxy-trusts-internal-authority.ts'
import certificatesRevocationListUsable from './certificates/revocation-list-usable.ts'
import certificatesRollOverInTime from './certificates/roll-over-in-time.ts'
import certificatesSameOnEveryEdge from './certificates/same-on-every-edge.ts'
import certificatesServerAuthUsagePresent from './certificates/server-auth-usage-present.ts'
import certificatesSha1NotUsedInPublic from './certificates/sha1-not-used-in-public.ts'
import certificatesSignatureSupported from './certificates/signature-supported.ts'
import certificatesSubjectAsDocumented from './certificates/subject-as-documented.ts'
import certificatesSubjectRepeatedInSans from './certificates/subject-repeated-in-sans.ts'
import certificatesValidityStillIssued from './certificates/validity-still-issued.ts'
import certificatesWildcardsOnlyWhereSupported from './certificates/wildcards-only-where-supported.ts'
import clientsBrowserBesideClientSupported from './clients/browser-beside-client-supported.ts'
import clientsClientBuildFitsItsName from './clients/client-build-fits-its-name.ts'
import clientsClientNotLimitedByServer from './clients/client-not-limited-by-server.ts'
import clientsClientOsSupported from './clients/client-os-supported.ts'
import clientsClientSupportedByServer from './clients/client-supported-by-server.ts'
import clientsMacClientCertificatesNotSha512 from './clients/mac-client-certificates-not-sha512.ts'
import clientsMacClientCrlOverHttp from './clients/mac-client-crl-over-http.ts'
import clientsMacClientDiscoveryNamesApart from './clients/mac-client-discovery-names-apart.ts'
import clientsMacClientHasEdgeAndProxy from './clients/mac-client-has-edge-and-proxy.ts'
import clientsMandatoryProfileNotUsed from './clients/mandatory-profile-not-used.ts'
import clientsMobilityServiceOn from './clients/mobility-service-on.ts'
import clientsOutlookHasContactStore from './clients/outlook-has-contact-store.ts'
import clientsOutlookVersionSupported from './clients/outlook-version-supported.ts'
import clientsProxyLetsClientReachExchange from './clients/proxy-lets-client-reach-exchange.ts'
import clientsServerCanSetClientInterface from './clients/server-can-set-client-interface.ts'
import clientsServerUpdateForClientInstalled from './clients/server-update-for-client-installed.ts'
import clientsStoreAppSignsInAcrossDomains from './clients/store-app-signs-in-across-domains.ts'
import clientsVdiPlugInNotWithOnline from './clients/vdi-plug-in-not-with-online.ts'
import clientsVdiPlugInOnPersonalDesktop from './clients/vdi-plug-in-on-personal-desktop.ts'
import clientsVdiPlugInTakesClient from './clients/vdi-plug-in-takes-client.ts'
import clientsWebAppBrowserSupported from './clients/web-app-browser-supported.ts'
import coexistenceEarlierVersionsRetired from './coexistence/earlier-versions-retired.ts'
import coexistenceEdgeNextHopNotOlder from './coexistence/edge-next-hop-not-older.ts'
import coexistenceHybridVersionsDocumented from './coexistence/hybrid-versions-documented.ts'
import coexistenceHybridVoiceEdgeRecent from './coexistence/hybrid-voice-edge-recent.ts'
import coexistenceInPlaceUpgradeDocumented from './coexistence/in-place-upgrade-documented.ts'
import coexistencePairedPoolsSameVersion from './coexistence/paired-pools-same-version.ts'
import coexistenceRemovedFeaturesNotUsed from './coexistence/removed-features-not-used.ts'
import coexistenceServerNextHopNotOlder from './coexistence/server-next-hop-not-older.ts'
import coexistenceVersionsMayLiveTogether from './coexistence/versions-may-live-together.ts'
import devicesDeviceFirmwareQualified from './devices/device-firmware-qualified.ts'
import devicesDeviceFirmwareTested from './devices/device-firmware-tested.ts'
import devicesDeviceInSupport from './devices/device-in-support.ts'
import devicesDeviceOnQualifiedList from './devices/device-on-qualified-list.ts'
import devicesDeviceQualificationCarriedForward from './devices/device-qualification-carried-forward.ts'
import devicesDeviceStillListed from './devices/device-still-listed.ts'
import devicesEquipmentListingCarriedForward from './devices/equipment-listing-carried-forward.ts'
import devicesEquipmentOnTestedList from './devices/equipment-on-tested-list.ts'
import devicesMediaBypassPeerListed from './devices/media-bypass-peer-listed.ts'
import devicesPhoneEditionTakesEmergencyNumbers from './devices/phone-edition-takes-emergency-numbers.ts'
import devicesReusedDeviceReverified from './devices/reused-device-reverified.ts'
import devicesReverseProxyAsksNoPassword from './devices/reverse-proxy-asks-no-password.ts'
import devicesReverseProxyBridgesPorts from './devices/reverse-proxy-bridges-ports.ts'
import devicesReverseProxyKeepsHostHeader from './devices/reverse-proxy-keeps-host-header.ts'
import devicesReverseProxyTakesSanCertificates from './devices/reverse-proxy-takes-san-certificates.ts'
import devicesVendorClaimNotTakenForQualification from './devices/vendor-claim-not-taken-for-qualification.ts'
import directoryActiveDirectoryPrepared from './directory/active-directory-prepared.ts'
import directoryDomainControllerOsSupported from './directory/domain-controller-os-supported.ts'
import directoryDomainFunctionalLevelSupported from './directory/domain-functional-level-supported.ts'
import directoryForestFunctionalLevelSupported from './directory/forest-functional-level-supported.ts'
import directoryForestTopologySupported from './directory/forest-topology-supported.ts'
import directoryGlobalCatalogInEveryDomain from './directory/global-catalog-in-every-domain.ts'
import directoryPoolAndBackEndInOneDomain from './directory/pool-and-back-end-in-one-domain.ts'
import directoryWritableDomainControllerPresent from './directory/writable-domain-controller-present.ts'
import discoveryClientsSignInInside from './discovery/clients-sign-in-inside.ts'
import discoveryClientsSignInOutside from './discovery/clients-sign-in-outside.ts'
import discoveryClientsSignInOverVpn from './discovery/clients-sign-in-over-vpn.ts'
import discoveryFirstAnswerLeadsToTheServer from './discovery/first-answer-leads-to-the-server.ts'
import discoveryLyncdiscoverAnswers from './discovery/lyncdiscover-answers.ts'
import discoveryLyncdiscoverinternalAnswers from './discovery/lyncdiscoverinternal-answers.ts'
import discoveryMobileClientsFindTheirService from './discovery/mobile-clients-find-their-service.ts'
import discoverySimpleUrlsAnswer from './discovery/simple-urls-answer.ts'
import discoverySipServersAnswer from './discovery/sip-servers-answer.ts'
import dnsAdDomainHasSeveralLabels from './dns/ad-domain-has-several-labels.ts'
import dnsAliasChainsShort from './dns/alias-chains-short.ts'
import dnsAliasesLeadToAnAddress from './dns/aliases-lead-to-an-address.ts'
import dnsAutoSignInSrvPresent from './dns/auto-sign-in-srv-present.ts'
import dnsDeclaredRecordsAsAnswered from './dns/declared-records-as-answered.ts'
import dnsEdgeAddressFamiliesSupported from './dns/edge-address-families-supported.ts'
import dnsEdgeLoadBalancingOfOneKind from './dns/edge-load-balancing-of-one-kind.ts'
import dnsEdgeServiceRecordsPresent from './dns/edge-service-records-present.ts'
import dnsExchangeAutodiscoverResolves from './dns/exchange-autodiscover-resolves.ts'
import dnsExchangeUmNamesWithoutIpv6 from './dns/exchange-um-names-without-ipv6.ts'
import dnsExchangeUmSrvPresent from './dns/exchange-um-srv-present.ts'
import dnsExternalSignInSrvPresent from './dns/external-sign-in-srv-present.ts'
import dnsExternalSimpleUrlRecordsPresent from './dns/external-simple-url-records-present.ts'
import dnsExternalWebServicesFqdnUnique from './dns/external-web-services-fqdn-unique.ts'
import dnsExternalWebServicesRecordPresent from './dns/external-web-services-record-present.ts'
import dnsFederationSrvLeadsToFederationRoute from './dns/federation-srv-leads-to-federation-route.ts'
import dnsFederationSrvPresent from './dns/federation-srv-present.ts'
import dnsForwardAndReverseAgree from './dns/forward-and-reverse-agree.ts'
import dnsFqdnCharactersAllowed from './dns/fqdn-characters-allowed.ts'
import dnsHostRecordsLeadToTheirService from './dns/host-records-lead-to-their-service.ts'
import dnsHostRecordsOfDocumentedType from './dns/host-records-of-documented-type.ts'
import dnsHybridRecordsPresent from './dns/hybrid-records-present.ts'
import dnsInternalAndExternalAnswersDiffer from './dns/internal-and-external-answers-differ.ts'
import dnsInternalAndExternalWebServicesFqdnsDiffer from './dns/internal-and-external-web-services-fqdns-differ.ts'
import dnsInternalSimpleUrlRecordsPresent from './dns/internal-simple-url-records-present.ts'
import dnsInternalWebServicesFqdnNotPoolFqdn from './dns/internal-web-services-fqdn-not-pool-fqdn.ts'
import dnsInternalWebServicesFqdnUnique from './dns/internal-web-services-fqdn-unique.ts'
import dnsInternalWebServicesRecordPresent from './dns/internal-web-services-record-present.ts'
import dnsIpv4RecordsKept from './dns/ipv4-records-kept.ts'
import dnsIpv6ScopeSameInPool from './dns/ipv6-scope-same-in-pool.ts'
import dnsLyncdiscoverAliasInOwnDomain from './dns/lyncdiscover-alias-in-own-domain.ts'
import dnsLyncdiscoverNotInside from './dns/lyncdiscover-not-inside.ts'
import dnsLyncdiscoverPresent from './dns/lyncdiscover-present.ts'
import dnsLyncdiscoverinternalPresent from './dns/lyncdiscoverinternal-present.ts'
import dnsMobilityRecordsPresent from './dns/mobility-records-present.ts'
import dnsNoInternalOnlyNameOutside from './dns/no-internal-only-name-outside.ts'
import dnsNoPrivateAddressOutside from './dns/no-private-address-outside.ts'
import dnsNoServerNamedOutside from './dns/no-server-named-outside.ts'
import dnsNoXmppSrvWhereRemoved from './dns/no-xmpp-srv-where-removed.ts'
import dnsOfficeWebAppsRecordPresent from './dns/office-web-apps-record-present.ts'
import dnsOneFederationRoute from './dns/one-federation-route.ts'
import dnsPhoneEditionRecordsPresent from './dns/phone-edition-records-present.ts'
import dnsPoolAndEdgeAddressFamiliesSupported from './dns/pool-and-edge-address-families-supported.ts'
import dnsPoolHostRecordsPresent from './dns/pool-host-records-present.ts'
import dnsRecordsLeadWhereUsersAre from './dns/records-lead-where-users-are.ts'
import dnsRoundRobinOn from './dns/round-robin-on.ts'
import dnsServerHostRecordsPresent from './dns/server-host-records-present.ts'
import dnsServersNotIpv6Only from './dns/servers-not-ipv6-only.ts'
import dnsSignInSrvOrderClear from './dns/sign-in-srv-order-clear.ts'
import dnsSimpleUrlsDistinct from './dns/simple-urls-distinct.ts'
import dnsSimpleUrlsGlobalForPairedPools from './dns/simple-urls-global-for-paired-pools.ts'
import dnsSimpleUrlsHoldNoPoolFqdn from './dns/simple-urls-hold-no-pool-fqdn.ts'
import dnsSimpleUrlsHttpsWithoutPort from './dns/simple-urls-https-without-port.ts'
import dnsSimpleUrlsOfDocumentedCharacters from './dns/simple-urls-of-documented-characters.ts'
import dnsSipDomainZoneInside from './dns/sip-domain-zone-inside.ts'
import dnsSiteSimpleUrlsComplete from './dns/site-simple-urls-complete.ts'
import dnsSrvPortMatchesService from './dns/srv-port-matches-service.ts'
import dnsSrvRecordsNotRepeated from './dns/srv-records-not-repeated.ts'
import dnsSrvTargetInOwnDomain from './dns/srv-target-in-own-domain.ts'
import dnsSrvTargetLeadsToItsService from './dns/srv-target-leads-to-its-service.ts'
import dnsSrvTargetNotAnAlias from './dns/srv-target-not-an-alias.ts'
import dnsSrvTargetResolves from './dns/srv-target-resolves.ts'
import dnsStandardEditionWebServicesFqdnIsItsOwn from './dns/standard-edition-web-services-fqdn-is-its-own.ts'
import dnsXmppRecordsPresent from './dns/xmpp-records-present.ts'
import exchangeArchiveAndContactsSupported from './exchange/archive-and-contacts-supported.ts'
import exchangeAuthorizationServerAsDocumented from './exchange/authorization-server-as-documented.ts'
import exchangeAutodiscoverInternalUriWellFormed from './exchange/autodiscover-internal-uri-well-formed.ts'
import exchangeAutodiscoverUrlWellFormed from './exchange/autodiscover-url-well-formed.ts'
import exchangeOfficeWebAppsVersionSupported from './exchange/office-web-apps-version-supported.ts'
import exchangePartnerApplicationComplete from './exchange/partner-application-complete.ts'
import exchangeServerToServerAuthenticationSetUp from './exchange/server-to-server-authentication-set-up.ts'
import exchangeServerToServerAuthenticationSupported from './exchange/server-to-server-authentication-supported.ts'
import exchangeSharePointVersionSupported from './exchange/share-point-version-supported.ts'
import exchangeUmVersionSupported from './exchange/um-version-supported.ts'
import exchangeVersionSupported from './exchange/version-supported.ts'
import federationAllowedDomainsAgreeWithTenant from './federation/allowed-domains-agree-with-tenant.ts'
import federationBlockedDomainsAgreeWithTenant from './federation/blocked-domains-agree-with-tenant.ts'
import federationDnsRoutingWhereNeeded from './federation/dns-routing-where-needed.ts'
import federationFederatedUsersAllowedWhereWanted from './federation/federated-users-allowed-where-wanted.ts'
import federationHostingProviderPresentAndEnabled from './federation/hosting-provider-present-and-enabled.ts'
import federationHostingProviderValuesDocumented from './federation/hosting-provider-values-documented.ts'
import federationModernAuthenticationAgrees from './federation/modern-authentication-agrees.ts'
import federationOpenFederationAgreesWithTenant from './federation/open-federation-agrees-with-tenant.ts'
import federationOutsideUsersAllowedWhereWanted from './federation/outside-users-allowed-where-wanted.ts'
import federationPartnerDiscoveryAsDescribed from './federation/partner-discovery-as-described.ts'
import federationPartnersMayFederate from './federation/partners-may-federate.ts'
import federationPartnersWithoutStaleProxy from './federation/partners-without-stale-proxy.ts'
import federationSipAddressSpaceSharedAsIntended from './federation/sip-address-space-shared-as-intended.ts'
import federationWantedRoutesPresent from './federation/wanted-routes-present.ts'
import hardwareDisksRecommended from './hardware/disks-recommended.ts'
import hardwareFreeDiskRecommended from './hardware/free-disk-recommended.ts'
import hardwareHyperThreadingOn from './hardware/hyper-threading-on.ts'
import hardwareMemoryRecommended from './hardware/memory-recommended.ts'
import hardwareNetworkSpeedRecommended from './hardware/network-speed-recommended.ts'
import hardwareNotMultiHomed from './hardware/not-multi-homed.ts'
import hardwarePageFilePresent from './hardware/page-file-present.ts'
import hardwarePowerPlanHighPerformance from './hardware/power-plan-high-performance.ts'
import hardwareProcessorsRecommended from './hardware/processors-recommended.ts'
import hardwareReceiveSideScalingOn from './hardware/receive-side-scaling-on.ts'
import hardwareVirtualMachineSetForMedia from './hardware/virtual-machine-set-for-media.ts'
import hardwareVirtualSocketsHoldSeveralCores from './hardware/virtual-sockets-hold-several-cores.ts'
import lifecycleBrowsersInSupport from './lifecycle/browsers-in-support.ts'
import lifecycleClientWindowsInSupport from './lifecycle/client-windows-in-support.ts'
import lifecycleClientsInSupport from './lifecycle/clients-in-support.ts'
import lifecycleDotnetInSupport from './lifecycle/dotnet-in-support.ts'
import lifecycleInteropServersInSupport from './lifecycle/interop-servers-in-support.ts'
import lifecycleProductInSupport from './lifecycle/product-in-support.ts'
import lifecycleSqlServerInSupport from './lifecycle/sql-server-in-support.ts'
import lifecycleWindowsInSupport from './lifecycle/windows-in-support.ts'
import networkCacEdgeAddressesListed from './network/cac-edge-addresses-listed.ts'
import networkCacLimitsWithinLink from './network/cac-limits-within-link.ts'
import networkCacRegionsComplete from './network/cac-regions-complete.ts'
import networkCacSessionLimitsUsable from './network/cac-session-limits-usable.ts'
import networkCacSubnetsInSites from './network/cac-subnets-in-sites.ts'
import networkCallQualityWithinTargets from './network/call-quality-within-targets.ts'
import networkClassOfServiceFollowsDscp from './network/class-of-service-follows-dscp.ts'
import networkClientPortRangesEnabled from './network/client-port-ranges-enabled.ts'
import networkDscpAsDocumented from './network/dscp-as-documented.ts'
import networkDscpDistinctPerMedium from './network/dscp-distinct-per-medium.ts'
import networkDscpSameEverywhere from './network/dscp-same-everywhere.ts'
import networkJitterAndLossWithinTargets from './network/jitter-and-loss-within-targets.ts'
import networkLatencyWithinTarget from './network/latency-within-target.ts'
import networkLocationSubnetsApartFromVpn from './network/location-subnets-apart-from-vpn.ts'
import networkLocationSubnetsExact from './network/location-subnets-exact.ts'
import networkLocationSubnetsInSites from './network/location-subnets-in-sites.ts'
import networkMarksKeptByNetwork from './network/marks-kept-by-network.ts'
import networkMediaBypassFitsCac from './network/media-bypass-fits-cac.ts'
import networkMediaInRightWifiQueue from './network/media-in-right-wifi-queue.ts'
import networkOtherSystemsMarked from './network/other-systems-marked.ts'
import networkPoliciesApplyEverywhere from './network/policies-apply-everywhere.ts'
import networkPoliciesMarkBothProtocols from './network/policies-mark-both-protocols.ts'
import networkQosPoliciesMatchPorts from './network/qos-policies-match-ports.ts'
import networkSiteSubnetsApart from './network/site-subnets-apart.ts'
import networkTrafficMappedToUserAndDevice from './network/traffic-mapped-to-user-and-device.ts'
import networkTrafficMarkedOnWireAndAir from './network/traffic-marked-on-wire-and-air.ts'
import networkTrafficRecognised from './network/traffic-recognised.ts'
import networkWifiSurveyMeetsTargets from './network/wifi-survey-meets-targets.ts'
import osAdminWorkstationOsSupported from './os/admin-workstation-os-supported.ts'
import osEvaluationLicenceNotUsed from './os/evaluation-licence-not-used.ts'
import osNotADomainController from './os/not-a-domain-controller.ts'
import osPoolRunsOneOs from './os/pool-runs-one-os.ts'
import osProductUpdateForOsInstalled from './os/product-update-for-os-installed.ts'
import osServerCoreNotUsed from './os/server-core-not-used.ts'
import osServerOs64Bit from './os/server-os-64-bit.ts'
import osServerOsEditionSupported from './os/server-os-edition-supported.ts'
import osServerOsSupported from './os/server-os-supported.ts'
import osServerServicePackInstalled from './os/server-service-pack-installed.ts'
import osWindowsNotUpgradedInPlace from './os/windows-not-upgraded-in-place.ts'
import portsAvEdgeAnswersStun from './ports/av-edge-answers-stun.ts'
import portsAvEdgeOnPort443 from './ports/av-edge-on-port-443.ts'
import portsClientMediaRangesLargeEnough from './ports/client-media-ranges-large-enough.ts'
import portsEdgeAdaptersApart from './ports/edge-adapters-apart.ts'
import portsEdgeAddressesAssignable from './ports/edge-addresses-assignable.ts'
import portsEdgeAddressesUnique from './ports/edge-addresses-unique.ts'
import portsEdgeAsksNoInternalDns from './ports/edge-asks-no-internal-dns.ts'
import portsEdgeDefaultGatewayOutside from './ports/edge-default-gateway-outside.ts'
import portsEdgeHairpinAllowed from './ports/edge-hairpin-allowed.ts'
import portsEdgeHostsNameNextHop from './ports/edge-hosts-name-next-hop.ts'
import portsEdgeInternalNotTranslated from './ports/edge-internal-not-translated.ts'
import portsEdgeMediaPortsUnchanged from './ports/edge-media-ports-unchanged.ts'
import portsEdgeNotDomainJoined from './ports/edge-not-domain-joined.ts'
import portsEdgePoolSizeSupported from './ports/edge-pool-size-supported.ts'
import portsEdgePublicAddressesOwn from './ports/edge-public-addresses-own.ts'
import portsEdgeRoutesReachInside from './ports/edge-routes-reach-inside.ts'
import portsEdgeSidesInDifferentSubnets from './ports/edge-sides-in-different-subnets.ts'
import portsInsideOpeningsPlanned from './ports/inside-openings-planned.ts'
import portsIpsecOffOnMedia from './ports/ipsec-off-on-media.ts'
import portsLoadBalancedEdgeUntranslated from './ports/load-balanced-edge-untranslated.ts'
import portsMediaRangesApart from './ports/media-ranges-apart.ts'
import portsMediationPortsFree from './ports/mediation-ports-free.ts'
import portsNatAddressesRight from './ports/nat-addresses-right.ts'
import portsNatSymmetric from './ports/nat-symmetric.ts'
import portsNoPacketInspection from './ports/no-packet-inspection.ts'
import portsOneAddressPortsDistinct from './ports/one-address-ports-distinct.ts'
import portsOpeningsNotWiderThanDocumented from './ports/openings-not-wider-than-documented.ts'
import portsOpeningsWorkBothWays from './ports/openings-work-both-ways.ts'
import portsRequiredOpeningsPlanned from './ports/required-openings-planned.ts'
import portsRequiredOpeningsReachable from './ports/required-openings-reachable.ts'
import portsReverseProxyHairpinAllowed from './ports/reverse-proxy-hairpin-allowed.ts'
import portsTrunkTlsNamesGateway from './ports/trunk-tls-names-gateway.ts'
import portsTrunksAnswerOptions from './ports/trunks-answer-options.ts'
import portsTrunksDistinct from './ports/trunks-distinct.ts'
import portsTwoFirewallsAroundEdge from './ports/two-firewalls-around-edge.ts'
import prerequisitesAdToolsInstalled from './prerequisites/ad-tools-installed.ts'
import prerequisitesAdminCenterOffPort443 from './prerequisites/admin-center-off-port-443.ts'
import prerequisitesAntivirusExclusionsSet from './prerequisites/antivirus-exclusions-set.ts'
import prerequisitesControlPanelUsable from './prerequisites/control-panel-usable.ts'
import prerequisitesDotnetSupported from './prerequisites/dotnet-supported.ts'
import prerequisitesHotfixesInstalled from './prerequisites/hotfixes-installed.ts'
import prerequisitesIisModulesInstalled from './prerequisites/iis-modules-installed.ts'
import prerequisitesIpv6OnOrOff from './prerequisites/ipv6-on-or-off.ts'
import prerequisitesMediaFoundationInstalled from './prerequisites/media-foundation-installed.ts'
import prerequisitesNoRestartPending from './prerequisites/no-restart-pending.ts'
import prerequisitesPowershellSupported from './prerequisites/powershell-supported.ts'
import prerequisitesRegistryValuesSet from './prerequisites/registry-values-set.ts'
import prerequisitesSetupSoftwareSupported from './prerequisites/setup-software-supported.ts'
import prerequisitesVisualCpp2012Installed from './prerequisites/visual-cpp-2012-installed.ts'
import prerequisitesWindowsFeaturesInstalled from './prerequisites/windows-features-installed.ts'
import prerequisitesWindowsUpdatesRecent from './prerequisites/windows-updates-recent.ts'
import sqlAvailabilityModeFitsSqlServer from './sql/availability-mode-fits-sql-server.ts'
import sqlAvailabilityModeSupported from './sql/availability-mode-supported.ts'
import sqlClusterNodesWithinEdition from './sql/cluster-nodes-within-edition.ts'
import sqlDatabaseServerHoldsOnePool from './sql/database-server-holds-one-pool.ts'
import sqlEditionSupported from './sql/edition-supported.ts'
import sqlInstanceNotShared from './sql/instance-not-shared.ts'
import sqlLocalExpressSupported from './sql/local-express-supported.ts'
import sqlMirrorPartnersAlike from './sql/mirror-partners-alike.ts'
import sqlMirrorWitnessPresent from './sql/mirror-witness-present.ts'
import sqlMirroringSynchronous from './sql/mirroring-synchronous.ts'
import sqlPairedPoolsSameAvailability from './sql/paired-pools-same-availability.ts'
import sqlProductUpdateForSqlInstalled from './sql/product-update-for-sql-installed.ts'
import sqlRequiredUpdateInstalled from './sql/required-update-installed.ts'
import sqlServer64Bit from './sql/server-64-bit.ts'
import sqlVersionSupported from './sql/version-supported.ts'
import tlsClientAuthTrustExclusive from './tls/client-auth-trust-exclusive.ts'
import tlsHardeningPrerequisitesMet from './tls/hardening-prerequisites-met.ts'
import tlsHardeningSupportedAtThisUpdate from './tls/hardening-supported-at-this-update.ts'
import tlsNoVersionLeftOutBetween from './tls/no-version-left-out-between.ts'
import tlsOfferedAsDocumented from './tls/offered-as-documented.ts'
import tlsOfferedAsGiven from './tls/offered-as-given.ts'
import tlsOldestClientCanConnect from './tls/oldest-client-can-connect.ts'
import tlsPartnersCanFederate from './tls/partners-can-federate.ts'
import tlsServersShareAVersion from './tls/servers-share-a-version.ts'
import tlsSessionTicketsOff from './tls/session-tickets-off.ts'
import tlsSqlServerSpeaksTls12 from './tls/sql-server-speaks-tls-1-2.ts'
import tlsSslOff from './tls/ssl-off.ts'
import tlsTls12On from './tls/tls-1-2-on.ts'
import tlsTls13OnlyWhereDocumented from './tls/tls-1-3-only-where-documented.ts'
import topologyCollocationSupported from './topology/collocation-supported.ts'
import topologyComputerNamesFitNetbios from './topology/computer-names-fit-netbios.ts'
import topologyDirectorInEnterpriseEdition from './topology/director-in-enterprise-edition.ts'
import topologyEdgeNextHopIsRegistrar from './topology/edge-next-hop-is-registrar.ts'
import topologyEdgePoolForMedia from './topology/edge-pool-for-media.ts'
import topologyFileShareApartFromDatabases from './topology/file-share-apart-from-databases.ts'
import topologyFileShareClusterOsSupported from './topology/file-share-cluster-os-supported.ts'
import topologyFileShareDfsDomainBased from './topology/file-share-dfs-domain-based.ts'
import topologyFileShareNotOnFrontEnd from './topology/file-share-not-on-front-end.ts'
import topologyFileShareServesOneSite from './topology/file-share-serves-one-site.ts'
import topologyFileShareStorageSupported from './topology/file-share-storage-supported.ts'
import topologyPairedPoolsAlikeInHardware from './topology/paired-pools-alike-in-hardware.ts'
import topologyPairedPoolsMutual from './topology/paired-pools-mutual.ts'
import topologyPairedPoolsSameEdition from './topology/paired-pools-same-edition.ts'
import topologyPairedPoolsSameOs from './topology/paired-pools-same-os.ts'
import topologyPoolNotStretched from './topology/pool-not-stretched.ts'
import topologyPoolSizeRecommended from './topology/pool-size-recommended.ts'
import topologyPoolSizeSupported from './topology/pool-size-supported.ts'
import topologyServerNextHopIsRegistrar from './topology/server-next-hop-is-registrar.ts'
import topologySimpleUrlsPresent from './topology/simple-urls-present.ts'
import topologySourcesAgree from './topology/sources-agree.ts'
import updatesBuildBelongsToProduct from './updates/build-belongs-to-product.ts'
import updatesEveryComponentUpdated from './updates/every-component-updated.ts'
import updatesLatestKnownUpdateInstalled from './updates/latest-known-update-installed.ts'
import updatesPoolMembersAtOneLevel from './updates/pool-members-at-one-level.ts'
import updatesSecurityFloorInstalled from './updates/security-floor-installed.ts'
import updatesUpdateForFeaturesInstalled from './updates/update-for-features-installed.ts'
import updatesWindowsFabricOfProduct from './updates/windows-fabric-of-product.ts'
import vpnBlocksInTheAdapterProfile from './vpn/blocks-in-the-adapter-profile.ts'
import vpnBlocksSpareThePublicEdge from './vpn/blocks-spare-the-public-edge.ts'
import vpnCallsHaveAPath from './vpn/calls-have-a-path.ts'
import vpnClientPoolsApart from './vpn/client-pools-apart.ts'
import vpnClientPoolsPrivate from './vpn/client-pools-private.ts'
import vpnExternalNamesResolveForVpnClients from './vpn/external-names-resolve-for-vpn-clients.ts'
import vpnIncludesSpareForeignSpace from './vpn/includes-spare-foreign-space.ts'
import vpnInternalDiscoveryNamesHiddenFromVpnClients from './vpn/internal-discovery-names-hidden-from-vpn-clients.ts'
import vpnInternalDiscoveryNamesNotAskedInside from './vpn/internal-discovery-names-not-asked-inside.ts'
import vpnInternalServersBlocked from './vpn/internal-servers-blocked.ts'
import vpnLabelAgreesWithRoutes from './vpn/label-agrees-with-routes.ts'
import vpnMediaBypassWithSplitTunnel from './vpn/media-bypass-with-split-tunnel.ts'
import vpnNamesOfTheOutsideAskedOutside from './vpn/names-of-the-outside-asked-outside.ts'
import vpnNoForcedTunnel from './vpn/no-forced-tunnel.ts'
import vpnPeerMediaBlocked from './vpn/peer-media-blocked.ts'
import vpnPublicAddressesOutsideTunnel from './vpn/public-addresses-outside-tunnel.ts'
import vpnResolvedAddressesOutsideTunnel from './vpn/resolved-addresses-outside-tunnel.ts'
import vpnRoutesAsConfigured from './vpn/routes-as-configured.ts'
import vpnWebTrafficPastNoProxy from './vpn/web-traffic-past-no-proxy.ts'

export const rules: readonly Rule[] = [
  osAdminWorkstationOsSupported,
  osEvaluationLicenceNotUsed,
  osNotADomainController,
  osPoolRunsOneOs,
  osProductUpdateForOsInstalled,
  osServerCoreNotUsed,
  osServerOs64Bit,
  osServerOsEditionSupported,
  osServerOsSupported,
  osServerServicePackInstalled,
  osWindowsNotUpgradedInPlace,
  prerequisitesAdToolsInstalled,
  prerequisitesAdminCenterOffPort443,
  prerequisitesAntivirusExclusionsSet,
  prerequisitesControlPanelUsable,
  prerequisitesDotnetSupported,
  prerequisitesHotfixesInstalled,
  prerequisitesIisModulesInstalled,
  prerequisitesIpv6OnOrOff,
  prerequisitesMediaFoundationInstalled,
  prerequisitesNoRestartPending,
  prerequisitesPowershellSupported,
  prerequisitesRegistryValuesSet,
  prerequisitesSetupSoftwareSupported,
  prerequisitesVisualCpp2012Installed,
  prerequisitesWindowsFeaturesInstalled,
  prerequisitesWindowsUpdatesRecent,
  hardwareDisksRecommended,
  hardwareFreeDiskRecommended,
  hardwareHyperThreadingOn,
  hardwareMemoryRecommended,
  hardwareNetworkSpeedRecommended,
  hardwareNotMultiHomed,
  hardwarePageFilePresent,
  hardwarePowerPlanHighPerformance,
  hardwareProcessorsRecommended,
  hardwareReceiveSideScalingOn,
  hardwareVirtualMachineSetForMedia,
  hardwareVirtualSocketsHoldSeveralCores,
  directoryActiveDirectoryPrepared,
  directoryDomainControllerOsSupported,
  directoryDomainFunctionalLevelSupported,
  directoryForestFunctionalLevelSupported,
  directoryForestTopologySupported,
  directoryGlobalCatalogInEveryDomain,
  directoryPoolAndBackEndInOneDomain,
  directoryWritableDomainControllerPresent,
  sqlAvailabilityModeFitsSqlServer,
  sqlAvailabilityModeSupported,
  sqlClusterNodesWithinEdition,
  sqlDatabaseServerHoldsOnePool,
  sqlEditionSupported,
  sqlInstanceNotShared,
  sqlLocalExpressSupported,
  sqlMirrorPartnersAlike,
  sqlMirrorWitnessPresent,
  sqlMirroringSynchronous,
  sqlPairedPoolsSameAvailability,
  sqlProductUpdateForSqlInstalled,
  sqlRequiredUpdateInstalled,
  sqlServer64Bit,
  sqlVersionSupported,
  topologyCollocationSupported,
  topologyComputerNamesFitNetbios,
  topologyDirectorInEnterpriseEdition,
  topologyEdgeNextHopIsRegistrar,
  topologyEdgePoolForMedia,
  topologyFileShareApartFromDatabases,
  topologyFileShareClusterOsSupported,
  topologyFileShareDfsDomainBased,
  topologyFileShareNotOnFrontEnd,
  topologyFileShareServesOneSite,
  topologyFileShareStorageSupported,
  topologyPairedPoolsAlikeInHardware,
  topologyPairedPoolsMutual,
  topologyPairedPoolsSameEdition,
  topologyPairedPoolsSameOs,
  topologyPoolNotStretched,
  topologyPoolSizeRecommended,
  topologyPoolSizeSupported,
  topologyServerNextHopIsRegistrar,
  topologySimpleUrlsPresent,
  topologySourcesAgree,
  updatesBuildBelongsToProduct,
  updatesEveryComponentUpdated,
  updatesLatestKnownUpdateInstalled,
  updatesPoolMembersAtOneLevel,
  updatesSecurityFloorInstalled,
  updatesUpdateForFeaturesInstalled,
  updatesWindowsFabricOfProduct,
  coexistenceEarlierVersionsRetired,
  coexistenceEdgeNextHopNotOlder,
  coexistenceHybridVersionsDocumented,
  coexistenceHybridVoiceEdgeRecent,
  coexistenceInPlaceUpgradeDocumented,
  coexistencePairedPoolsSameVersion,
  coexistenceRemovedFeaturesNotUsed,
  coexistenceServerNextHopNotOlder,
  coexistenceVersionsMayLiveTogether,
  lifecycleBrowsersInSupport,
  lifecycleClientWindowsInSupport,
  lifecycleClientsInSupport,
  lifecycleDotnetInSupport,
  lifecycleInteropServersInSupport,
  lifecycleProductInSupport,
  lifecycleSqlServerInSupport,
  lifecycleWindowsInSupport,
  clientsBrowserBesideClientSupported,
  clientsClientBuildFitsItsName,
  clientsClientNotLimitedByServer,
  clientsClientOsSupported,
  clientsClientSupportedByServer,
  clientsMacClientCertificatesNotSha512,
  clientsMacClientCrlOverHttp,
  clientsMacClientDiscoveryNamesApart,
  clientsMacClientHasEdgeAndProxy,
  clientsMandatoryProfileNotUsed,
  clientsMobilityServiceOn,
  clientsOutlookHasContactStore,
  clientsOutlookVersionSupported,
  clientsProxyLetsClientReachExchange,
  clientsServerCanSetClientInterface,
  clientsServerUpdateForClientInstalled,
  clientsStoreAppSignsInAcrossDomains,
  clientsVdiPlugInNotWithOnline,
  clientsVdiPlugInOnPersonalDesktop,
  clientsVdiPlugInTakesClient,
  clientsWebAppBrowserSupported,
  devicesDeviceFirmwareQualified,
  devicesDeviceFirmwareTested,
  devicesDeviceInSupport,
  devicesDeviceOnQualifiedList,
  devicesDeviceQualificationCarriedForward,
  devicesDeviceStillListed,
  devicesEquipmentListingCarriedForward,
  devicesEquipmentOnTestedList,
  devicesMediaBypassPeerListed,
  devicesPhoneEditionTakesEmergencyNumbers,
  devicesReusedDeviceReverified,
  devicesReverseProxyAsksNoPassword,
  devicesReverseProxyBridgesPorts,
  devicesReverseProxyKeepsHostHeader,
  devicesReverseProxyTakesSanCertificates,
  devicesVendorClaimNotTakenForQualification,
  certificatesAlreadyValid,
  certificatesAutodiscoverNamesOnWebCertificate,
  certificatesClientAuthStillIssued,
  certificatesClientAuthUsagePresent,
  certificatesCrlDistributionPointPresent,
  certificatesDevicesTrustInternalAuthority,
  certificatesEdgeInternalSubjectSpelledOut,
  certificatesEncodingWellFormed,
  certificatesExpiresNotSoon,
  certificatesFriendlyNameUnique,
  certificatesInComputerStore,
  certificatesKeyRecommended,
  certificatesKeySupported,
  certificatesNoInternalNameFromPublicAuthority,
  certificatesNoPrivateKeyInFile,
  certificatesNoWildcardSubject,
  certificatesNotEnrolledAutomaticallyOnEdge,
  certificatesNotExpired,
  certificatesNotRevoked,
  certificatesOauthSameOnEveryServer,
  certificatesPathValidToRoot,
  certificatesPersistentChatAuthoritySame,
  certificatesPresentedAsAssigned,
  certificatesPresentedForTheNameAsked,
  certificatesPresentedWithItsChain,
  certificatesPrivateKeyExportableInEdgePool,
  certificatesPrivateKeyOfLegacyProvider,
  certificatesPrivateKeyPresent,
  certificatesPublicCaWhereOutsidersConnect,
  certificatesRequestUnderstood,
  certificatesRequiredNamesCovered,
  certificatesReverseProxyTrustsInternalAuthority,
  certificatesRevocationListUsable,
  certificatesRollOverInTime,
  certificatesSameOnEveryEdge,
  certificatesServerAuthUsagePresent,
  certificatesSha1NotUsedInPublic,
  certificatesSignatureSupported,
  certificatesSubjectAsDocumented,
  certificatesSubjectRepeatedInSans,
  certificatesValidityStillIssued,
  certificatesWildcardsOnlyWhereSupported,
  tlsClientAuthTrustExclusive,
  tlsHardeningPrerequisitesMet,
  tlsHardeningSupportedAtThisUpdate,
  tlsNoVersionLeftOutBetween,
  tlsOfferedAsDocumented,
  tlsOfferedAsGiven,
  tlsOldestClientCanConnect,
  tlsPartnersCanFederate,
  tlsServersShareAVersion,
  tlsSessionTicketsOff,
  tlsSqlServerSpeaksTls12,
  tlsSslOff,
  tlsTls12On,
  tlsTls13OnlyWhereDocumented,
  dnsAdDomainHasSeveralLabels,
  dnsAliasChainsShort,
  dnsAliasesLeadToAnAddress,
  dnsAutoSignInSrvPresent,
  dnsDeclaredRecordsAsAnswered,
  dnsEdgeAddressFamiliesSupported,
  dnsEdgeLoadBalancingOfOneKind,
  dnsEdgeServiceRecordsPresent,
  dnsExchangeAutodiscoverResolves,
  dnsExchangeUmNamesWithoutIpv6,
  dnsExchangeUmSrvPresent,
  dnsExternalSignInSrvPresent,
  dnsExternalSimpleUrlRecordsPresent,
  dnsExternalWebServicesFqdnUnique,
  dnsExternalWebServicesRecordPresent,
  dnsFederationSrvLeadsToFederationRoute,
  dnsFederationSrvPresent,
  dnsForwardAndReverseAgree,
  dnsFqdnCharactersAllowed,
  dnsHostRecordsLeadToTheirService,
  dnsHostRecordsOfDocumentedType,
  dnsHybridRecordsPresent,
  dnsInternalAndExternalAnswersDiffer,
  dnsInternalAndExternalWebServicesFqdnsDiffer,
  dnsInternalSimpleUrlRecordsPresent,
  dnsInternalWebServicesFqdnNotPoolFqdn,
  dnsInternalWebServicesFqdnUnique,
  dnsInternalWebServicesRecordPresent,
  dnsIpv4RecordsKept,
  dnsIpv6ScopeSameInPool,
  dnsLyncdiscoverAliasInOwnDomain,
  dnsLyncdiscoverNotInside,
  dnsLyncdiscoverPresent,
  dnsLyncdiscoverinternalPresent,
  dnsMobilityRecordsPresent,
  dnsNoInternalOnlyNameOutside,
  dnsNoPrivateAddressOutside,
  dnsNoServerNamedOutside,
  dnsNoXmppSrvWhereRemoved,
  dnsOfficeWebAppsRecordPresent,
  dnsOneFederationRoute,
  dnsPhoneEditionRecordsPresent,
  dnsPoolAndEdgeAddressFamiliesSupported,
  dnsPoolHostRecordsPresent,
  dnsRecordsLeadWhereUsersAre,
  dnsRoundRobinOn,
  dnsServerHostRecordsPresent,
  dnsServersNotIpv6Only,
  dnsSignInSrvOrderClear,
  dnsSimpleUrlsDistinct,
  dnsSimpleUrlsGlobalForPairedPools,
  dnsSimpleUrlsHoldNoPoolFqdn,
  dnsSimpleUrlsHttpsWithoutPort,
  dnsSimpleUrlsOfDocumentedCharacters,
  dnsSipDomainZoneInside,
  dnsSiteSimpleUrlsComplete,
  dnsSrvPortMatchesService,
  dnsSrvRecordsNotRepeated,
  dnsSrvTargetInOwnDomain,
  dnsSrvTargetLeadsToItsService,
  dnsSrvTargetNotAnAlias,
  dnsSrvTargetResolves,
  dnsStandardEditionWebServicesFqdnIsItsOwn,
  dnsXmppRecordsPresent,
  discoveryClientsSignInInside,
  discoveryClientsSignInOutside,
  discoveryClientsSignInOverVpn,
  discoveryFirstAnswerLeadsToTheServer,
  discoveryLyncdiscoverAnswers,
  discoveryLyncdiscoverinternalAnswers,
  discoveryMobileClientsFindTheirService,
  discoverySimpleUrlsAnswer,
  discoverySipServersAnswer,
  federationAllowedDomainsAgreeWithTenant,
  federationBlockedDomainsAgreeWithTenant,
  federationDnsRoutingWhereNeeded,
  federationFederatedUsersAllowedWhereWanted,
  federationHostingProviderPresentAndEnabled,
  federationHostingProviderValuesDocumented,
  federationModernAuthenticationAgrees,
  federationOpenFederationAgreesWithTenant,
  federationOutsideUsersAllowedWhereWanted,
  federationPartnerDiscoveryAsDescribed,
  federationPartnersMayFederate,
  federationPartnersWithoutStaleProxy,
  federationSipAddressSpaceSharedAsIntended,
  federationWantedRoutesPresent,
  exchangeArchiveAndContactsSupported,
  exchangeAuthorizationServerAsDocumented,
  exchangeAutodiscoverInternalUriWellFormed,
  exchangeAutodiscoverUrlWellFormed,
  exchangeOfficeWebAppsVersionSupported,
  exchangePartnerApplicationComplete,
  exchangeServerToServerAuthenticationSetUp,
  exchangeServerToServerAuthenticationSupported,
  exchangeSharePointVersionSupported,
  exchangeUmVersionSupported,
  exchangeVersionSupported,
  vpnBlocksInTheAdapterProfile,
  vpnBlocksSpareThePublicEdge,
  vpnCallsHaveAPath,
  vpnClientPoolsApart,
  vpnClientPoolsPrivate,
  vpnExternalNamesResolveForVpnClients,
  vpnIncludesSpareForeignSpace,
  vpnInternalDiscoveryNamesHiddenFromVpnClients,
  vpnInternalDiscoveryNamesNotAskedInside,
  vpnInternalServersBlocked,
  vpnLabelAgreesWithRoutes,
  vpnMediaBypassWithSplitTunnel,
  vpnNamesOfTheOutsideAskedOutside,
  vpnNoForcedTunnel,
  vpnPeerMediaBlocked,
  vpnPublicAddressesOutsideTunnel,
  vpnResolvedAddressesOutsideTunnel,
  vpnRoutesAsConfigured,
  vpnWebTrafficPastNoProxy,
  portsAvEdgeAnswersStun,
  portsAvEdgeOnPort443,
  portsClientMediaRangesLargeEnough,
  portsEdgeAdaptersApart,
  portsEdgeAddressesAssignable,
  portsEdgeAddressesUnique,
  portsEdgeAsksNoInternalDns,
  portsEdgeDefaultGatewayOutside,
  portsEdgeHairpinAllowed,
  portsEdgeHostsNameNextHop,
  portsEdgeInternalNotTranslated,
  portsEdgeMediaPortsUnchanged,
  portsEdgeNotDomainJoined,
  portsEdgePoolSizeSupported,
  portsEdgePublicAddressesOwn,
  portsEdgeRoutesReachInside,
  portsEdgeSidesInDifferentSubnets,
  portsInsideOpeningsPlanned,
  portsIpsecOffOnMedia,
  portsLoadBalancedEdgeUntranslated,
  portsMediaRangesApart,
  portsMediationPortsFree,
  portsNatAddressesRight,
  portsNatSymmetric,
  portsNoPacketInspection,
  portsOneAddressPortsDistinct,
  portsOpeningsNotWiderThanDocumented,
  portsOpeningsWorkBothWays,
  portsRequiredOpeningsPlanned,
  portsRequiredOpeningsReachable,
  portsReverseProxyHairpinAllowed,
  portsTrunkTlsNamesGateway,
  portsTrunksAnswerOptions,
  portsTrunksDistinct,
  portsTwoFirewallsAroundEdge,
  networkCacEdgeAddressesListed,
  networkCacLimitsWithinLink,
  networkCacRegionsComplete,
  networkCacSessionLimitsUsable,
  networkCacSubnetsInSites,
  networkCallQualityWithinTargets,
  networkClassOfServiceFollowsDscp,
  networkClientPortRangesEnabled,
  networkDscpAsDocumented,
  networkDscpDistinctPerMedium,
  networkDscpSameEverywhere,
  networkJitterAndLossWithinTargets,
  networkLatencyWithinTarget,
  networkLocationSubnetsApartFromVpn,
  networkLocationSubnetsExact,
  networkLocationSubnetsInSites,
  networkMarksKeptByNetwork,
  networkMediaBypassFitsCac,
  networkMediaInRightWifiQueue,
  networkOtherSystemsMarked,
  networkPoliciesApplyEverywhere,
  networkPoliciesMarkBothProtocols,
  networkQosPoliciesMatchPorts,
  networkSiteSubnetsApart,
  networkTrafficMappedToUserAndDevice,
  networkTrafficMarkedOnWireAndAir,
  networkTrafficRecognised,
  networkWifiSurveyMeetsTargets,
]
