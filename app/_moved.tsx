import type { Metadata } from 'next';
import type { Href } from '../lib/site';
import { PageHeading } from './_components/PageHeading';

/** Metadata of a former address: that of the page it leads to, but in no search engine's list. */
export function movedMetadata(metadata: Metadata): Metadata {
  return { ...metadata, robots: { index: false } };
}

/** A former address: sends the reader on, without scripts. */
export function Moved(props: { readonly href: Href; readonly name: string; readonly title: string }) {
  return (
    <PageHeading title={props.title}>
      <meta httpEquiv="refresh" content={`0; url=${props.href}`} />
      <p>
        <a href={props.href}>{props.name}</a>
      </p>
    </PageHeading>
  );
}
