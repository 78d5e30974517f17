/** The words of an ASA configuration: what a reader of tunnels may pass over, and what it may not. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Commands that start a line, and say nothing of what enters the tunnel of a client. */
export const OTHER_COMMANDS = words(`
  aaa aaa-server access-group access-list-alert-interval activation-key anyconnect-essentials app-agent arp as-path
  asa asdm auth-prompt auto-update banner bfd boot bridge-group ca call-home checkheaps class class-map clear client-update
  clock cluster command-alias community-list compression config-register configure console context cpu crashinfo crypto
  Cryptochecksum ctl-file ctl-provider cts ddns debug default default-information device-sensor dhcp dhcp-client dhcpd
  dhcprelay dns dns-group dns-guard domain-name dynamic-filter dynamic-map eigrp email enable encryption end established
  event exit failover file filter fips firewall fixup flow-export flow-offload fqdn fragment ftp ftp-map gatekeeper global
  gtp-map h225-map hostname hpm http http-map http-form icmp igmp im imap4s interface ip-client ipsec isakmp
  jumbo-frame kerberos key key-config l2tp ldap license lldp loadbalancing logging mac-address mac-address-table mac-list
  mac-learn management-access management-interface mdm-proxy media-termination media-type megaco memory mfib mgcp-map
  migration mobile-ip monitor-interface mount mpf-p2p mroute mtu multicast multicast-routing nac nac-policy nameif names nat
  nat-assigned-to-public-ip nat-control nem netmask-reply no-proxy ntp nve object-group-search ospf pager passwd
  password password-policy path-monitoring peer perfmon periodic phone-proxy pim ping policy-list policy-map policy-route
  pop3s power-supply pre-fill-username prefix-list priority-queue privilege prompt proxy-ldc-issuer ptp quit quota radius
  regex reload remote-access rip route route-map router same-security-traffic sasl scansafe security-group
  segment-id serial-number service service-interface service-module service-policy session setup shun sip-map sla smtps
  smtp-server snmp snmp-map snmp-server software-version speed ssh ssl startup-config static statistics status
  strong-encryption-disable sunrpc-server switchport sw-module syn-data sysopt tacacs tcp-map telnet terminal tftp-server
  threat-detection time-range timeout tls-proxy track traffic-forward transfer trustpoint twice-nat uc-ime umbrella-global
  url-block url-cache url-list url-server user user-identity user-statistics username validation-policy verify virtual vlan
  vpdn vpn vpn-addr-assign vpn-sessiondb vpnclient vxlan wccp web webtype write xlate zone zonelabs-integrity`)

/** Lines inside a group policy that say nothing of routes. */
export const OTHER_ATTRIBUTES = words(`
  accounting-server-group always-on-vpn anyconnect anyconnect-custom-attr backup-servers banner client-access-rule
  client-firewall deny-message dhcp-network-scope exit gateway-fqdn group-lock
  hic-fail-group-policy ike-retry-count ike-retry-timeout ip-comp ip-phone-bypass ipsec-udp ipsec-udp-port
  ipv6-vpn-address-assign leap-bypass memory-size msie-proxy nac nac-settings nem password-storage periodic-authentication
  pfs port-forward re-xauth scep-forwarding-url secure-unit-authentication security-group-tag smartcard-removal-disconnect
  svc tunnel-group-lock user-authentication user-authentication-idle-timeout vlan
  vpn-access-hours vpn-idle-timeout vpn-session-timeout vpn-simultaneous-logins vpn-tunnel-protocol webvpn wins-server
  activex-relay auto-signon customization dtls filter file-browsing file-entry functions hidden-shares homepage html-content-filter
  http-comp http-proxy keep-alive-ignore post-max-size sso-server smart-tunnel storage-key storage-objects unix-auth-gid
  unix-auth-uid upload-max-size url-entry url-list user-storage download-max-size cifs-mount`)

/** Lines that decide what enters the tunnel, in a group policy. */
export const TUNNEL_ATTRIBUTES = words(`
  split-tunnel-policy ipv6-split-tunnel-policy split-tunnel-network-list address-pools ipv6-address-pools
  client-bypass-protocol anyconnect-custom`)

/** Lines that decide where names are asked, in a group policy. */
export const NAME_ATTRIBUTES = words('default-domain dns-server split-dns split-tunnel-all-dns')

/** Lines of other sections that are told by their first word even where a pasted text has lost its indentation. */
export const SECTION_WORDS = {
  'group-policy': TUNNEL_ATTRIBUTES,
  object: words('host subnet range fqdn'),
  'object-group': words('network-object group-object'),
  'tunnel-group': words('address-pool ipv6-address-pool default-group-policy'),
} as const
