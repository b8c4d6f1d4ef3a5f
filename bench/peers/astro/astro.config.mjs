/** No network, no cache outside this folder, nothing for editors. */
const config = {
  outDir: './out',
  cacheDir: './.cache',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The peer is timed with plain text in its code blocks, of which the articles have none.
  markdown: { syntaxHighlight: false },
};

export default config;
