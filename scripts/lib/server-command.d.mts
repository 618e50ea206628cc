export function serverCommand(args?: readonly string[]): readonly [command: string, ...args: string[]]
export const serverEnvironment: Readonly<Record<string, string>>
