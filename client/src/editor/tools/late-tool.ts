import type { Tool, ToolRun } from './tool.ts'

/** A tool that comes over the network when it is first taken in hand; until it is there, nothing happens. */
export function lateTool({
  name,
  cursor,
  load,
}: Pick<Tool, 'name' | 'cursor'> & { readonly load: () => Promise<Tool> }): Tool {
  let tool: Tool | undefined
  return {
    name,
    cursor,
    start(editor) {
      let run: ToolRun | undefined = tool?.start(editor)
      let stopped = false
      if (!run)
        load().then(
          (loaded) => {
            tool = loaded
            if (!stopped) run = tool.start(editor)
          },
          // A network that comes back brings it with the next try.
          () => undefined,
        )
      return {
        handle: (input) => run?.handle(input),
        stop() {
          stopped = true
          run?.stop()
        },
        get state() {
          return run?.state ?? 'idle'
        },
      }
    },
  }
}
