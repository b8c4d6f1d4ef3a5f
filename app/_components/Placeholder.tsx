import { text } from '../_text/text';
import { PageHeading } from './PageHeading';

/** Stands at the placeholder address of an empty list during the build; never published. */
export function Placeholder() {
  return (
    <PageHeading title={text.placeholder.title}>
      <p>{text.placeholder.text}</p>
    </PageHeading>
  );
}
