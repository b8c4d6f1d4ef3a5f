import { urls } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { pageMetadata } from '../_metadata';
import { correctionText } from '../_text/corrections';
import { overviewText } from '../_text/overview';
import { text } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.about.title,
  description: text.about.lead,
  href: urls.about(),
});

export default function AboutPage() {
  return (
    <div className={styles['about']}>
      <PageHeading title={text.about.title}>
        <p>{text.about.lead}</p>
      </PageHeading>
      {text.about.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <a href={urls.figures()}>{overviewText.figures.title}</a>
      </p>
      <section aria-labelledby="sua-va-go">
        <h2 id="sua-va-go">{text.about.removalTitle}</h2>
        <p>{text.about.removal}</p>
        <p>
          <Contact contact={process.env['SITE_CONTACT'] ?? ''} />
        </p>
        <p>
          <a href={urls.corrections()}>{correctionText.allCorrections}</a>
        </p>
      </section>
    </div>
  );
}

/** SITE_CONTACT is an address of mail or of a page; unset, the page says that whoever runs the site has named none. */
function Contact({ contact }: { readonly contact: string }) {
  if (contact.trim() === '') return text.about.contactUnknown;
  const href = contact.includes('@') && !contact.includes('/') ? `mailto:${contact}` : contact;
  return (
    <>
      {text.about.contact} <a href={href}>{contact}</a>
    </>
  );
}
