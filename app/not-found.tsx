import { PageHeading } from './_components/PageHeading';
import { SearchForm } from './_components/SearchForm';
import { text } from './_text/text';
import { SITE_NAME } from '../lib/site';

export const metadata = { title: `${text.notFound.title} – ${SITE_NAME}` };

export default function NotFoundPage() {
  return (
    <>
      <PageHeading title={text.notFound.title}>
        <p>{text.notFound.text}</p>
        <p>{text.notFound.search}</p>
      </PageHeading>
      <SearchForm label={text.site.searchLabel} large />
    </>
  );
}
