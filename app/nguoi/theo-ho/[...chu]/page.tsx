import { LetterPage, letterMetadata, letterParams, type LetterProps } from '../../_letters';
import { changedPages } from '../../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguoi/theo-ho/[...chu]/index.html', letterParams('family'), { page: Page, metadata: generateMetadata });

export const generateMetadata = (props: LetterProps) => letterMetadata('family', props);

export default function Page({ params }: LetterProps) {
  return <LetterPage order="family" params={params} />;
}
