import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ORIGIN, SITE_DESCRIPTION, SITE_LANGUAGE, SITE_NAME, urls } from '../lib/site';
import { ATOM_TYPE, FEED_FILE, JSON_FEED_FILE, JSON_FEED_TYPE } from '../lib/feeds';
import { OPENSEARCH_FILE, OPENSEARCH_TYPE } from '../lib/feeds/opensearch';
import { SiteFooter } from './_components/SiteFooter';
import { SiteHeader } from './_components/SiteHeader';
import { HAS_SITE_FEED } from './_feeds';
import { machineText } from './_text/machines';
import { text } from './_text/text';
import { fontClasses } from './_fonts';
import './globals.css';

export const metadata: Metadata = {
  ...(ORIGIN === undefined ? {} : { metadataBase: new URL(ORIGIN) }),
  title: SITE_NAME,
  description: SITE_DESCRIPTION,
  icons: { icon: { url: urls.file('icon.svg'), type: 'image/svg+xml' } },
  // Numbers of documents are no telephone numbers.
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#181613' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The theme script sets data-theme before the first paint, so the element may differ from what was built.
    <html lang={SITE_LANGUAGE} className={fontClasses} suppressHydrationWarning>
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts -- a theme that arrives after the first paint flashes */}
        <script src={urls.file('theme.js')} data-keep="" />
        <script src={urls.file('theme-choice.js')} defer data-keep="" />
        <script src={urls.file('search-key.js')} defer data-keep="" />
        {ORIGIN === undefined ? null : (
          <link rel="search" type={OPENSEARCH_TYPE} title={SITE_NAME} href={urls.file(OPENSEARCH_FILE)} />
        )}
        {HAS_SITE_FEED ? (
          <>
            <link rel="alternate" type={ATOM_TYPE} title={machineText.data.feedAtom} href={urls.file(FEED_FILE)} />
            <link
              rel="alternate"
              type={JSON_FEED_TYPE}
              title={machineText.data.feedJson}
              href={urls.file(JSON_FEED_FILE)}
            />
          </>
        ) : null}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {text.site.skip}
        </a>
        <SiteHeader />
        <main id="noi-dung" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
