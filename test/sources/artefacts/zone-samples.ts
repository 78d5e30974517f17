/** Zones as the servers write them. */

/** As a person keeps it for BIND. */
export const BIND_ZONE = `$TTL 1h
$ORIGIN contoso.com.
@               IN SOA ns1.contoso.com. hostmaster (
                        2013051501 ; serial
                        2h         ; refresh
                        15m        ; retry
                        1w         ; expire
                        1h )       ; minimum
                NS      ns1
                NS      ns2.fabrikam.com.
                MX      10 mail
                TXT     "v=spf1 ip4:203.0.113.0/24; include:spf.fabrikam.com -all"
ns1             A       203.0.113.2
mail            A       203.0.113.3
                AAAA    2001:DB8::3

; Edge
sip             A       203.0.113.10
webconf         300 IN A 203.0.113.11
av              IN 300 A 203.0.113.12
_sip._tls       1h IN SRV 0 0 443 sip
_sipfederationtls._tcp SRV 0 0 5061 sip.contoso.com.
meet            CNAME   rp
dialin          CNAME   rp
rp              A       203.0.113.13
$ORIGIN emea
sip             A       203.0.113.20
_sip._tls       SRV     0 0 443 sip
`

/** As the DNS server of Windows stores it. */
export const WINDOWS_ZONE = `;
;  Database file contoso.com.dns for contoso.com zone.
;      Zone version:  42
;

@                       IN  SOA dc1.contoso.com. hostmaster.contoso.com. (
                        		42           ; serial number
                        		900          ; refresh
                        		600          ; retry
                        		86400        ; expire
                        		3600       ) ; default TTL

;
;  Zone NS records
;

@                       NS	dc1.contoso.com.
@                       0	WINS	LOCAL L2 C900 ( 10.0.0.5 )

;
;  Zone records
;

_msdcs                  NS	dc1.contoso.com.
_sipinternaltls._tcp    SRV	0 0 5061	fe01.contoso.com.
dc1                     A	10.0.0.5
fe01                    [AGE:3513245]	1200	A	10.0.0.10
                        [AGE:3513245]	1200	AAAA	2001:db8::10
lyncdiscoverinternal    CNAME	fe01.contoso.com.
`.replaceAll('\n', '\r\n')

/** As `dnscmd /zoneprint` prints it. */
export const DNSCMD_PRINT = `;
;  Zone:  contoso.com
;  Server:  dc1.contoso.com
;
@ 3600 NS	dc1.contoso.com.
		 3600 SOA	dc1.contoso.com. hostmaster.contoso.com. 42 900 600 86400 3600
fe01 [Aging:3513245] 1200 A	10.0.0.10
		 [Aging:3513245] 1200 A	10.0.0.11
_sipinternaltls._tcp 3600 SRV	0 0 5061 fe01.contoso.com.
`

export const SAMPLES = [BIND_ZONE, WINDOWS_ZONE, DNSCMD_PRINT] as const
