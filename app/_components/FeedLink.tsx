import type { ArchiveEntity } from '../../lib/archive';
import { ATOM_TYPE } from '../../lib/feeds';
import { feedHref } from '../_feeds';
import { machineText } from '../_text/machines';
import { fill } from '../_text/text';
import { SITE_NAME } from '../../lib/site';

/** Leads to the feed of a person, document or outlet, for readers and, in the head, for their programs; nothing where there is none. */
export function FeedLink({ entity }: { readonly entity: ArchiveEntity }) {
  const { kind, name } = entity;
  const href = feedHref(entity);
  if (href === undefined || (kind !== 'person' && kind !== 'document' && kind !== 'outlet')) return null;
  return (
    <>
      <link
        rel="alternate"
        type={ATOM_TYPE}
        title={fill(machineText.feed[kind], { site: SITE_NAME, name })}
        href={href}
      />
      <a className="on-screen" href={href} type={ATOM_TYPE}>
        {machineText.feed.follow}
      </a>
    </>
  );
}
