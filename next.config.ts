import type { NextConfig } from 'next';

const basePath = process.env['BASE_PATH'] ?? '';

const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  poweredByHeader: false,
  reactStrictMode: true,
  ...(basePath === '' ? {} : { basePath }),
};
export default config;
