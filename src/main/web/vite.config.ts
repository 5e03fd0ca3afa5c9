import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** `npm run dev` shows the pages of a server that runs at 3330. */
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: process.env.ZHENGMAI_WEB ?? '../../../target/pages/web',
    emptyOutDir: true,
    // The strict content policy allows no inline script, and Vite's preload helper needs none.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    // What every view needs comes in one file: the first page waits for no more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', tags: ['$initial'] }] } } },
    target: 'es2022',
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/sparql', '/id', '/ontology', '/feed.atom'].map((path) => [
        path,
        {
          target: 'http://localhost:3330',
          bypass: (request) => (request.headers.accept?.includes('text/html') ? '/index.html' : undefined),
        },
      ]),
    ),
  },
})
