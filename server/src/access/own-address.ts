import { BlockList, isIPv6 } from 'node:net'

/** What a request says of where it came from and where it went. */
export interface Addressed {
  /** The `Host` header. */
  readonly host: string | undefined
  readonly header: (name: string) => string | undefined
  /** Address of the other end of the TCP connection. */
  readonly remoteAddress: string | undefined
}

/** At which addresses this server answers. */
export interface OwnAddress {
  /** The origin to put in links: PUBLIC_URL, or the one the request was made to. */
  originOf(request: Addressed): string
  /**
   * Whether an `Origin` header names this server. With PUBLIC_URL only that origin does; without, the request's own
   * host, by http or https (a proxy in front may have taken the https away).
   */
  isOwn(origin: string | undefined, request: Addressed): boolean
}

export function createOwnAddress(options: {
  readonly publicUrl: string | undefined
  readonly trustedProxies: readonly string[]
}): OwnAddress {
  const { publicUrl } = options
  const isTrusted = trusting(options.trustedProxies)
  const forwarded = (request: Addressed, name: string) =>
    isTrusted(request.remoteAddress) ? request.header(name)?.split(',')[0]?.trim() : undefined
  const hostOf = (request: Addressed) => forwarded(request, 'x-forwarded-host') ?? request.host

  return {
    originOf(request) {
      if (publicUrl) return publicUrl
      const scheme = forwarded(request, 'x-forwarded-proto') === 'https' ? 'https' : 'http'
      return originFrom(scheme, hostOf(request)) ?? 'http://localhost'
    },
    isOwn(origin, request) {
      if (origin === undefined) return false
      if (publicUrl) return origin === publicUrl
      const host = hostOf(request)
      return origin === originFrom('http', host) || origin === originFrom('https', host)
    },
  }
}

/** The origin as browsers write it (default ports left out), or undefined for a host that is none. */
function originFrom(scheme: 'http' | 'https', host: string | undefined): string | undefined {
  if (!host || /[/\\@?#\s]/.test(host)) return undefined
  const text = `${scheme}://${host}`
  return URL.canParse(text) ? new URL(text).origin : undefined
}

function trusting(proxies: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => {
    if (address === undefined || proxies.length === 0) return false
    // A dual-stack socket shows IPv4 peers as ::ffff:a.b.c.d.
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
    return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  }
}
