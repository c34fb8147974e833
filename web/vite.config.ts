/** web/src in, web/dist out: the page as files that `crosscheck serve` serves. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2024",
    // The content security policy allows no address but the page's own, and `data:` for pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  // `npx vite web` while `crosscheck serve` runs
  server: { proxy: { "/api": { target: "http://localhost:4870", changeOrigin: true } } },
});
