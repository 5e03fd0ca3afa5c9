import { defineConfig } from 'vitest/config'

/** The pure parts; what needs a page is tried in a real browser (src/test/web). */
export default defineConfig({ test: { include: ['test/*.test.ts'], setupFiles: ['test/setup.ts'] } })
