/** Whether a link leads to `localhost`: phones in the room cannot reach it. */
export function isOnThisMachineOnly(link: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)
}
