import type { ArchiveEntity } from '../../lib/archive';
import { ATOM_TYPE, JSON_FEED_TYPE } from '../../lib/feeds';
import { feedHrefs } from '../_feeds';
import { machineText } from '../_text/machines';
import { fill } from '../_text/text';
import { SITE_NAME } from '../../lib/site';

/** Leads to the feed of a person, document or outlet, for readers and, in the head, for their programs; nothing where there is none. */
export function FeedLink({ entity }: { readonly entity: ArchiveEntity }) {
  const { kind, name } = entity;
  const hrefs = feedHrefs(entity);
  if (hrefs === undefined || (kind !== 'person' && kind !== 'document' && kind !== 'outlet')) return null;
  const title = fill(machineText.feed[kind], { site: SITE_NAME, name });
  return (
    <>
      <link rel="alternate" type={ATOM_TYPE} title={title} href={hrefs.atom} />
      <link rel="alternate" type={JSON_FEED_TYPE} title={title} href={hrefs.json} />
      <a className="on-screen" href={hrefs.atom} type={ATOM_TYPE}>
        {machineText.feed.follow}
      </a>
    </>
  );
}
