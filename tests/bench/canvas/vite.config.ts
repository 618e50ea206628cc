/**
 * Builds the pages that the canvas is measured in. Only the bench uses it; the product has its own configuration.
 * EXCALIDRAW names the folder of Excalidraw's built files.
 */
const excalidraw = process.env.EXCALIDRAW

export default {
  base: './',
  resolve: {
    dedupe: ['react', 'react-dom', 'yjs'],
    alias: excalidraw
      ? [
          { find: '@excalidraw/excalidraw/index.css', replacement: `${excalidraw}/index.css` },
          { find: '@excalidraw/excalidraw', replacement: `${excalidraw}/index.js` },
        ]
      : [],
  },
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
  worker: { format: 'es' as const },
  build: { target: 'esnext', emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
}
