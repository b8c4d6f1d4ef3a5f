import { LetterPage, letterMetadata, letterParams, type LetterProps } from '../../_letters';
import { changedPages } from '../../../_kept';

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguoi/theo-chu/[...chu]/index.html', letterParams('given'), { page: Page, metadata: generateMetadata });

export const generateMetadata = (props: LetterProps) => letterMetadata('given', props);

export default function Page({ params }: LetterProps) {
  return <LetterPage order="given" params={params} />;
}
