import { networkInterfaces } from 'node:os'

/** Bridges of containers and virtual machines: phones in the room cannot reach those. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/
const homeNetworks = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]

/** IPv4 addresses of this machine, the one a phone in the room most likely reaches first. */
export function lanAddresses(interfaces = networkInterfaces()) {
  const rank = ({ name, address }) => {
    const network = homeNetworks.findIndex((pattern) => pattern.test(address))
    return (virtual.test(name) ? 10 : 0) + (network < 0 ? homeNetworks.length : network)
  }
  return Object.entries(interfaces)
    .flatMap(([name, addresses = []]) => addresses.map((entry) => ({ ...entry, name })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ address }) => address)
}
