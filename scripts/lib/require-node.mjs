const oldest = [20, 19]

/** Ends the process with a plain sentence on a Node that the tools do not run on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  process.stderr.write(
    `Palabre a besoin de Node ${oldest.join('.')} ou plus récent (ici ${process.versions.node}).\n` +
      `Palabre needs Node ${oldest.join('.')} or newer (this is ${process.versions.node}).\n`,
  )
  process.exit(1)
}
